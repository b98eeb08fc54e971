"""Merge conflicts that nobody resolved: both sides stand in the file, between the marks of a version control system."""

import re
from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Finding, Location, Span
from curriculumkit.source import faults

_OPENING, _BETWEEN, _CLOSING = "<<<<<<< ", "=======", ">>>>>>> "
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def conflicts(text: str, file: str, *, is_markdown: bool = False) -> Iterator[Finding]:
    """A finding for each conflict, at its first line. What stands in fenced code of Markdown is an example."""
    if _OPENING not in text:
        return
    lines = text.split("\n")
    fenced = _fenced(lines) if is_markdown else set()
    first, is_divided = 0, False
    for number, line in enumerate(lines, start=1):
        if number in fenced:
            continue
        if not first and line.startswith(_OPENING):
            first, is_divided = number, False
        elif first and line.rstrip("\r") == _BETWEEN:
            is_divided = True
        elif is_divided and line.startswith(_CLOSING):
            place = Location(file, Span(first, 1, first, len(_OPENING)))
            yield faults.MERGE_CONFLICT.at(place, first=first, last=number)
            first, is_divided = 0, False


def _fenced(lines: Iterable[str]) -> set[int]:
    """The numbers of the lines of fenced code that is closed, from 1."""
    fenced: set[int] = set()
    fence, first = "", 0
    for number, line in enumerate(lines, start=1):
        run = _FENCE.match(line)
        if run and not fence:
            fence, first = run[1], number
        elif run and run[1].startswith(fence):
            fenced.update(range(first, number + 1))
            fence = ""
    return fenced
