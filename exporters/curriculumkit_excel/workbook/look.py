"""How cells look. A look is turned into the number of a style once, however many cells have it."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

INK = "FF1F2937"
MUTED = "FF5B6472"
ACCENT = "FF1F4E79"
PAPER = "FFFFFFFF"
INPUT = "FFFFF7DB"
COMPUTED = "FFEFF3F8"
LINE = "FFCBD2DB"
ALARM = "FF9C1C1C"

TEXT_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a text may begin with that a spreadsheet would take for a formula, were it typed in."""


@dataclass(frozen=True, slots=True)
class Look:
    """The look of cells. `format` is a number format as Excel stores it."""

    bold: bool = False
    size: int = 10
    ink: str = INK
    fill: str = ""
    line: bool = False
    across: Literal["general", "left", "center", "right"] = "general"
    middle: bool = False
    wrap: bool = False
    format: str = "General"
    quoted: bool = False
    sides: bool = False
    turned: bool = False

    def but(self, **changes: Any) -> "Look":
        """The same look with something else about it."""
        return replace(self, **changes)


class Styles:
    """The styles of a workbook."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, font: str) -> None:
        self._font = font
        self._sheet = sheet
        self._numbers: dict[Look, int] = {}
        # The default font, in whose digits the widths of columns are counted.
        default: Any = workbook
        default._fonts[0] = Font(name=font, size=10, color=INK)

    def number(self, look: Look) -> int:
        """What cells of this look name as their style."""
        if look not in self._numbers:
            self._numbers[look] = self._made(look)
        return self._numbers[look]

    def _made(self, look: Look) -> int:
        # A cell of its own: openpyxl keeps the very object that it is given.
        cell = Cell(self._sheet, row=1, column=1)
        cell.font = Font(name=self._font, size=look.size, bold=look.bold, color=look.ink)
        cell.fill = PatternFill("solid", fgColor=look.fill) if look.fill else PatternFill()
        side = Side("thin", color=LINE)
        cell.border = Border(side, side, side, side) if look.line else Border(side, side) if look.sides else Border()
        vertical = "center" if look.middle else "top"
        cell.alignment = Alignment(horizontal=look.across, vertical=vertical, wrap_text=look.wrap)
        if look.turned:
            cell.alignment = Alignment(horizontal="center", vertical="bottom", text_rotation=90, wrap_text=look.wrap)
        cell.number_format = look.format
        cell.quotePrefix = look.quoted
        return int(cell.style_id)
