"""A workbook: its sheets, names and properties, and at last its bytes."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName

from curriculumkit_excel.workbook.area import Area
from curriculumkit_excel.workbook.look import Styles
from curriculumkit_excel.workbook.names import sheet_name
from curriculumkit_excel.workbook.package import packed
from curriculumkit_excel.workbook.sheet import Sheet

_A4 = 9
_MARGIN = 0.4
_INSET = 0.3
"""From the edge of the paper to a footer, which has to end before the bottom margin does."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a workbook says about itself."""

    title: str
    subject: str
    description: str
    language: str
    changed: datetime


@dataclass(slots=True)
class Book:
    """A workbook to which sheets are added in their order."""

    properties: Properties
    font: str = "Calibri"
    sheets: list[Sheet] = field(default_factory=list)
    _book: Workbook = field(init=False, repr=False)
    _styles: Styles = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._book = Workbook()
        first = self._book.active
        assert first is not None  # noqa: S101 — openpyxl begins a workbook with a sheet
        self._styles = Styles(self._book, first, self.font)
        self._book.remove(first)

    def sheet(self, wanted: str, *, upright: bool = False) -> Sheet:
        """Begin a sheet. What it is called is as near to `wanted` as Excel allows."""
        name = sheet_name(wanted, {sheet.name.lower() for sheet in self.sheets})
        frame = self._book.create_sheet(name)
        frame.sheet_view.showGridLines = False
        frame.page_setup.orientation = "portrait" if upright else "landscape"
        frame.page_setup.paperSize = _A4
        frame.page_setup.fitToWidth, frame.page_setup.fitToHeight = 1, 0
        frame.sheet_properties.pageSetUpPr.fitToPage = True
        margins = frame.page_margins
        margins.left = margins.right = _MARGIN
        margins.top = margins.bottom = 0.6
        margins.header = margins.footer = _INSET
        _say(frame.oddFooter.left, _literal(self.properties.title))
        _say(frame.oddFooter.center, "&A")
        _say(frame.oddFooter.right, "&P / &N")
        sheet = Sheet(name, frame, self._styles)
        self.sheets.append(sheet)
        return sheet

    def name(self, name: str, area: Area | str) -> None:
        """Give an area, or the result of a formula, a name that formulas can use."""
        text = area if isinstance(area, str) else area.absolute
        self._book.defined_names[name] = DefinedName(name, attr_text=text)

    def packed(self) -> bytes:
        """The bytes of the workbook: the same for the same content."""
        about = self.properties
        properties = self._book.properties
        properties.title, properties.subject = about.title, about.subject
        properties.description, properties.language = about.description, about.language
        properties.creator = properties.lastModifiedBy = "curriculumkit"
        properties.created = about.changed
        rows: dict[str, Iterator[str]] = {}
        for number, sheet in enumerate(self.sheets, start=1):
            rows[f"xl/worksheets/sheet{number}.xml"] = sheet.finished()
        frame = io.BytesIO()
        self._book.save(frame)
        corners = {
            f"xl/worksheets/sheet{number}.xml": Area(sheet.name, 1, 1, max(1, sheet.last_row), sheet.last_column).ref
            for number, sheet in enumerate(self.sheets, start=1)
        }
        texts = [text for sheet in self.sheets for text in sheet.alternatives]
        return packed(frame.getvalue(), rows, corners, texts, about.changed)


def _say(item: Any, text: str) -> None:
    item.text = text
    item.size = 8


def _literal(text: str) -> str:
    """A text for a footer, where an ampersand begins a code; a digit behind a code would be a part of it."""
    return " " + text[:80].replace("&", "&&")
