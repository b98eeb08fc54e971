"""Where in the text the edits of a finding are; outside of them nothing changes."""

from collections.abc import Iterator, Mapping, Sequence

from curriculumkit.check.locate import locate, part_of
from curriculumkit.diagnostics import Diagnostic, Edit, Finding, Location, Pointer, Span
from curriculumkit.source import Document

LocatedEdit = tuple[Location, str]


def edits_of(diagnostic: Diagnostic, documents: Mapping[str, Document]) -> tuple[LocatedEdit, ...]:
    """The edits that mend a diagnostic; none where the text is not written as they need it."""
    found = list(_located(diagnostic.finding, documents))
    return tuple(found) if len(found) == len(diagnostic.finding.edits) else ()


def _located(finding: Finding, documents: Mapping[str, Document]) -> Iterator[LocatedEdit]:
    for edit in finding.edits:
        place = edit.place
        if edit.text is None:
            span = _lines_of(edit, documents)
            if span is not None:
                yield Location(place.file, span), ""
        elif isinstance(place, Location) or _is_literal(place, documents):
            yield locate(place, documents), edit.text


def _is_literal(place: Pointer, documents: Mapping[str, Document]) -> bool:
    """Whether a part of a text stands in the file as it is."""
    document = documents.get(place.file)
    if document is None or place.part is None:
        return False
    return part_of(document, document.span(place.path), place.part) is not None


def _lines_of(edit: Edit, documents: Mapping[str, Document]) -> Span | None:
    """The lines of an entry, and of what would be empty without it; None where it does not have lines to itself."""
    place = edit.place
    if isinstance(place, Location) or place.file not in documents:
        return None
    document, path = documents[place.file], place.path
    while len(path) > 1 and _entries(document.data, path[:-1]) == 1:
        path = path[:-1]
    key, value = document.span(path, on_key=True), document.span(path)
    first, last = document.lines[key.line - 1], document.lines[value.end_line - 1]
    behind = last[value.end_column - 1 :].strip()
    if first[: key.column - 1].strip() or (behind and not behind.startswith("#")):
        return None
    return Span(key.line, 1, value.end_line + 1, 1)


def _entries(data: object, path: Sequence[object]) -> int:
    for step in path:
        if not isinstance(data, dict):
            return 0
        data = data[step]
    return len(data) if isinstance(data, dict) else 0
