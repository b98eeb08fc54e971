"""A sheet: rows are written as they come, everything else about it is kept in openpyxl's worksheet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Literal, TypeAlias

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from curriculumkit_excel.workbook import looks
from curriculumkit_excel.workbook.area import Area
from curriculumkit_excel.workbook.cells import LONGEST_TEXT, Formula, Value, cell, fitting
from curriculumkit_excel.workbook.look import TEXT_STARTS, Look, Styles

ROWS = 1_048_576
"""How many rows a sheet can have."""
_PADDING = 2.5
_BOLD = 1.1
_LINE = 14.0
_TURNED = 5.6
_LONGEST_TURNED = 150
_TALLEST = 409
"""Points that a row can have; Excel allows no more."""
_LETTERS = [get_column_letter(number) for number in range(1, 2000)]

Bounded: TypeAlias = Literal["decimal", "date"]
Placed: TypeAlias = tuple[Value, Look] | None
"""A cell's value and look; None leaves the cell out."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `width` is what it has at least, `most` what it may have, in digits."""

    heading: str
    look: Look = looks.TEXT
    width: float = 4
    most: float = 40
    hidden: bool = False
    turned: bool = False

    @property
    def room(self) -> float:
        """How wide a text may be before it is wrapped."""
        return self.limit - _PADDING

    @property
    def limit(self) -> float:
        """How wide the column may be: at least so that no word of its heading is divided."""
        words = 0 if self.turned else max(map(width_of, self.heading.split()), default=0) * _BOLD + _PADDING
        return max(self.width, self.most, words)


