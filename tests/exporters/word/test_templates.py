"""Other people's templates: their styles, pages, headers and logos, and what they do not have."""

import io
import zipfile

import docx
import pytest
from tests.exporters.word.accessibility import complaints
from tests.exporters.word.conftest import exported
from tests.exporters.word.foreign import LOGO, MAPPING, firm, university, with_type
from tests.exporters.word.reading import Word, attribute, descendant, value

from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word import WordOptions
from curriculumkit_word.document.xml import name_of

UNIVERSITY = GivenFile("university.docx", university())
FIRM = GivenFile("firm.dotx", firm())


def test_a_template_gives_styles_pages_headers_and_logo(course: LinkedCurriculum) -> None:
    files, losses = exported(course, WordOptions(per="path", only=("basics",), template=UNIVERSITY))
    word = Word(files["basics.docx"])
    styles = {value(style, "w:name"): style for style in word.xml("word/styles.xml").iter(name_of("w:style"))}
    assert attribute(descendant(styles["heading 1"], "w:rFonts"), "ascii") == "Georgia"
    assert "To be replaced" not in word.text
    headers = [name for name in word.parts if name.startswith("word/header")]
    assert len(headers) == 1
    assert "University of Elsewhere" in word.parts[headers[0]].decode()
    assert b"Faculty of Queues" in b"".join(data for name, data in word.parts.items() if "footer" in name)
    assert LOGO in word.parts.values()
    # Colours that a template gives its own styles are its maker's business.
    assert [complaint for complaint in complaints(word) if "hard to read" not in complaint] == []
    (loss,) = losses
    assert loss.fault.code == "CK886"
    assert "Table Text" in str(loss.message)
    assert "Heading 1" not in str(loss.message)
    margins = {attribute(size, "left") for size in word.all("w:pgMar")}
    assert str(round(3 / 2.54 * 1440)) in margins


def test_bullets_of_a_template_are_used(course: LinkedCurriculum) -> None:
    files, _ = exported(course, WordOptions(per="module", only=("basics/m01",), template=UNIVERSITY))
    word = Word(files["basics/m01.docx"])
    own = {value(style, "w:name"): style for style in word.xml("word/styles.xml").iter(name_of("w:style"))}[
        "List Bullet"
    ]
    number = attribute(descendant(own, "w:numId"), "val")
    bullets = [p for p in word.all("w:p") if word.style(p) == "List Bullet"]
    assert bullets
    assert {attribute(descendant(p, "w:numId"), "val") for p in bullets} == {number}


def test_a_mapping_names_the_styles_of_a_template(course: LinkedCurriculum) -> None:
    options = WordOptions(per="path", only=("basics",), template=FIRM, styles=GivenFile("names.toml", MAPPING))
    files, losses = exported(course, options)
    word = Word(files["basics.docx"])
    names = [word.style(paragraph) for paragraph in word.all("w:p")]
    assert {"Kapitel", "Abschnitt"} <= set(names)
    assert "heading 1" not in names
    assert [loss.fault.code for loss in losses] == ["CK886"]
    sizes = {(attribute(size, "w"), attribute(size, "orient")) for size in word.all("w:pgSz")}
    assert sizes == {("16838", "landscape"), ("11906", "")} or sizes == {("16838", "landscape")}
    chapters = [p for p in word.all("w:p") if word.style(p) == "Kapitel"]
    for chapter in chapters:
        properties = chapter.find(name_of("w:pPr"))
        assert properties is not None
        assert value(properties, "w:outlineLvl") == "0"
        assert properties.find(name_of("w:keepNext")) is not None
    assert b"template.main" not in word.parts["[Content_Types].xml"]


def test_paper_can_be_chosen_beside_a_template(course: LinkedCurriculum) -> None:
    files, _ = exported(course, WordOptions(per="module", only=("basics/m01",), template=UNIVERSITY, page="A4"))
    assert {attribute(size, "w") for size in Word(files["basics/m01.docx"]).all("w:pgSz")} == {"11906"}


