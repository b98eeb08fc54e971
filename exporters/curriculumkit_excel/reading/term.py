"""What a term is called, and when its days begin."""

from collections.abc import Mapping
from datetime import datetime, time

from openpyxl.workbook import Workbook

from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit_excel import ranges
from curriculumkit_excel.reading import faults
from curriculumkit_excel.reading.original import Original
from curriculumkit_excel.reading.ranges import Place, cells

_LONGEST_NAME = 200


def term_of(book: Workbook, before: Original) -> str:
    """The name of the term; an empty cell leaves it as it was. Raises NoRangeError."""
    if ranges.TERM not in book.defined_names:
        return before.model.term
    (cell,) = cells(book, ranges.TERM)[:1]
    # A spreadsheet makes a date of a name such as 2026-09-07.
    text = cell.day.isoformat() if cell.day else " ".join(cell.text.split())
    return before.model.term if cell.formula or not text else text[:_LONGEST_NAME]


def times_of(book: Workbook, before: Original, file: Pointer, findings: list[Finding]) -> Mapping[int, str] | None:
    """When weekdays begin, by weekday; None where nobody changed it. Raises NoRangeError."""
    typed = [cell for cell in cells(book, ranges.BEGINS)[:7] if cell.text]
    wrong = [cell for cell in typed if _time(cell) is None]
    findings += [faults.WRONG_TIME.at(file, **cell.at, value=cell.text) for cell in wrong]
    if wrong:
        return None
    if typed and before.model.time_zone is None:
        findings += [faults.NO_ZONE.at(file, **cell.at, value=cell.text) for cell in typed]
        return None
    found = {day: _time(cell) for day, cell in enumerate(cells(book, ranges.BEGINS)[:7])}
    times = {day: at for day, at in found.items() if at is not None}
    return None if times == before.times else times


def _time(cell: Place) -> str | None:
    value = cell.value.time() if isinstance(cell.value, datetime) else cell.value
    return f"{value:%H:%M}" if isinstance(value, time) and not cell.formula else None
