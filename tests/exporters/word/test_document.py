"""The document layer: pieces of XML, lists, sections, the table of contents, and bytes that never differ."""

import datetime
import re

import pytest
from lxml import etree
from tests.exporters.word.accessibility import complaints
from tests.exporters.word.reading import Word, attribute, text_of, value

from curriculumkit_word.document import (
    Arrow,
    Box,
    Drawing,
    Properties,
    Row,
    Style,
    Table,
    UnknownImageError,
    WordFile,
    begin,
    bookmark_name,
    joined,
    least_width,
)
from curriculumkit_word.document.fonts import script
from curriculumkit_word.document.xml import escaped, name_of

PROPERTIES = Properties("Title", "Subject", "Author", ("one", "two"), "zh-CN", date=datetime.date(2025, 11, 15))


def paragraph_kept(cell: etree._Element) -> bool:
    return cell.find(f"{name_of('w:p')}/{name_of('w:pPr')}/{name_of('w:keepNext')}") is not None


def made(word: WordFile, *, cover: bool = False) -> Word:
    return Word(word.packed(PROPERTIES, cover=cover))


def test_texts_that_xml_cannot_hold_are_replaced() -> None:
    assert escaped("a<b>&\x00\x1b\ud800\ufffe") == "a&lt;b&gt;&amp;" + "\N{REPLACEMENT CHARACTER}" * 4
    word = begin("en")
    word.add(word.paragraph(word.run("line\none\ttab\r\nend\x07")))
    assert made(word).text == "line\none\ntab\nend\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(("length", "kept"), [(1, 0), (6, 5), (7, 0)])
def test_a_short_table_stays_on_one_page(length: int, kept: int) -> None:
    word = begin("en")
    word.add(word.grid("Title", [1, 1], ["A", "B"], [[word.run("x"), word.run("y")]] * length))
    rows = [[*row.iterchildren(name_of("w:tc"))] for row in made(word).all("w:tr")][1:]
    shown = [[paragraph_kept(cell) for cell in row] for row in rows]
    assert shown == [[index < kept] * 2 for index in range(length)]


def test_capitals_take_more_room_in_narrow_columns() -> None:
    assert least_width("Week") > least_width("eeee")


def test_numbered_lists_count_for_themselves_and_bullets_are_one_list() -> None:
    word = begin("en")
    first, second = word.lists.numbers(), word.lists.numbers(start=5)
    word.add(*(word.item(word.run("x"), numbers) for numbers in (first, second, 0, 0)))
    read = made(word)
    assert [attribute(element, "val") for element in read.all("w:numId")] == [
        str(first),
        str(second),
        *[str(word.lists.bullets)] * 2,
    ]
    starts = [attribute(found, "val") for found in read.xml("word/numbering.xml").iter(name_of("w:startOverride"))]
    assert starts == ["1", "5"]


def test_the_table_of_contents_lists_headings_and_shows_pages_only_where_they_are_known() -> None:
    def document() -> WordFile:
        word = begin("en")
        word.add(word.contents("Contents", depth=2), word.heading("One", 1), word.heading("Deep", 2))
        word.add(word.heading("Too deep", 3), word.paragraph(word.run("Text")), word.heading("Two", 1))
        return word

    plain = made(document())
    (contents,) = plain.all("w:sdt")
    assert [text_of(line) for line in contents.iter(name_of("w:p"))] == ["Contents", "One", "Deep", "Two"]
    codes = [code.text for code in contents.iter(name_of("w:instrText"))]
    assert codes == [r' TOC \o "1-2" \h \z \u ']
    asked: list[bytes] = []

    def measure(content: bytes) -> dict[str, int]:
        asked.append(content)
        return {"_Toc00000001": 2, "_Toc00000002": 2, "_Toc00000003": 3, "_Toc00000004": 7}

    paged = Word(document().packed(PROPERTIES, measure))
    (contents,) = paged.all("w:sdt")
    lines = [text_of(line) for line in contents.iter(name_of("w:p"))]
    assert lines == ["Contents", "One\n2", "Deep\n2", "Two\n7"]
    assert [code.text for code in Word(asked[0]).all("w:instrText")].count(r" PAGEREF _Toc00000004 \h ") == 2
    assert not complaints(paged)


def test_sections_turn_the_page_and_end_with_their_last_paragraph() -> None:
    word = begin("en", "A4")
    upright = word.page.text_width
    word.add(word.heading("Upright", 1), word.paragraph(word.run("text")), word.section(landscape=True))
    assert word.page.text_width > upright
    word.add(word.heading("Wide", 1), word.paragraph(word.run("text")), word.section(), word.heading("Again", 1))
    read = made(word, cover=True)
    sizes = [(attribute(size, "w"), attribute(size, "orient")) for size in read.all("w:pgSz")]
    assert sizes == [("11906", ""), ("16838", "landscape"), ("11906", "")]
    assert [section.find(name_of("w:titlePg")) is not None for section in read.all("w:sectPr")] == [True, False, False]
    assert not complaints(read)


