"""One mistake, one finding: what reading and binding both say of a value is said once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from curriculumkit.binding import faults
from curriculumkit.check.locate import locate
from curriculumkit.diagnostics import Finding, Location, Severity
from curriculumkit.source import Document
from curriculumkit.source.faults import UNQUOTED_KEY, UNQUOTED_START

_Start = tuple[int, int]
_OF_START = (UNQUOTED_START, UNQUOTED_KEY)
_QUOTES = ("'", '"')


def said_once(document: Document, bound: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of a document and of its binding, without those that only follow.

    A value of a wrong type behind an error in the text comes from that error. What may be misread where no text can
    stand is only of the wrong type. Quotes mend nothing where something of another shape has to stand, or another word.
    """
    starts = [(_start(finding, document), finding) for finding in bound]
    misshapen = {start for start, finding in starts if not finding.edits}
    wrong = {start for start, finding in starts if finding.fault is faults.WRONG_TYPE}
    explained = {start for start, _ in starts} - wrong
    errors = {_start(finding, document) for finding in document.findings if _is_error(finding)} if wrong else set()
    for finding in document.findings:
        start = _start(finding, document) if starts else None
        if finding.fault in _OF_START and start in explained:
            continue
        if start not in wrong or _is_error(finding):
            yield _without_quotes(finding) if start in misshapen else finding
    for start, finding in starts:
        if finding.fault is not faults.WRONG_TYPE or start not in errors:
            yield finding


def _without_quotes(finding: Finding) -> Finding:
    return replace(finding, edits=tuple(edit for edit in finding.edits if (edit.text or "")[:1] not in _QUOTES))


def _is_error(finding: Finding) -> bool:
    return finding.fault.severity is Severity.ERROR


def _start(finding: Finding, document: Document) -> _Start:
    place = finding.place
    span = (place if isinstance(place, Location) else locate(place, {document.file: document})).span
    return span.line, span.column
