"""Where something stands in a workbook."""

from dataclasses import dataclass

from openpyxl.utils import get_column_letter, quote_sheetname


@dataclass(frozen=True, slots=True)
class Area:
    """Cells of a sheet; rows and columns count from 1, and the last ones belong to it."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    @property
    def ref(self) -> str:
        """The cells, without their sheet: `A1:C3`."""
        first = f"{get_column_letter(self.left)}{self.top}"
        last = f"{get_column_letter(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"

    @property
    def absolute(self) -> str:
        """The cells as a formula on any sheet names them: `'Sheet'!$A$1:$C$3`."""
        first = f"${get_column_letter(self.left)}${self.top}"
        last = f"${get_column_letter(self.right)}${self.bottom}"
        return f"{quote_sheetname(self.sheet)}!{first if first == last else f'{first}:{last}'}"

    def column(self, number: int) -> "Area":
        """One of its columns, from 0."""
        return Area(self.sheet, self.top, self.left + number, self.bottom, self.left + number)

    def row(self, number: int) -> "Area":
        """One of its rows, from 0."""
        return Area(self.sheet, self.top + number, self.left, self.top + number, self.right)