@dataclass(slots=True)
class Sheet:
    """A sheet to which rows are added from the top."""

    name: str
    frame: Worksheet
    styles: Styles
    rows: list[str] = field(default_factory=list, repr=False)
    last_row: int = 0
    last_column: int = 1
    most_rows: int = ROWS
    alternatives: list[str] = field(default_factory=list)
    _widths: dict[int, tuple[float, float, float]] = field(default_factory=dict, repr=False)

    def line(self, *cells: Placed, height: float = 0, left: int = 1, hidden: bool = False) -> int:
        """Add a row of cells, the first in column `left`; returns its number."""
        self.last_row += 1
        row = self.last_row
        pieces = [
            cell(f"{_LETTERS[column - 1]}{row}", *self._styled(*placed))
            for column, placed in enumerate(cells, start=left)
            if placed is not None
        ]
        self.last_column = max(self.last_column, left + len(cells) - 1)
        tall = f' ht="{height:g}" customHeight="1"' if height else ' hidden="1"' if hidden else ""
        self.rows.append(f'<row r="{row}"{tall}>{"".join(pieces)}</row>')
        return row

    def skip(self, rows: int = 1) -> None:
        """Leave rows empty."""
        self.last_row += rows

    def wide(self, text: str, look: Look, columns: int, lines: int = 0) -> int:
        """Add a row with a text over several columns, high enough for so many lines."""
        height = lines * look.size * 1.45 if lines > 1 else 0
        row = self.line((text, look), *((None, look),) * (columns - 1), height=height)
        if columns > 1:
            self.merge(Area(self.name, row, 1, row, columns))
        return row

    def table(self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> Area:
        """Add an Excel table with a filter; returns the cells below its header row.

        Rows that a sheet has no room for are left out: whoever adds them has to report that before.
        """
        top = self._head(columns)
        styles = [(self.styles.number(column.look), self._quoted(column.look)) for column in columns]
        widest = [0 if column.turned else width_of(column.heading) * _BOLD for column in columns]
        rooms = [column.room if column.look.wrap else 0 for column in columns]
        for values in rows:
            if self.last_row >= self.most_rows:
                break
            self.last_row += 1
            self.rows.append("".join(self._row(self.last_row, values, styles, widest, rooms)))
        if self.last_row == top:
            self.line(*((None, column.look) for column in columns))
        for number, (column, most) in enumerate(zip(columns, widest, strict=True), start=1):
            self.width(number, most, column.width, column.limit, hidden=column.hidden)
        self.last_column = max(self.last_column, len(columns))
        area = Area(self.name, top + 1, 1, self.last_row, len(columns))
        self._add_table(name, [column.heading for column in columns], Area(self.name, top, 1, area.bottom, area.right))
        return area

    def _row(
        self,
        row: int,
        values: Sequence[Value],
        styles: Sequence[tuple[int, int]],
        widest: list[float],
        rooms: Sequence[float],
    ) -> Iterator[str]:
        lines = 1
        cells = []
        for column, value in enumerate(values):
            plain, quoted = styles[column]
            shown = value.result if type(value) is Formula else value
            if type(shown) is str:
                wide = width_of(shown)
                if wide > widest[column]:
                    widest[column] = wide
                if rooms[column] and (wide > rooms[column] or "\n" in shown):
                    lines = max(lines, lines_of(shown, rooms[column]))
                if type(value) is str and shown.startswith(TEXT_STARTS):
                    plain = quoted
                if len(shown) * 2 > LONGEST_TEXT and type(value) is str:
                    value = fitting(shown)  # noqa: PLW2901 — what is written of it
            cells.append(cell(f"{_LETTERS[column]}{row}", value, plain))
        # Excel fits the height when a row is edited; LibreOffice and viewers take it as it is written.
        tall = f' ht="{min(lines * _LINE + 3, _TALLEST):g}"' if lines > 1 else ""
        yield f'<row r="{row}"{tall}>'
        yield from cells
        yield "</row>"

    def _head(self, columns: Sequence[Column]) -> int:
        turned = [width_of(column.heading) for column in columns if column.turned]
        lines = max(
            (lines_of(column.heading, column.room / _BOLD) for column in columns if not column.turned), default=1
        )
        height = max(lines * _LINE + 6, min(max(turned) * _TURNED + 12, _LONGEST_TURNED) if turned else 0)
        head = ((column.heading, looks.HEADER.but(turned=column.turned)) for column in columns)
        return self.line(*head, height=height)

    def _styled(self, value: Value, look: Look) -> tuple[Value, int]:
        if isinstance(value, str):
            return fitting(value), self._quoted(look) if value.startswith(TEXT_STARTS) else self.styles.number(look)
        return value, self.styles.number(look)

    def _quoted(self, look: Look) -> int:
        return self.styles.number(look.but(quoted=True))

    def _add_table(self, name: str, headings: Sequence[str], area: Area) -> None:
        table = Table(displayName=name, ref=area.ref, autoFilter=AutoFilter(ref=area.ref))
        table.tableColumns = [TableColumn(id=number, name=text) for number, text in enumerate(headings, start=1)]
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
        self.frame.add_table(table)

    def width(self, column: int, wanted: float, least: float = 0, most: float = 255, *, hidden: bool = False) -> None:
        """Give a column at least this width, unless it may not have as much."""
        before = self._widths.get(column, (0, 0, 0))[0]
        self._widths[column] = (max(before, wanted), least, most)
        if hidden:
            self.frame.column_dimensions[get_column_letter(column)].hidden = True

    def merge(self, area: Area) -> None:
        """Make one cell of an area whose cells have been added."""
        self.frame.merged_cells.add(CellRange(area.ref))

    def freeze(self, row: int, column: int = 1) -> None:
        """Keep the rows above and the columns left of a cell in sight, and repeat the row above on each page."""
        self.frame.freeze_panes = f"{get_column_letter(column)}{row}"
        if row > 1:
            self.frame.print_title_rows = f"{row - 1}:{row - 1}"

    def break_after(self, row: int) -> None:
        """Begin a new page behind a row."""
        self.frame.row_breaks.append(Break(id=row))

    def choices(self, area: Area, source: str, title: str, text: str, *, strict: bool = True) -> None:
        """Offer a list in cells; `source` is the name of a range, or a formula."""
        self._validate(area, DataValidation(type="list", formula1=source), title, text, strict)

    def between(self, area: Area, kind: Bounded, low: str, high: str, title: str, text: str) -> None:
        """Take only numbers or dates between two bounds."""
        rule = DataValidation(type=kind, operator="between", formula1=low, formula2=high)
        self._validate(area, rule, title, text, strict=True)

    def _validate(self, area: Area, rule: DataValidation, title: str, text: str, strict: bool) -> None:
        rule.allow_blank = True
        rule.showErrorMessage = strict
        rule.errorTitle, rule.error = title[:32], text[:255]
        rule.add(area.ref)
        self.frame.add_data_validation(rule)

    def mark(self, area: Area, formula: str, *, fill: str = "", ink: str = "", bold: bool = False) -> None:
        """Colour cells for which a formula holds."""
        font = Font(color=ink or None, bold=bold or None) if ink or bold else None
        paint = PatternFill("solid", bgColor=fill) if fill else None
        rule: Any = FormulaRule
        self.frame.conditional_formatting.add(area.ref, rule(formula=[formula], font=font, fill=paint))

    def finished(self) -> Iterator[str]:
        """The rows; before them, the widths are set."""
        for column, (wanted, least, most) in self._widths.items():
            width = min(max(wanted + _PADDING, least), max(most, least))
            self.frame.column_dimensions[get_column_letter(column)].width = round(width, 1)
        return iter(self.rows)


def lines_of(text: str, room: float) -> int:
    """In how many lines a text stands; some room is lost at their ends, since words are not divided."""
    return sum(max(1, ceil(width_of(line) * 1.08 / max(room, 1))) for line in text.split("\n"))


def width_of(text: str) -> float:
    """How wide the widest line of a text is, in digits: characters that take three bytes take two digits' width."""
    if "\n" in text:
        return max(width_of(line) for line in text.split("\n"))
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) / 2 * 1.05
