"""What was written below a table, where nothing is read."""

from collections.abc import Iterator

from openpyxl.workbook import Workbook

from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit_excel import ranges
from curriculumkit_excel.reading import faults
from curriculumkit_excel.reading.ranges import Place, corners, place
from curriculumkit_excel.sheets.gradebook import MOST_PATHS

_ROWS = 100
_COLUMNS = 60
_SHOWN = 80


def left_out(book: Workbook, file: Pointer) -> Iterator[Finding]:
    """A cell of each such row: its first text, or else its first value. Raises NoRangeError."""
    names = [ranges.CLOSED, ranges.SESSION, ranges.LEARNERS, "ProgressLearners"]
    names += [f"GradeLearners{number}" for number in range(1, MOST_PATHS + 1)]
    for name in names:
        if name in book.defined_names:
            yield from _below(book, name, file)


def _below(book: Workbook, name: str, file: Pointer) -> Iterator[Finding]:
    sheet, _, _, _, bottom = corners(book, name)
    last = min(book[sheet].max_row, bottom + _ROWS)
    right = min(book[sheet].max_column, _COLUMNS)
    for row in range(bottom + 1, last + 1):
        cells = [place(book, sheet, column, row) for column in range(1, right + 1)]
        typed = [cell for cell in cells if _typed(cell)]
        texts = [cell for cell in typed if isinstance(cell.value, str)]
        yield from (told(cell, file) for cell in (texts or typed)[:1])


def _typed(cell: Place) -> bool:
    # A table that grows fills the new row with its formulas, which nobody wrote.
    return bool(cell.text) and not cell.formula


def told(cell: Place, file: Pointer) -> Finding:
    """That a cell is not read."""
    return faults.LEFT_OUT.at(file, **cell.at, value=str(cell.day or cell.text)[:_SHOWN])
