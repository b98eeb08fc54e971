"""The writing layer: what is in cells, names, limits, and what openpyxl and other readers make of it."""

import io
import re
import zipfile
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from curriculumkit_excel.workbook import Area, Book, Column, Formula, Sheet, Value, looks, serial
from curriculumkit_excel.workbook.book import Properties
from curriculumkit_excel.workbook.cells import LONGEST_TEXT, fitting
from curriculumkit_excel.workbook.charts import Chart, Line, draw
from curriculumkit_excel.workbook.names import LONGEST, sheet_name
from curriculumkit_excel.workbook.sheet import width_of

CHANGED = datetime(2026, 3, 14, tzinfo=UTC)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def new_book() -> tuple[Book, Sheet]:
    book = Book(Properties("A & B", "s", "d", "en", CHANGED))
    return book, book.sheet("One")


def reread(book: Book, *, results: bool = True) -> Worksheet:
    return load_workbook(io.BytesIO(book.packed()), data_only=results).worksheets[0]


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_any_text_stays_a_text(texts: list[str]) -> None:
    book, sheet = new_book()
    sheet.line(*((text, looks.TEXT) for text in texts))
    with zipfile.ZipFile(io.BytesIO(book.packed())) as archive:
        root = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    found = [decoded(node.text or "") for node in root.iter(f"{space}t")]
    assert found == texts
    assert not list(root.iter(f"{space}f"))


def decoded(text: str) -> str:
    """A text as a workbook holds it: `_x0007_` is a character."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\tx", "\rx", '=HYPERLINK("http://x")'])
def test_what_looks_like_a_formula_is_quoted_text(text: str) -> None:
    book, sheet = new_book()
    sheet.line((text, looks.TEXT))
    sheet.table("T", [Column("a")], [[text]])
    found = reread(book, results=False)
    for cell in (found["A1"], found["A3"]):
        assert cell.data_type == "s"
        assert cell.quotePrefix


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (7, 7),
        (0.1, 0.1),
        (Decimal("69.5"), 69.5),
        (Decimal(10), 10),
        (Fraction(1, 3), 1 / 3),
        (True, True),
        (None, None),
        (Formula("1+1", 2), 2),
        (Formula("A1", "a<b"), "a<b"),
        (Formula("TRUE", True), True),
    ],
)
def test_values(value: Value, read: object) -> None:
    book, sheet = new_book()
    sheet.line((value, looks.DECIMAL))
    assert reread(book)["A1"].value == read


def test_dates_and_times_are_real() -> None:
    book, sheet = new_book()
    day = looks.SHORT.but(format="d mmm yyyy")
    sheet.line(
        (date(2026, 9, 7), day), (time(19, 30), looks.SHORT.but(format="hh:mm")), (Formula("A1", date(2026, 9, 7)), day)
    )
    found = reread(book)
    assert [found[ref].value for ref in ("A1", "B1", "C1")] == [
        datetime(2026, 9, 7),
        time(19, 30),
        datetime(2026, 9, 7),
    ]
    assert serial(date(1900, 3, 1)) == 61


def test_looks_do_not_mix() -> None:
    book, sheet = new_book()
    sheet.line(("a", looks.LABEL), (1, looks.PERCENT), ("b", looks.TEXT), (2, looks.DECIMAL))
    found = reread(book)
    assert [cell.number_format for cell in found[1]] == ["General", "0.##%", "General", "0.0#"]
    assert [cell.font.b for cell in found[1]] == [True, False, False, False]


def test_a_text_is_cut_where_a_cell_ends() -> None:
    whole = "𠮷" * 20_000
    assert fitting(whole) == "𠮷" * (LONGEST_TEXT // 2)
    book, sheet = new_book()
    sheet.table("T", [Column("a")], [["x" * 40_000]])
    assert reread(book)["A2"].value == "x" * LONGEST_TEXT


def test_rows_beyond_the_last_are_left_out() -> None:
    book, sheet = new_book()
    sheet.most_rows = 5
    area = sheet.table("T", [Column("a")], ([number] for number in range(100)))
    assert area.ref == "A2:A5"
    assert reread(book).max_row == 5


@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_sheet_names_are_legal_and_unique(wanted: list[str]) -> None:
    taken: set[str] = set()
    for text in wanted:
        name = sheet_name(text, taken)
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= LONGEST
        assert not set("[]:*?/\\") & set(name)
        assert name[0] != "'"
        assert name[-1] != "'"
        assert name.lower() not in taken
        assert name.lower() != "history"
        taken.add(name.lower())


def test_the_same_content_gives_the_same_bytes() -> None:
    def made() -> bytes:
        book, sheet = new_book()
        area = sheet.table("T", [Column("a"), Column("b")], [[1, 2.0], [2, 3.0]])
        line = Line("b", area.column(1), [2, 3])
        draw(sheet, Chart("c", "x", "y", area.column(0), [1, 2], [line]), "D1", "what it shows <&>")
        book.name("Things", area)
        return book.packed()

    assert made() == made()
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
        chart = etree.fromstring(archive.read("xl/charts/chart1.xml"))
    assert core.count("2026-03-14T00:00:00Z") == 2
    assert 'descr="what it shows &lt;&amp;&gt;"' in drawing
    space = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
    assert [node.text for node in chart.iter(f"{space}v")] == ["b", "1", "2", "2", "3"]


def test_an_empty_table_has_a_row() -> None:
    book, sheet = new_book()
    area = sheet.table("T", [Column("a")], [])
    assert area.ref == "A2"
    assert reread(book).tables["T"].ref == "A1:A2"


def test_areas() -> None:
    area = Area("It's 学", 2, 1, 9, 30)
    assert area.absolute == "'It''s 学'!$A$2:$AD$9"
    assert area.column(1).ref == "B2:B9"
    assert area.row(0).ref == "A2:AD2"


def test_widths_count_full_width_characters_twice() -> None:
    assert width_of("abc") == 3
    assert width_of("学习") > 4
    assert width_of("a\nabcd") == 4
