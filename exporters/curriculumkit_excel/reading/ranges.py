"""The named ranges of a workbook, cell by cell: they move along when somebody inserts rows or columns."""

from dataclasses import dataclass
from datetime import date, datetime

from openpyxl.cell import Cell
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook

MOST_ROWS = 50_000
MOST_COLUMNS = 2_000


class NoRangeError(Exception):
    """A name that the workbook does not have, or that means nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell: what is in it, and where it is."""

    sheet: str
    ref: str
    value: object
    formula: bool

    @property
    def at(self) -> dict[str, str]:
        """Where it is, as findings tell it."""
        return {"sheet": self.sheet, "cell": self.ref}

    @property
    def text(self) -> str:
        """What is in it, without spaces around; empty where nothing is."""
        return "" if self.value is None else str(self.value).strip()

    @property
    def day(self) -> date | None:
        """The date in it; None where it is none."""
        if self.formula:
            return None
        if isinstance(self.value, datetime):
            return self.value.date()
        return self.value if isinstance(self.value, date) else None


def cells(book: Workbook, name: str) -> list[Place]:
    """The cells of a named range, row by row. Raises NoRangeError."""
    sheet, left, top, right, bottom = corners(book, name)
    if bottom - top >= MOST_ROWS or right - left >= MOST_COLUMNS:
        raise NoRangeError(name)
    return [place(book, sheet, column, row) for row in range(top, bottom + 1) for column in range(left, right + 1)]


def corners(book: Workbook, name: str) -> tuple[str, int, int, int, int]:
    """The sheet of a named range, and its left, top, right and bottom. Raises NoRangeError."""
    defined = book.defined_names.get(name)
    if defined is None:
        raise NoRangeError(name)
    try:
        ((sheet, ref),) = defined.destinations
        left, top, right, bottom = range_boundaries(ref)
    except (ValueError, TypeError) as error:
        raise NoRangeError(name) from error
    if sheet not in book.sheetnames or None in (left, top, right, bottom):
        raise NoRangeError(name)
    return sheet, int(left or 0), int(top or 0), int(right or 0), int(bottom or 0)


def place(book: Workbook, sheet: str, column: int, row: int) -> Place:
    """A cell of a sheet."""
    cell = book[sheet].cell(row, column)
    formula = isinstance(cell, Cell) and cell.data_type == "f"
    return Place(sheet, cell.coordinate, cell.value, formula)
