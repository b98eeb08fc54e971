"""Where in the text a place is."""

from collections.abc import Mapping

from curriculumkit.diagnostics import Location, Part, Pointer, Span
from curriculumkit.source import Document

_START = Span(1, 1, 1, 1)


def locate(place: Pointer | Location, documents: Mapping[str, Document]) -> Location:
    """Where in the text a place is. What is in a file that is no YAML is at its beginning."""
    if isinstance(place, Location):
        return place
    document = documents.get(place.file)
    if document is None:
        return Location(place.file, _START)
    whole = document.span(place.path, place.on_key)
    if place.part is None:
        return Location(place.file, whole)
    return Location(place.file, part_of(document, whole, place.part) or whole)


def part_of(document: Document, whole: Span, part: Part) -> Span | None:
    """The stretch of a value that a part is; None where the text is written otherwise in the file (escaped, folded)."""
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
