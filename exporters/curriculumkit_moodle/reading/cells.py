"""The cells of a table with their HTML as it stands: a parser that builds a tree would write it otherwise."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate

Attributes = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its attributes, and what is in it."""

    attributes: Attributes
    html: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    attributes: Attributes
    cells: list[Cell] = field(default_factory=list)


def rows(html: str) -> list[Row]:
    """The rows of the outermost tables; tables inside of a cell belong to what is in it."""
    reader = _Rows(html)
    reader.feed(html)
    reader.close()
    return reader.rows


class _Rows(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.rows: list[Row] = []
        self._html = html
        self._lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self._depth = 0
        self._open: tuple[Attributes, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self.rows.append(Row(dict(attrs)))
        elif self._depth == 1 and tag in {"th", "td"}:
            self._open = dict(attrs), self._place() + len(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
        elif self._depth == 1 and tag in {"th", "td"} and self._open is not None and self.rows:
            attributes, start = self._open
            self.rows[-1].cells.append(Cell(attributes, self._html[start : self._place()]))
            self._open = None

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
