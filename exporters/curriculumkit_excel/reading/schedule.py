"""The import: a workbook in, findings and files out."""

from collections.abc import Iterator
from typing import BinaryIO

from openpyxl.workbook import Workbook

from curriculumkit.diagnostics import Finding, Pointer, Severity
from curriculumkit.export import Artefact
from curriculumkit_excel.reading import faults, results
from curriculumkit_excel.reading.left_out import left_out
from curriculumkit_excel.reading.original import NoPlanError, original
from curriculumkit_excel.reading.package import UnreadableError, opened
from curriculumkit_excel.reading.ranges import NoRangeError
from curriculumkit_excel.reading.revised import revised
from curriculumkit_excel.reading.rows import Reader, out_of_order
from curriculumkit_excel.reading.settings import settings_of


def read(source: BinaryIO, name: str) -> Iterator[Artefact | Finding]:
    """What is wrong with a workbook; then, without errors, the files."""
    file = Pointer(name)
    try:
        book = opened(source)
    except UnreadableError as error:
        yield faults.NOT_A_WORKBOOK.at(file, reason=str(error))
        return
    try:
        yield from _read(book, file)
    except NoPlanError:
        yield faults.NOT_OURS.at(file, reason="the plan is missing")
    except NoRangeError as error:
        yield faults.NOT_OURS.at(file, reason=f"the name {error} is missing")


def _read(book: Workbook, file: Pointer) -> Iterator[Artefact | Finding]:
    before = original(book)
    findings: list[Finding] = []
    settings = settings_of(book, before, file, findings)
    reader = Reader(book, before, settings, file, findings)
    rows = reader.rows()
    findings += out_of_order(rows, file)
    grades = results.Reader(book, file, findings)
    reached = grades.read()
    text, more = revised(before, settings, rows, reader, file)
    findings += [*more, *left_out(book, file)]
    yield from findings
    if any(finding.fault.severity is Severity.ERROR for finding in findings):
        return
    yield Artefact("plan.yaml", (text.encode(),))
    for path, content in reached.files(before):
        yield Artefact(path, (content.encode(),))
