"""Where in the text the edits of a finding are; outside of them nothing changes."""

from collections.abc import Iterator, Mapping, Sequence

from curriculumkit.check.locate import locate, part_of, places_of, value_at, written_at
from curriculumkit.check.written import can_stand
from curriculumkit.diagnostics import Diagnostic, Edit, Finding, Location, Part, Pointer, Span, Step
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
            span = _in_brackets(edit, documents) or _lines_of(edit, documents)
            if span is not None:
                yield Location(place.file, span), ""
        elif isinstance(place, Location) or place.part is None:
            if isinstance(place, Location) or _is_plain_key(place, documents):
                yield locate(place, documents), edit.text
        elif (change := _change(documents.get(place.file), place, place.part, edit.text)) is not None:
            yield change


def _is_plain_key(place: Pointer, documents: Mapping[str, Document]) -> bool:
    """Whether a key is meant, and stands in the file as it is."""
    document = documents.get(place.file)
    if document is None or not place.on_key:
        return False
    span = document.span(place.path, on_key=True)
    return document.lines[span.line - 1][span.column - 1 : span.end_column - 1] == place.path[-1]


def _change(document: Document | None, place: Pointer, part: Part, text: str) -> LocatedEdit | None:
    """What changes of a part, without what stays at its ends, which may be written as it likes."""
    span = part_of(document, place, part) if document is not None else None
    if document is None or span is None or not can_stand(text, written_at(document, place)):
        return None
    start = _common(part.text, text)
    behind = _common(part.text[start:][::-1], text[start:][::-1])
    places, end = places_of(document, place, part), len(part.text) - behind
    last = places[end - 1] if end else span
    line, column = (last.end_line, last.end_column) if end else (span.line, span.column)
    first = (places[start].line, places[start].column) if start < end else (line, column)
    return Location(place.file, Span(*first, line, column)), text[start : len(text) - behind]


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((length for length, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _in_brackets(edit: Edit, documents: Mapping[str, Document]) -> Span | None:
    """An entry of a list in brackets, with the comma behind it, or before it where it is the last."""
    place = edit.place
    if isinstance(place, Location) or place.file not in documents or not isinstance(place.path[-1], int):
        return None
    document, above, index = documents[place.file], place.path[:-1], place.path[-1]
    entries = value_at(document.data, above)
    whole, own = document.span(above), document.span(place.path)
    if document.lines[whole.line - 1][whole.column - 1 : whole.column] != "[" or not isinstance(entries, tuple):
        return None
    if index + 1 < len(entries):
        following = document.span((*above, index + 1))
        return Span(own.line, own.column, following.line, following.column)
    if index > 0:
        before = document.span((*above, index - 1))
        return Span(before.end_line, before.end_column, own.end_line, own.end_column)
    return None


def _lines_of(edit: Edit, documents: Mapping[str, Document]) -> Span | None:
    """The lines of an entry, and of what would be empty without it; None where it does not have lines to itself."""
    place = edit.place
    if isinstance(place, Location) or place.file not in documents:
        return None
    document, path = documents[place.file], place.path
    if isinstance(path[-1], int):
        return _line_of_entry(document, path)
    path = _with_what_would_be_empty(document, path)
    key, value = document.span(path, on_key=True), document.span(path)
    first, last = document.lines[key.line - 1], document.lines[value.end_line - 1]
    behind = last[value.end_column - 1 :].strip()
    if first[: key.column - 1].strip() or (behind and not behind.startswith("#")):
        return None
    return Span(key.line, 1, value.end_line + 1, 1)


def _with_what_would_be_empty(document: Document, path: tuple[Step, ...]) -> tuple[Step, ...]:
    while len(path) > 1 and _entries(document.data, path[:-1]) == 1:
        path = path[:-1]
    return path


def taken_out(finding: Finding, documents: Mapping[str, Document]) -> Iterator[tuple[Pointer, int]]:
    """What loses an entry by the edits of a finding, and how many entries that has."""
    for edit in finding.edits:
        place = edit.place
        if edit.text is None and isinstance(place, Pointer) and (document := documents.get(place.file)):
            above = _with_what_would_be_empty(document, place.path)[:-1]
            entries = value_at(document.data, above)
            yield Pointer(place.file, above), len(entries) if isinstance(entries, dict | tuple) else 0


def _line_of_entry(document: Document, path: Sequence[Step]) -> Span | None:
    """The lines of an entry behind a dash; None of the only entry of a list."""
    entries = value_at(document.data, tuple(path[:-1]))
    span = document.span(tuple(path))
    first, last = document.lines[span.line - 1], document.lines[span.end_line - 1]
    behind = last[span.end_column - 1 :].strip()
    is_alone = first[: span.column - 1].strip() == "-" and (not behind or behind.startswith("#"))
    if not isinstance(entries, tuple) or len(entries) < 2 or not is_alone:
        return None
    return Span(span.line, 1, span.end_line + 1, 1)


def _entries(data: object, path: Sequence[object]) -> int:
    for step in path:
        if not isinstance(data, dict):
            return 0
        data = data[step]
    return len(data) if isinstance(data, dict) else 0