def test_a_style_of_the_usual_other_name_stands_in(course: LinkedCurriculum) -> None:
    document = docx.Document()
    document.styles.add_style("HTML Preformatted", 1)
    target = io.BytesIO()
    document.save(target)
    options = WordOptions(per="module", only=("basics/m01",), template=GivenFile("t.docx", target.getvalue()))
    _, losses = exported(course, options)
    assert "its own style HTML Preformatted is used" in str(losses[0].message)


def test_our_own_template_has_every_style(course: LinkedCurriculum) -> None:
    files, _ = exported(course, WordOptions(write_template=True))
    assert list(files) == ["template.docx"]
    assert not complaints(Word(files["template.docx"]))
    given = GivenFile("template.docx", files["template.docx"])
    again, losses = exported(course, WordOptions(per="module", only=("basics/m01",), template=given))
    assert losses == []
    assert not complaints(Word(again["basics/m01.docx"]))


def test_a_template_is_set_in_the_language_of_the_curriculum(celery_curriculum: LinkedCurriculum) -> None:
    files, _ = exported(celery_curriculum, WordOptions(only=("foundation/m01",), template=FIRM))
    word = Word(files["foundation/m01.docx"])
    defaults = word.xml("word/styles.xml").find(
        f"{name_of('w:docDefaults')}/{name_of('w:rPrDefault')}/{name_of('w:rPr')}"
    )
    assert defaults is not None
    language, theme = defaults.find(name_of("w:lang")), word.xml("word/settings.xml").find(name_of("w:themeFontLang"))
    assert language is not None
    assert theme is not None
    assert attribute(language, "eastAsia") == attribute(theme, "eastAsia") == "zh-CN"


def _zipped(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def _without(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return _zipped({other: archive.read(other) for other in archive.namelist() if other != name})


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "damaged"),
        (b"PK\x03\x04 nonsense", "damaged"),
        (_zipped({"x.txt": b"x"}), "damaged"),
        (_without(UNIVERSITY.content, "word/document.xml"), "damaged"),
        (UNIVERSITY.content[:2000], "damaged"),
        (with_type(UNIVERSITY.content, b"application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
        (with_type(UNIVERSITY.content, b"spreadsheetml.sheet.main+xml"), "damaged"),
        (_zipped({"[Content_Types].xml": b"x", "bomb": b"\0" * 200_000_001}), "200 MB"),
    ],
)
def test_what_is_no_template_is_refused(course: LinkedCurriculum, content: bytes, reason: str) -> None:
    options = WordOptions(per="module", template=GivenFile("given.docx", content))
    with pytest.raises(UnfitOptionError, match=rf"given\.docx.*{reason}"):
        exported(course, options)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff", "not TOML"),
        (b"[styles", "not TOML"),
        (b"styles = 3", r"write \[styles\]"),
        (b'[styles]\n"Heading 1" = 3', r"write \[styles\]"),
        (b'[styles]\n"Heading 1" = "No such style"', "No such style"),
        (b'[styles]\n"Headline" = "Title"', "Title"),
    ],
)
def test_a_mapping_that_says_nothing_is_refused(course: LinkedCurriculum, content: bytes, reason: str) -> None:
    options = WordOptions(template=UNIVERSITY, styles=GivenFile("names.toml", content))
    with pytest.raises(UnfitOptionError, match=reason):
        exported(course, options)


def test_what_a_template_would_have_word_do_is_dropped(course: LinkedCurriculum) -> None:
    document = docx.Document()
    settings = document.settings.element
    for name in ("trackRevisions", "documentProtection", "updateFields", "attachedTemplate"):
        settings.append(settings.makeelement(name_of(f"w:{name}")))
    target = io.BytesIO()
    document.save(target)
    given = GivenFile("t.docx", target.getvalue())
    files, _ = exported(course, WordOptions(per="module", only=("basics/m01",), template=given))
    left = Word(files["basics/m01.docx"]).parts["word/settings.xml"]
    assert not [name for name in (b"trackRev", b"documentProt", b"updateFields", b"attachedTempl") if name in left]
