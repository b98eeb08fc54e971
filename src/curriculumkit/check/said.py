"""One mistake, one finding: what reading and binding both say of a value is said once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from curriculumkit.binding import faults
from curriculumkit.check.locate import locate
from curriculumkit.diagnostics import Finding, Location, Severity
from curriculumkit.source import Document

_Start = tuple[int, int]


def said_once(document: Document, bound: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of a document and of its binding, without those that only follow.

    A value of a wrong type behind an error in the text comes from that error, which quotes do not mend then: no text
    can stand there. What may be misread where no text can stand is only of the wrong type.
    """
    wrong = {_start(finding, document) for finding in bound if finding.fault is faults.WRONG_TYPE}
    errors = {_start(finding, document) for finding in document.findings if _is_error(finding)} if wrong else set()
    for finding in document.findings:
        if not wrong or _start(finding, document) not in wrong:
            yield finding
        elif _is_error(finding):
            yield replace(finding, edits=())
    for finding in bound:
        if finding.fault is not faults.WRONG_TYPE or _start(finding, document) not in errors:
            yield finding


def _is_error(finding: Finding) -> bool:
    return finding.fault.severity is Severity.ERROR


def _start(finding: Finding, document: Document) -> _Start:
    place = finding.place
    span = (place if isinstance(place, Location) else locate(place, {document.file: document})).span
    return span.line, span.column
