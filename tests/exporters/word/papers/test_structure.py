"""How the documents are built: headings, lists, what stays together, what those who cannot see them are told."""

from pathlib import Path

import pytest
from lxml import etree
from tests.exporters.word.accessibility import complaints
from tests.exporters.word.papers.made import CELERY, COURSE, STEMS, exported, files_of, linked, made
from tests.exporters.word.papers.reading import W, kinds_of_lists, paragraphs, part, tables
from tests.exporters.word.reading import Word

from curriculumkit.export import GivenFile
from curriculumkit_word.document import Properties, Style, begin
from curriculumkit_word.papers import PaperOptions
from curriculumkit_word.papers.together import kept_together, marked


@pytest.mark.parametrize("stem", STEMS)
def test_nobody_complains(stem: str) -> None:
    found = made(stem)
    own = ["an empty paragraph"] if stem == "basics-m01-quiz-A" else []
    assert complaints(Word(found.on_paper)) == own, "but of the empty item that this author's template for an essay has"
    assert complaints(Word(found.sheet)) == []
    assert complaints(Word(found.key)) == []


@pytest.mark.parametrize("name", ["port-exam-A.docx", "port-exam-A.answers.docx", "port-exam-A.key.docx"])
def test_the_schemas_of_ecma_376_are_met(name: str, tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    file = tmp_path / "document.docx"
    file.write_bytes(files_of(COURSE)[name])
    result = audit.OpenXmlValidator(file_format=audit.FileFormat.OFFICE_2019).validate(file)
    assert [str(error) for error in result.errors] == []


def test_properties_tell_what_it_is() -> None:
    core = Word(files_of(COURSE)["port-exam-B.key.docx"]).xml("docProps/core.xml")
    said = {etree.QName(child).localname: child.text for child in core}
    assert said["title"] == "Port exam · Form B · Key: confidential"
    assert said["language"] == "en-GB"
    assert said["created"] == "2026-01-15T00:00:00Z"


def test_options_are_lettered_lists_that_begin_anew() -> None:
    content = files_of(COURSE)["port-exam-A.docx"]
    kinds = kinds_of_lists(content)
    used = [p.list for p in paragraphs(content) if p.list and kinds[p.list] == "upperLetter"]
    runs = [name for index, name in enumerate(used) if index == 0 or used[index - 1] != name]
    assert len(runs) == len(set(runs)) == 7, "a list for each question with letters"


def test_questions_stay_on_their_page() -> None:
    """All paragraphs of a question but the last stay with the next one."""
    found = list(paragraphs(files_of(CELERY)["foundation-exam-A.docx"]))
    heads = [index for index, p in enumerate(found) if p.style == "Heading3"]
    assert len(heads) == 50
    for start, end in zip(heads, [*heads[1:], len(found) - 1], strict=True):
        question = found[start:end]
        last = question[-1]
        loose = [p for p in question[:-1] if not p.keep_next and not (p.in_table and last.in_table)]
        assert loose == []
        assert not last.keep_next


def test_code_block_does_not_break() -> None:
    style = part(files_of(CELERY)["foundation-exam-A.docx"], "word/styles.xml").find(
        f"{W}style[@{W}styleId='SourceCode']"
    )
    assert style is not None
    assert style.find(f"{W}pPr/{W}keepLines") is not None


def test_ruled_lines_follow_author_or_minutes() -> None:
    content = files_of(COURSE)["port-exam-A.docx"]
    lines = [len(list(p.iterfind(f"{W}r/{W}tab"))) for p in part(content).iter(f"{W}p")]
    ruled = [count for count in lines if count]
    assert sorted(ruled) == [7, 15], "seven lines as written, fifteen for ten minutes"


def test_cover_says_what_there_is_to_know() -> None:
    content = files_of(CELERY)["foundation-exam-A.docx"]
    facts, fields = tables(content)[:2]
    assert facts == [["题数", "满分", "时间", "及格线"], ["50", "50", "120 分钟", "70%（35 分）"]]
    assert fields[0] == ["姓名", "编号", "日期", "签名"]
    english = tables(files_of(COURSE)["port-exam-A.docx"])[0]
    assert english[1] == ["14", "29", "60 minutes", "60% (17.4 marks)"]


def test_page_is_the_one_that_was_asked_for() -> None:
    sizes = {}
    for page in ("auto", "A4", "Letter"):
        files, _ = exported(linked(COURSE), PaperOptions(page=page, forms=1))
        sizes[page] = {part(content).find(f".//{W}pgSz").get(f"{W}w") for content in files.values()}  # type: ignore[union-attr]
    assert sizes == {"auto": {"11906"}, "A4": {"11906"}, "Letter": {"12240"}}


def test_template_gives_its_styles_and_what_it_lacks_is_told() -> None:
    word = begin("en", "A4")
    word.add(word.paragraph(word.run("theirs")))
    styles = word.opened.document.styles.element
    for style in list(styles.iterchildren(f"{W}style")):
        if style.get(f"{W}styleId") in ("SourceCode", "TableText"):
            styles.remove(style)
    template = GivenFile("brand.docx", word.packed(Properties("T")))
    files, losses = exported(linked(COURSE), PaperOptions(template=template, forms=1))
    told = [str(loss.message) for loss in losses if loss.fault.code == "CK886"]
    assert len(told) == 1
    assert Style.CODE in told[0]
    assert Style.TABLE_TEXT in told[0]
    assert all(b"theirs" not in content for content in files.values())
    named = {p.style for p in paragraphs(files["port-exam-A.docx"])}
    known = {s.get(f"{W}styleId") for s in part(files["port-exam-A.docx"], "word/styles.xml").iter(f"{W}style")}
    assert named - {""} <= known


def test_mark_goes_before_a_table_too() -> None:
    word = begin("en", "A4")
    table = word.grid("T", [1], ["H"], [[word.run("x")]])
    made = marked(table, 3, "ListNumber")
    assert made.startswith("<w:p><w:pPr>")
    assert '<w:numId w:val="3"/>' in made.partition("<w:tbl")[0]
    kept = kept_together(table, with_next=True)
    assert kept.count("<w:keepNext/>") == 2
