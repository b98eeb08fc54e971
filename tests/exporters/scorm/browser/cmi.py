"""A strict reading of both editions: run-times let much through that platforms then drop."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypedDict

FORMS: dict[str, Any] = json.loads((Path(__file__).parent / "forms.json").read_text(encoding="utf-8"))
"""What may be written, for each edition: elements, and responses and patterns by the type of an interaction."""


class Call(TypedDict):
    """A call as the platform of the tests wrote it down."""

    name: str
    values: list[str]
    answer: str
    error: str
    broken: bool


def violations(calls: Sequence[Call]) -> list[str]:
    """What a session did that no strict platform takes."""
    return [*_course_of(calls), *_refusals(calls)]


def _course_of(calls: Sequence[Call]) -> Iterator[str]:
    names = [call["name"] for call in calls]
    if not names or names[0] != "open" or names.count("open") != 1:
        yield f"not initialised once, first: {names[:3]}"
    if names.count("close") > 1:
        yield "finished more than once"
    if "close" in names and names[-1] != "close":
        yield f"called after the end: {names[names.index('close') + 1 :]}"


def _refusals(calls: Sequence[Call]) -> Iterator[str]:
    for call in calls:
        refused = call["answer"] != "true" or call["error"] != "0"
        if call["name"] != "read" and refused and not call["broken"]:
            yield f"refused: {call}"
