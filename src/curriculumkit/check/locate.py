"""Where in the text a place is."""

from collections.abc import Mapping
from typing import Any

from curriculumkit.check.written import characters
from curriculumkit.diagnostics import Location, Part, Pointer, Span
from curriculumkit.source import Document
from curriculumkit.source.lines import Lines


def locate(place: Pointer | Location, documents: Mapping[str, Document]) -> Location:
    """Where in the text a place is. What is in a file that is no YAML is at its beginning."""
    if isinstance(place, Location):
        return place
    document = documents.get(place.file)
    if document is None:
        return Location.top(place.file)
    whole = document.span(place.path, place.on_key)
    if place.part is None:
        return Location(place.file, whole)
    return Location(place.file, part_of(document, place, place.part) or whole)


def part_of(document: Document, place: Pointer, part: Part) -> Span | None:
    """The stretch of a value that a part is; None where it cannot be told how the text is written in the file."""
    places = places_of(document, place, part)
    if not places:
        return None
    return Span(places[0].line, places[0].column, places[-1].end_line, places[-1].end_column)


def places_of(document: Document, place: Pointer, part: Part) -> list[Span]:
    """Where each character of a part is written; nothing where that cannot be told."""
    lines, whole = document.lines, document.span(place.path)
    value, raw = value_at(document.data, place.path), written_at(document, place)
    if not isinstance(lines, Lines) or not isinstance(value, str) or (known := characters(raw, value)) is None:
        span = _in_block(document, whole, part)
        columns = range(span.column, span.end_column) if span else ()
        return [Span(span.line, column, span.line, column + 1) for column in columns] if span else []
    start = _nth(value, part)
    if start is None:
        return []
    offset = lines.start(whole.line - 1) + whole.column - 1
    return [lines.span(offset + begin, offset + end) for begin, end in known[start : start + len(part.text)]]


def written_at(document: Document, place: Pointer) -> str:
    """A value as it is written, with its quotes."""
    lines, whole = document.lines, document.span(place.path)
    if not isinstance(lines, Lines):
        return ""
    start = lines.start(whole.line - 1) + whole.column - 1
    return lines.text[start : lines.start(whole.end_line - 1) + whole.end_column - 1]


def value_at(data: Any, path: tuple[str | int, ...]) -> object:
    """What lies at a path; None where nothing does."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _nth(value: str, part: Part) -> int | None:
    """Where a part begins in a value."""
    found = value.find(part.text)
    for _ in range(part.before):
        found = value.find(part.text, found + len(part.text)) if found >= 0 else -1
    return found if found >= 0 else None


def _in_block(document: Document, whole: Span, part: Part) -> Span | None:
    """A part of a block scalar, whose lines are written as they are."""
    before = part.before
    for number in range(whole.line, whole.end_line + 1):
        line = document.lines[number - 1]
        start = whole.column - 1 if number == whole.line else 0
        end = whole.end_column - 1 if number == whole.end_line else len(line)
        found = line.find(part.text, start, end)
        while found >= 0:
            if before == 0:
                return Span(number, found + 1, number, found + len(part.text) + 1)
            before -= 1
            found = line.find(part.text, found + len(part.text), end)
    return None
