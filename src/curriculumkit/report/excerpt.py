"""A line of source with marks under a stretch of it, right for full-width characters."""

from curriculumkit.diagnostics import Span
from curriculumkit.display import width

_MOST = 140
"""Columns of a line that are shown."""
_BEFORE = 60
"""Columns that are shown before the marks where a line is cut."""


def excerpt(line: str, span: Span) -> tuple[str, str, str]:
    """The line as shown, the space before the marks, and the marks."""
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    shown, start, end = _cut(line.rstrip(), start, max(end, start + 1))
    shown = shown.replace("\t", " ")
    marks = max(width(shown[start:end]), 1)
    return shown, " " * width(shown[:start]), "^" * marks


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    if width(line) <= _MOST:
        return line, start, end
    first = max(0, start - _BEFORE)
    last = first
    columns = 0
    while last < len(line) and columns < _MOST:
        columns += width(line[last])
        last += 1
    head, tail = "…" if first else "", "…" if last < len(line) else ""
    shift = len(head) - first
    return f"{head}{line[first:last]}{tail}", start + shift, min(end, last) + shift
