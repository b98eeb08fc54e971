"""What to write where a value has another form than it needs: in the author's own words, where there are any."""

from collections.abc import Mapping
from typing import get_origin

from pydantic import BaseModel

from curriculumkit.binding.edits import Path
from curriculumkit.binding.keys import annotations_at, fields_at, parts
from curriculumkit.model.condition import VERBS

_TEXTS = ("text", "title", "prompt", "summary")
"""Keys that a text belongs to which is written in place of their entry."""
_IDS = {"objectives": "o1", "questions": "q01", "activities": "a1", "lessons": "intro", "assessments": "quiz"}
_LONGEST = 40


def example_for(value: object, path: Path, data: object, model: type[BaseModel]) -> str | None:
    """What to write instead of a value; None where nothing is known that fits it better than the general advice."""
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if path and isinstance(path[-1], int):
        return _of_entry(value)
    fields = fields_at(model, data, path)
    by_id = any(
        get_origin(part) is Mapping for annotation in annotations_at(model, data, path) for part in parts(annotation)
    )
    if isinstance(value, tuple) and by_id:
        return _of_list(key, value)
    if (
        isinstance(value, str)
        and 0 < len(value) <= _LONGEST
        and (text := next((name for name in _TEXTS if name in fields), ""))
    ):
        return f"`{text}: {value}` below it, indented"
    if key == "weeks" and by_id and isinstance(value, int | str):
        return f"the weeks of each study mode in a line of its own below it, such as `part-time: {value}`"
    return None


def _of_entry(value: object) -> str | None:
    """For a mapping where a text is needed: an id behind a verb, or a text with a colon in it."""
    if not isinstance(value, Mapping) or len(value) != 1:
        return None
    ((key, text),) = value.items()
    if key in VERBS and isinstance(text, str):
        return f"the id alone: `- {text}`"
    if isinstance(text, str) and len(text) <= _LONGEST:
        return f"quotes around the whole text: `- '{key}: {text}'`"
    return None


def _of_list(key: str, entries: tuple[object, ...]) -> str:
    first = entries[0] if entries else None
    names = [str(name) for name in first] if isinstance(first, Mapping) else []
    if names and isinstance(first, Mapping) and (first[names[0]] is None or isinstance(first[names[0]], Mapping)):
        return f"each entry without a dash: `{names[0]}:`, and what belongs to it indented below it"
    example = _IDS.get(key, f"{key[:1]}1")
    return f"an id in place of each dash: `{example}:`, and what belongs to it indented below it"
