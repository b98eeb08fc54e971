"""Markdown as Word content."""

import pytest
from tests.exporters.word.accessibility import complaints
from tests.exporters.word.reading import Word, attribute, text_of

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import Asset
from curriculumkit_word.document import Properties, Style, begin
from curriculumkit_word.document.xml import name_of
from curriculumkit_word.markup import Writing
from curriculumkit_word.markup.blocks import Look
from curriculumkit_word.markup.writing import plain

PLACE = Pointer("text.yaml")


def written(text: str, language: str = "en", look: Look | None = None) -> tuple[Word, list[str]]:
    """The document of a text, and the codes of what got lost."""
    word = begin(language)
    picture = b'<svg xmlns="http://www.w3.org/2000/svg" width="10mm" height="5mm"/>'
    writing = Writing(word, assets={"a b.svg": Asset(file="a b.svg", read=lambda: picture)}, folder="m01/")
    word.add(*(word.heading("Heading", level) for level in (1, 2, 3)))
    word.add(writing.block(text, PLACE, look))
    read = Word(word.packed(Properties("Title", language=language)))
    return read, [loss.finding.fault.code for loss in writing.losses]


def lines(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Styles and texts of what a text becomes."""
    read, _ = written(text, language)
    paragraphs = list(read.all("w:p"))[3:]
    return [(read.style(paragraph), text_of(paragraph)) for paragraph in paragraphs]


def styled(text: str) -> list[tuple[str, str]]:
    """Runs with their styles of characters."""
    read, _ = written(text)
    found = []
    for run in read.all("w:r"):
        style = run.find(f"{name_of('w:rPr')}/{name_of('w:rStyle')}")
        found.append((read.style_names.get(attribute(style, "val"), "") if style is not None else "", text_of(run)))
    return found[3:]


@pytest.mark.parametrize("text", ["plain", "with `code`", "**strong**, and\n\na second one"])
def test_texts_that_stay_with_the_next_one(text: str) -> None:
    def kept(look: Look) -> set[bool]:
        paragraphs = list(written(text, look=look)[0].all("w:p"))[3:]
        return {paragraph.find(f"{name_of('w:pPr')}/{name_of('w:keepNext')}") is not None for paragraph in paragraphs}

    assert kept(Look(keep_next=True)) == {True}
    assert kept(Look()) == {False}


def test_inline_markup_becomes_styles_of_characters() -> None:
    assert styled("a **b** *c* `d` [e](https://x.org)") == [
        ("", "a "), ("Strong", "b"), ("", " "), ("Emphasis", "c"), ("", " "), ("Inline Code", "d"), ("", " "),
        ("Hyperlink", "e"),
    ]  # fmt: skip


def test_styles_that_meet_are_told_directly() -> None:
    read, _ = written("**a *b* ~~c~~** H<sub>2</sub>O<br>x<sup>2</sup>")
    xml = read.parts["word/document.xml"].decode()
    assert '<w:rStyle w:val="Strong"/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">b' in xml
    assert '<w:rStyle w:val="Strong"/><w:strike/></w:rPr><w:t xml:space="preserve">c' in xml
    assert '<w:vertAlign w:val="subscript"/></w:rPr><w:t xml:space="preserve">2' in xml


def test_lists_are_lists_and_keep_their_depth() -> None:
    text = "1. one\n\n   more\n   - inner\n     1. deep\n2. two\n\n- other"
    assert lines(text) == [
        ("List Number", "one"), ("List Continue", "more"), ("List Bullet", "inner"), ("List Number", "deep"),
        ("List Number", "two"), ("List Bullet", "other"),
    ]  # fmt: skip
    read, _ = written(text)
    assert [attribute(level, "val") for level in read.all("w:ilvl")] == ["0", "1", "2", "0", "0"]


def test_an_item_that_begins_with_code_keeps_its_mark() -> None:
    text = "-     code\n- ```\n  fence\n  ```"
    assert [style for style, _ in lines(text)].count("List Bullet") == 2


def test_code_is_one_paragraph_in_colours() -> None:
    (line,) = lines("```python\ndef f():\n    return 'a<b'\n```")
    assert line == ("Source Code", "def f():\n    return 'a<b'")
    styles = {style for style, _ in styled("```python\ndef f():\n    return 'a'  # why\n```")}
    assert {"Code Keyword", "Code String", "Code Comment", "Code Name"} <= styles
    assert lines("```nonsense\nx\n```") == [("Source Code", "x")]


def test_tables_have_heads_and_alignment() -> None:
    read, _ = written("| a | b |\n|---|--:|\n| `x` | 1 |\n\nafter")
    assert read.tables() == [[["a", "b"], ["x", "1"]]]
    assert not complaints(read)
    assert [attribute(align, "val") for align in read.all("w:jc")] == ["right", "right"]


def test_bold_lines_and_headings_become_headings_where_there_are_some() -> None:
    assert lines("**Task**\n\ntext\n\n## More\n\ntext") == [
        ("heading 4", "Task"), ("Normal", "text"), ("heading 4", "More"), ("Normal", "text"),
    ]  # fmt: skip
    assert lines("**This is a sentence.**\n\ntext")[0] == ("Normal", "This is a sentence.")
    read, _ = written("**Task**\n\ntext", look=Look(Style.TABLE_TEXT, headings=0))
    assert [level for level, _ in read.headings] == [1, 2, 3]


def test_chinese_lines_are_joined_without_a_space() -> None:
    assert lines("中文\n换行", "zh-CN") == [("Normal", "中文换行")]
    assert lines("two\nlines") == [("Normal", "two lines")]


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        (r"\(\frac{a}{b}\)", "<m:f><m:num>"),
        (r"\(x_i^2\)", "<m:sSubSup>"),
        (r"\(\sqrt[3]{x}\)", "<m:rad><m:deg>"),
        (r"\(\sum_{i=1}^n i\)", '<m:nary><m:naryPr><m:chr m:val="∑"/>'),
        (r"\(\left( \frac{1}{2} \right)\)", '<m:d><m:dPr><m:begChr m:val="("/>'),
        (r"\(\hat{x}\)", "<m:acc>"),
        (r"\(\begin{matrix} a & b \\ c & d \end{matrix}\)", "<m:m><m:mr>"),
        (r"$$ a < b $$", "<m:oMathPara>"),
    ],
)
def test_formulas_are_formulas(formula: str, wanted: str) -> None:
    read, losses = written(formula)
    assert wanted in read.parts["word/document.xml"].decode()
    assert losses == []


@pytest.mark.parametrize("formula", [r"\(\frac{a\)", r"\(\nosuchcommand x\)"])
def test_formulas_that_cannot_be_set_are_shown_as_they_are_written(formula: str) -> None:
    read, losses = written(f"text {formula} text")
    assert losses == ["CK888"]
    assert formula[2:-2] in read.text


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "vbscript:x", "data:text/html,x", "ms-word:ofe|u|x", "FILE://x/y",
     "java&#115;cript:alert(1)", "other.md", "\\\\server\\share"],
)  # fmt: skip
def test_links_that_are_not_to_pages_are_dropped_and_told(address: str) -> None:
    read, losses = written(f"see [this]({address}) now")
    assert losses == ["CK885"]
    assert list(read.all("w:hyperlink")) == []
    assert "see this now" in read.text


def test_pictures_are_shown_or_described() -> None:
    read, losses = written("![A queue](a%20b.svg)")
    assert losses == []
    assert [element.get("descr") for element in read.all("wp:docPr")] == ["A queue"]
    assert any(name.endswith(".svg") for name in read.parts)
    read, losses = written("![A queue](none.png) ![x](https://example.org/x.png)")
    assert losses == ["CK887", "CK887"]
    assert "[A queue]" in read.text


def test_html_keeps_its_words() -> None:
    read, losses = written(
        "<details><summary>More</summary>text</details>\n\n<!-- nothing -->\n\n<b>bold</b> <mark>x</mark>"
    )
    assert losses == ["CK889", "CK889"]
    assert "Moretext" in read.text
    assert "nothing" not in read.text


def test_plain_texts() -> None:
    assert plain("**a** `b`\nc") == "a b c"
    assert plain("x") == "x"
