"""Tables: header rows that repeat, rows that stay whole, widths as shares of the text's width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from curriculumkit.display import width as columns_of
from curriculumkit_word.document.xml import NOTHING, Xml, quoted

_SIZE = 190
"""Twentieths of a point that a heading of a column is high."""
_NARROW, _CAPITAL, _WIDE = 0.74, 1.0, 1.03
_SIDES = 190
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs. `across` is how many columns it takes, `down` how many rows it begins or goes on with.

    `fill` is a colour behind it (`F2F2F2`); text on it must keep its contrast.
    """

    blocks: Xml
    across: int = 1
    merge: Literal["", "restart", "continue"] = ""
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row. A header row stands at the top of every page that the table goes on to."""

    cells: Sequence[Cell]
    header: bool = False
    whole: bool = True
    height: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `shares` are the relative widths of its columns, `title` what it holds, for those who cannot see it.

    `row_heads` says that the first cell of each row is its heading; `least` are the least widths of the columns.
    """

    shares: Sequence[float]
    rows: Iterable[Row]
    title: str
    row_heads: bool = False
    least: Sequence[int] = ()


def table(made: Table, style: str, width: int) -> Xml:
    """The XML of a table that is `width` twentieths of a point wide."""
    widths = _widths(made.shares, made.least or [0] * len(made.shares), width)
    first_column = "1" if made.row_heads else "0"
    look = f'<w:tblLook w:val="{"06A0" if made.row_heads else "0620"}" w:firstRow="1" w:lastRow="0" '
    head = (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'{look}w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{quoted(made.title)}"/></w:tblPr>'
    )
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    rows = "".join(_row(row, widths) for row in made.rows)
    return Xml(f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>")


def least_width(head: str) -> int:
    """The least width of a column, in twentieths of a point, so that no word of its heading is broken."""
    words = [head] if len(head) <= _SHORT else head.split()
    return max(round(sum(map(_advance, word))) for word in words) + _SIDES if words else 0


def _advance(character: str) -> float:
    if columns_of(character) > 1:
        return _WIDE * _SIZE
    return (_CAPITAL if character.isupper() else _NARROW) * _SIZE


def _widths(shares: Sequence[float], least: Sequence[int], width: int) -> list[int]:
    """The widths by the shares, but none below its least as long as there is room for that."""
    if sum(least) > width:
        least = [0] * len(shares)
    fixed: set[int] = set()
    while True:
        room = width - sum(least[index] for index in fixed)
        total = sum(share for index, share in enumerate(shares) if index not in fixed) or 1
        widths = [least[index] if index in fixed else int(room * share / total) for index, share in enumerate(shares)]
        narrow = {index for index in range(len(shares)) if widths[index] < least[index]}
        if not narrow:
            widths[max(range(len(shares)), key=lambda index: widths[index])] += width - sum(widths)
            return widths
        fixed |= narrow


def _row(row: Row, widths: Sequence[int]) -> str:
    height = f'<w:trHeight w:val="{row.height}" w:hRule="atLeast"/>' if row.height else ""
    properties = f"{'<w:cantSplit/>' if row.whole else ''}{height}{'<w:tblHeader/>' if row.header else ''}"
    cells = []
    column = 0
    for cell in row.cells:
        cells.append(_cell(cell, sum(widths[column : column + cell.across])))
        column += cell.across
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    merge = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else NOTHING
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{fill}</w:tcPr>'
    # A cell ends with a paragraph, or else Word takes the file for damaged.
    last = "" if cell.blocks.endswith("</w:p>") else "<w:p/>"
    return f"<w:tc>{properties}{cell.blocks}{last}</w:tc>"
