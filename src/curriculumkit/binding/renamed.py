"""Keys that stand in the place of another: an entry has one key that it does not know, and lacks one that it needs."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from curriculumkit.binding.edits import Path, value_at
from curriculumkit.binding.keys import fields_at
from curriculumkit.diagnostics import Pointer


def renamed(placed: Iterable[tuple[ErrorDetails, Pointer]], data: object, model: type[BaseModel]) -> dict[Path, str]:
    """The paths of such keys, and what is missing in their entry, and could have their value."""
    unknown: defaultdict[Path, list[str]] = defaultdict(list)
    missing: defaultdict[Path, list[str]] = defaultdict(list)
    for error, pointer in placed:
        if error["type"] == "extra_forbidden":
            unknown[pointer.path[:-1]].append(str(pointer.path[-1]))
        elif error["type"] == "missing":
            missing[pointer.path].append(str(error["loc"][-1]))
    found: dict[Path, str] = {}
    for path in unknown.keys() & missing.keys():
        if len(unknown[path]) != 1 or len(missing[path]) != 1:
            continue
        (key,), (lacking,) = unknown[path], missing[path]
        fields = fields_at(model, data, path)
        if lacking not in fields or get_close_matches(key.replace("-", "_").lower(), fields, n=1):
            continue
        if _can_be(value_at(data, (*path, key)), fields[lacking]):
            found[*path, key] = lacking
    return found


def _can_be(value: object, field: FieldInfo) -> bool:
    try:
        TypeAdapter(field.rebuild_annotation()).validate_python(value)
    except ValidationError:
        return False
    return True
