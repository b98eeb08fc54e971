"""What the tests of workbooks share: curricula, workbooks, and what a plan says about their dates."""

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.exporters.curricula import export, without_errors

from curriculumkit.diagnostics import Finding
from curriculumkit.export import Artefact
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import Plan
from curriculumkit_excel import ExcelOptions, exporter
from curriculumkit_excel.importer import importer
from curriculumkit_excel.workbooks import course_of

COURSE = Path(__file__).parent / "course"
CELERY = Path(__file__).parents[3] / "curriculum" / "celery"
START = ExcelOptions(start="2026-09-07")


def linked(folder: Path = COURSE) -> LinkedCurriculum:
    """The curriculum of a folder, which has no errors."""
    return without_errors(folder)


def exported(curriculum: LinkedCurriculum, options: ExcelOptions = START) -> tuple[bytes, list[Finding]]:
    """The workbook, and what got lost."""
    files, losses = export(exporter, curriculum, options)
    (content,) = files.values()
    return content, losses


def planned(curriculum: LinkedCurriculum, options: ExcelOptions = START) -> Plan:
    """The plan that the workbook of these options is made of."""
    return course_of(curriculum, options).plan


def named(book: Workbook, name: str) -> list[Any]:
    """The values of a named range, in order."""
    sheet, ref = place(book, name)
    cells = book[sheet][ref]
    rows = cells if isinstance(cells, tuple) else ((cells,),)
    return [cell.value for row in rows for cell in row]


def place(book: Workbook, name: str) -> tuple[str, str]:
    """The sheet and the cells of a named range."""
    ((sheet, ref),) = book.defined_names[name].destinations
    return sheet, ref.replace("$", "")


def corner(book: Workbook, name: str) -> tuple[int, int]:
    """The first column and the first row of a named range."""
    left, top, _, _ = range_boundaries(place(book, name)[1])
    assert left is not None
    assert top is not None
    return left, top


def day(value: object) -> date | None:
    """A date as a cell has it."""
    return value.date() if isinstance(value, datetime) else None


def dates(book: Workbook) -> dict[str, date | None]:
    """The date of each row of the schedule, by the id of its session."""
    return dict(zip(named(book, "ScheduleSession"), map(day, named(book, "ScheduleDate")), strict=True))


def expected_dates(plan: Plan) -> dict[str, date]:
    """The dates that a plan gives to the rows of the schedule."""
    found = {}
    for item in plan.items:
        if not item.sessions:
            found[item.id] = item.first.date
        for number, session in enumerate(item.sessions, start=1):
            found[f"{item.id}#{number}"] = session.day.date
    return found


def errors(book: Workbook) -> list[str]:
    """Cells that show an error."""
    return [
        f"{sheet.title}!{cell.coordinate} {cell.value}"
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "e" or (isinstance(cell.value, str) and cell.value.startswith(("#", "Err:")))
    ]


def headings(sheet: Worksheet, row: int) -> list[str]:
    """The texts of a row."""
    return [str(cell.value) for cell in sheet[row]]


def imported(content: bytes) -> tuple[dict[str, str], list[Finding]]:
    """The files of an import, and what was found."""
    files, findings = {}, []
    for item in importer.read(io.BytesIO(content), "plan.xlsx"):
        if isinstance(item, Artefact):
            files[item.path] = b"".join(item.chunks).decode()
        else:
            findings.append(item)
    return files, findings
