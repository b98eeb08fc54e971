"""What can be written for a key: shown when it is pointed at, offered to complete with, and told where it is wrong.

JSON Schema's `examples` are for values of one line, and lists of them. The language server that most editors run calls
a mapping `[object Object]`, and writes just that where one lies in a list; mappings are `defaultSnippets` for it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import count
from typing import Any, TypeAlias

import yaml

from curriculumkit.model.base import ID_PATTERN
from curriculumkit.schema.words import PACKAGE, both
from curriculumkit.source import load

Schema: TypeAlias = dict[str, Any]
_MEANT = re.compile(r"[$}\\]")
"""What means something in a snippet."""


def exemplify(value: Schema, model: str, key: str) -> None:
    """Add to a key of a model what can be written for it."""
    found = list(_examples(value, model, key))
    plain = [example for example in found if not _mappings(example)]
    nested = [example for example in found if _mappings(example)]
    if plain:
        value["examples"] = plain
    if nested:
        value["defaultSnippets"] = [snippet for example in nested for snippet in _snippets(example)]
        value["markdownDescription"] += "".join(f"\n\n```yaml\n{_yaml(example)}```" for example in nested)
    _advise(value, list(_scalars(found)))


def _examples(value: Schema, model: str, key: str) -> Iterator[Any]:
    """Those written for this model, or for the key wherever it stands, or the first two of all that is possible."""
    written = _written()
    found = written.get(model, {}).get(key) or written["any"].get(key)
    if found:
        yield from found
    elif "const" in value:
        yield value["const"]
    else:
        yield from [word for part in (value, *value.get("anyOf", ())) for word in _words(part)][:2]


def _words(schema: Schema) -> list[Any]:
    return [True, False] if schema.get("type") == "boolean" else schema.get("enum", [])


def _mappings(example: Any) -> list[Schema]:
    """The mappings that can be offered: the example itself, or its entries."""
    return [item for item in (example if isinstance(example, list) else [example]) if isinstance(item, dict)]


def _snippets(example: Any) -> Iterator[Schema]:
    for mapping in _mappings(example):
        label = both("snippet", keys=", ".join(mapping))
        kind = "array" if isinstance(example, list) else "object"
        yield {"label": label, "type": kind, "body": _filled_in(mapping, count(1))}


def _filled_in(example: Any, stops: Iterator[int]) -> Any:
    """An example whose values an editor steps through."""
    if isinstance(example, dict):
        return {key: _filled_in(value, stops) for key, value in example.items()}
    if isinstance(example, list):
        return [_filled_in(item, stops) for item in example]
    text = example if isinstance(example, str) else json.dumps(example)
    meant = _MEANT.sub(r"\\\g<0>", text)
    return f"${{{next(stops)}:{meant}}}"


def _advise(schema: Any, written: list[str]) -> None:
    """Say what a pattern asks for: otherwise editors show the pattern."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            schema.setdefault("errorMessage", _advice(schema["pattern"], written))
            schema["type"] = ["string"]  # for a type that is no list, the server has a message of its own
        for part in schema.values():
            _advise(part, written)
    elif isinstance(schema, list):
        for part in schema:
            _advise(part, written)


def _advice(pattern: str, written: list[str]) -> str:
    if pattern == ID_PATTERN:
        return both("form: id")
    fitting = dict.fromkeys(text for text in written if re.search(pattern, text))
    return both("form: like", examples=", ".join(f"`{text}`" for text in fitting))


def _scalars(example: Any) -> Iterator[str]:
    """All keys and values, as text."""
    if isinstance(example, dict):
        yield from example
        yield from _scalars(list(example.values()))
    elif isinstance(example, list):
        for item in example:
            yield from _scalars(item)
    else:
        yield str(example)


def _yaml(example: Any) -> str:
    return yaml.safe_dump(example, allow_unicode=True, sort_keys=False, width=1000)


@cache
def _written() -> Mapping[str, Mapping[str, list[Any]]]:
    text = (files(PACKAGE) / "examples.yaml").read_bytes()
    data: Any = load(text, "examples.yaml").data
    return {model: {key: list(map(_plain, found)) for key, found in keys.items()} for model, keys in data.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