def test_a_section_that_ends_with_a_table_gets_the_paragraph_that_it_needs() -> None:
    word = begin("en")
    word.add(
        word.grid("Title", [1], ["Head"], [[word.run("x")]]), word.section(landscape=True), word.heading("Wide", 1)
    )
    read = made(word)
    assert [etree.QName(child).localname for child in read.body] == ["tbl", "p", "p", "sectPr"]
    assert not complaints(read)


def test_a_document_cannot_begin_with_the_end_of_a_section() -> None:
    word = begin("en")
    word.add(word.section())
    with pytest.raises(ValueError, match="nothing stands before"):
        word.packed(PROPERTIES)


def test_columns_are_as_wide_as_the_text_and_never_narrower_than_a_word_of_their_heads() -> None:
    word = begin("en")
    word.add(word.grid("Title", [1, 30], ["Understand", "Other"], [[word.run("a"), word.run("b")]]))
    read = made(word)
    widths = [int(attribute(column, "w")) for column in read.all("w:gridCol")]
    assert sum(widths) == word.page.text_width
    assert widths[0] > 1300
    assert not complaints(read)


def test_tables_that_touch_are_parted() -> None:
    word = begin("en")
    word.add(*(word.table(Table([1], [word.heads("Head"), Row([word.cell(word.run("x"))])], "Title")) for _ in "ab"))
    assert [etree.QName(child).localname for child in made(word).body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_links_outside_are_shared_and_bookmarks_are_told_apart() -> None:
    word = begin("en")
    word.add(word.paragraph(joined(word.link(word.run("x"), "https://example.org/?a=1&b=2") for _ in range(3))))
    assert len({link.get(name_of("r:id")) for link in made(word).all("w:hyperlink")}) == 1
    names = {bookmark_name(name) for name in ("a/b", "a-b", "a/b-c", "a-b/c", "x" * 60, "x" * 61)}
    assert len(names) == 6
    assert all(re.fullmatch(r"\w{1,40}", name) for name in names)


def test_drawings_have_alternative_text_and_a_fallback() -> None:
    word = begin("en")
    shapes: list[Box | Arrow] = [Box(0, 0, 50, 20, "One & two"), Arrow((50, 10), (20, 40), dashed=True)]
    word.add(word.paragraph(word.drawing(Drawing(100, 50, shapes, "What it shows"))))
    read = made(word)
    assert [element.get("descr") for element in read.all("wp:docPr")] == ["What it shows"]
    assert read.text.split("\n") == ["One & two", "One & two"]
    (flipped,) = (element for element in read.all("a:xfrm") if element.get("flipH"))
    assert flipped.get("flipV") is None
    assert not complaints(read)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"no picture", b"\x89PNG\r\n\x1a\n\0\0", b"<svg"])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownImageError):
        begin("en").add_picture(content)


def test_properties_and_fonts() -> None:
    word = begin("zh-CN")
    word.add(word.paragraph(word.run("“引号”"), Style.QUOTE))
    read = made(word)
    core = {etree.QName(child).localname: child.text for child in read.xml("docProps/core.xml")}
    assert core["keywords"] == "one; two"
    assert core["created"] == core["modified"] == "2025-11-15T00:00:00Z"
    styles = read.parts["word/styles.xml"].decode()
    assert 'w:eastAsia="Microsoft YaHei"' in styles
    assert 'w:val="en-US" w:eastAsia="zh-CN"' in styles
    assert "Theme" not in styles.replace("overrideTableStyle", "")
    assert not list(read.all("w:rFonts"))


@pytest.mark.parametrize(
    ("language", "own", "east_asian"),
    [
        ("zh-CN", "en-US", ("zh-CN", "Microsoft YaHei")),
        ("zh-Hant", "en-US", ("zh-TW", "Microsoft JhengHei")),
        ("zh-HK", "en-US", ("zh-HK", "Microsoft JhengHei")),
        ("ja", "en-US", ("ja-JP", "Yu Gothic")),
        ("ko-KR", "en-US", ("ko-KR", "Malgun Gothic")),
        ("en", "en-US", ("zh-CN", "Microsoft YaHei")),
        ("pt-BR", "pt-BR", ("zh-CN", "Microsoft YaHei")),
    ],
)
def test_languages_are_set_in_fonts_that_their_systems_have(
    language: str, own: str, east_asian: tuple[str, str]
) -> None:
    chosen = script(language)
    assert (chosen.language, (chosen.east_asian_language, chosen.east_asian)) == (own, east_asian)


def test_the_same_input_gives_the_same_bytes() -> None:
    def content() -> bytes:
        word = begin("en")
        word.add(word.heading("One", 1), *word.items(["a", "b"]), word.grid("T", [1], ["H"], [[word.run("x")]]))
        return word.packed(PROPERTIES)

    assert content() == content()
    assert value(Word(content()).body, "w:nothing") == ""
