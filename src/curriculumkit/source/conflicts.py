"""Merge conflicts that nobody resolved: both sides stand in the file, between the marks of a version control system."""

import re
from collections.abc import Iterator

from curriculumkit.diagnostics import Finding, Location, Span
from curriculumkit.source import faults

_SIGN = "<<<<<<<"
_CONFLICT = re.compile(r"^<{7} .*?^={7}\r?\n.*?^>{7} ", re.MULTILINE | re.DOTALL)
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1", re.MULTILINE | re.DOTALL)


def conflicts(text: str, file: str, *, is_markdown: bool = False) -> Iterator[Finding]:
    """A finding for each conflict, at its first line. What stands in fenced code of Markdown is an example."""
    if _SIGN not in text:
        return
    for found in _CONFLICT.finditer(_FENCED.sub(_blanked, text) if is_markdown else text):
        first, last = text.count("\n", 0, found.start()) + 1, text.count("\n", 0, found.end()) + 1
        place = Location(file, Span(first, 1, first, len(_SIGN) + 1))
        yield faults.MERGE_CONFLICT.at(place, first=first, last=last)


def _blanked(fenced: re.Match[str]) -> str:
    return re.sub("[^\n]", " ", fenced[0])
