"""Templates of others: placeholders in pieces, in every part; what cannot be filled is refused by name."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml import etree
from tests.exporters.word.accessibility import complaints
from tests.exporters.word.certificates.transcripts import FOUNDATION, exported, records
from tests.exporters.word.foreign import LOGO, as_template, with_type
from tests.exporters.word.reading import Word, text_of

from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word.certificates import CertificateOptions
from curriculumkit_word.certificates.values import KNOWN
from curriculumkit_word.document.xml import DECLARED, name_of


def template(build: Callable[[Document], object], name: str = "theirs.docx") -> GivenFile:
    """A template as Word would save it."""
    document = docx.Document()
    build(document)
    target = io.BytesIO()
    document.save(target)
    return GivenFile(name, target.getvalue())


def split(document: Document, *pieces: str) -> None:
    """A paragraph of runs; every other one is bold, as if somebody had gone through it."""
    paragraph = document.add_paragraph()
    for index, piece in enumerate(pieces):
        paragraph.add_run(piece).bold = bool(index % 2)


def filled(course: LinkedCurriculum, given: GivenFile, name: str = "Lin Wei") -> Word:
    """The certificate that a template becomes."""
    options = CertificateOptions(records=records({"lin": FOUNDATION}, {"lin": name}), template=given)
    files, _ = exported(course, options)
    return Word(next(content for path, content in files.items() if path.endswith(".docx")))


@pytest.mark.parametrize(
    "pieces",
    [
        ("{{ learner }}",),
        ("{{learner}}",),
        ("{{ lear", "ner }}"),
        ("{", "{ learner }", "}"),
        ("{", "{", " ", "l", "e", "a", "r", "n", "e", "r", " ", "}", "}"),
        ("{{", "  learner\u00a0", "}}"),
    ],
)
def test_placeholders_are_found_in_pieces(celery_course: LinkedCurriculum, pieces: tuple[str, ...]) -> None:
    word = filled(celery_course, template(lambda document: split(document, "To ", *pieces, ": well done")))
    assert word.text == "To Lin Wei: well done"


def test_several_in_one_paragraph_with_shared_pieces(celery_course: LinkedCurriculum) -> None:
    given = template(lambda d: split(d, "a{{ lea", "rner }}b{{ certif", "ication }}{{ date", " }}c{{ learner }}", "d"))
    assert filled(celery_course, given).text == "aLin Weib完成证书（基础）2026年2月24日cLin Weid"


def test_what_is_filled_in_has_the_looks_of_where_the_placeholder_begins(celery_course: LinkedCurriculum) -> None:
    word = filled(celery_course, template(lambda document: split(document, "To ", "{{ lear", "ner }}", "!")))
    runs = {text_of(run): run.find(f"{name_of('w:rPr')}/{name_of('w:b')}") for run in word.all("w:r") if text_of(run)}
    bold = runs["Lin Wei"]
    assert bold is not None
    assert bold.get(name_of("w:val")) in (None, "1", "true")


def test_a_placeholder_in_a_name_is_a_name(celery_course: LinkedCurriculum) -> None:
    given = template(lambda document: split(document, "{{ learner }} {{ certification }}"))
    assert filled(celery_course, given, "'{{ certification }}'").text == "{{ certification }} 完成证书（基础）"


def test_every_placeholder_in_every_part(celery_course: LinkedCurriculum) -> None:
    """In the body, in tables, headers, footers and text boxes."""

    def build(document: Document) -> None:
        for name in KNOWN:
            document.add_paragraph(f"{name}={{{{ {name} }}}}.")
        document.add_table(1, 1).cell(0, 0).text = "cell={{ certificate_id }}"
        document.sections[0].header.paragraphs[0].text = "head={{ learner_id }}"
        document.sections[0].footer.paragraphs[0].text = "foot={{ version }}"
        pieces = "<w:r><w:t>box={{ cur</w:t></w:r><w:r><w:t>riculum }}</w:t></w:r>"
        box = (
            f"<w:p {DECLARED} xmlns:v='urn:schemas-microsoft-com:vml'><w:r><w:t>around </w:t></w:r>"
            f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>{pieces}</w:p></w:txbxContent></v:textbox></v:shape>"
            "</w:pict></w:r></w:p>"
        )
        document.element.body.insert(0, etree.fromstring(box))

    word = filled(celery_course, template(build))
    lines = word.text.splitlines()
    assert "box=Celery 大师课程" in lines
    assert "around box=Celery 大师课程" in lines
    assert "learner=Lin Wei." in lines
    assert "learner_id=lin." in lines
    assert "shown=完成所有 8 个基础模块；通过基础考试（70%+）；提交基础毕业项目." in lines
    assert "edition=Celery 大师课程 · 版本 1.0." in lines
    assert "specimen=." in lines
    assert any(line.startswith("cell=") and len(line) == 24 for line in lines)
    parts = {name: text_of(word.xml(name)) for name in word.parts if "header" in name or "footer" in name}
    assert {"head=lin", "foot=1.0"} <= set(parts.values())
    assert not any(b"{{" in data for name, data in word.parts.items() if name.endswith(".xml"))


def test_what_was_shown_becomes_a_paragraph_each_in_its_style(celery_course: LinkedCurriculum) -> None:
    def build(document: Document) -> None:
        document.add_paragraph("{{ learner }}")
        document.add_paragraph("{{ shown }}", style="List Bullet")
        document.add_paragraph("{{ specimen }}")
        document.add_paragraph("end")

    word = filled(celery_course, template(build))
    assert word.text.splitlines() == [
        "Lin Wei", "完成所有 8 个基础模块", "通过基础考试（70%+）", "提交基础毕业项目", "end",
    ]  # fmt: skip
    assert [word.style(p) for p in word.all("w:p")][1:4] == ["List Bullet"] * 3


def test_a_cell_keeps_a_paragraph(celery_course: LinkedCurriculum) -> None:
    def build(document: Document) -> None:
        document.add_table(1, 2).cell(0, 0).text = "{{ specimen }}"
        document.tables[0].cell(0, 1).text = "{{ learner }}"

    word = filled(celery_course, template(build))
    assert [len(list(cell.iterchildren(name_of("w:p")))) for cell in word.all("w:tc")] == [1, 1]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ learner }} {{ name }}", r"there is no placeholder \{\{ name \}\}; there are \{\{ learner \}\}, "),
        ("{{ learner|upper }}", "no placeholder"),
        ("{{ learner }} {{ date", "is no placeholder"),
        ("{{ learner }} date }}", "is no placeholder"),
        ("{% if learner %}{{ learner }}{% endif %}", "is no placeholder"),
        ("{{ certification }}", "all certificates would be alike"),
        ("nothing", "all certificates would be alike"),
    ],
)
def test_what_cannot_be_filled_is_refused(celery_course: LinkedCurriculum, text: str, reason: str) -> None:
    given = template(lambda document: document.add_paragraph(text), "brand.docx")
    with pytest.raises(UnfitOptionError, match=f"(?s)--template brand.docx: .*{reason}"):
        exported(celery_course, CertificateOptions(template=given))


def test_what_is_no_template_is_refused(celery_course: LinkedCurriculum) -> None:
    good = template(lambda document: document.add_paragraph("{{ learner }}")).content
    macros = with_type(good, b"ms-word.document.macroEnabled.main+xml")
    for content, reason in ((b"", "not a Word document"), (b"PK\x03\x04", "damaged"), (macros, "holds macros")):
        with pytest.raises(UnfitOptionError, match=reason):
            exported(celery_course, CertificateOptions(template=GivenFile("t.docx", content)))


def test_a_dotx_becomes_a_docx(celery_course: LinkedCurriculum) -> None:
    given = template(lambda document: document.add_paragraph("{{ learner }}"))
    word = filled(celery_course, GivenFile("t.dotx", as_template(given.content)))
    assert b"wordprocessingml.document.main+xml" in word.parts["[Content_Types].xml"]
    assert b"wordprocessingml.template.main+xml" not in word.parts["[Content_Types].xml"]
    assert word.text == "Lin Wei"


def test_a_certificate_reaches_for_nothing_and_keeps_pictures_and_styles(celery_course: LinkedCurriculum) -> None:
    def build(document: Document) -> None:
        document.add_paragraph("{{ learner }}", style="Title")
        document.add_picture(io.BytesIO(LOGO))
        settings = document.settings.element
        settings.insert(0, etree.fromstring(f'<w:attachedTemplate {DECLARED} r:id="rId99"/>'))
        part = next(rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/settings"))
        part.rels.add_relationship("urn:x", "http://evil.example/t.dotm", "rId99", is_external=True)

    word = filled(celery_course, template(build))
    assert word.style(next(word.all("w:p"))) == "Title"
    assert any(name.startswith("word/media/") for name in word.parts)
    assert not any(b"evil.example" in data for data in word.parts.values())
    core = word.parts["docProps/core.xml"].decode()
    assert "python-docx" not in core
    assert "证书 · 完成证书（基础） · Lin Wei" in core


def test_our_own_template_can_be_given_back(celery_course: LinkedCurriculum) -> None:
    files, _ = exported(celery_course, CertificateOptions(write_template=True))
    assert list(files) == ["certificate-template.docx"]
    ours = Word(files["certificate-template.docx"])
    assert "{{ learner }}" in ours.text
    given = CertificateOptions(template=GivenFile("c.docx", files["certificate-template.docx"]))
    again, _ = exported(celery_course, given)
    plain, _ = exported(celery_course)
    assert {name: Word(content).text for name, content in again.items()} == {
        name: Word(content).text for name, content in plain.items()
    }


def test_same_input_same_bytes(celery_course: LinkedCurriculum) -> None:
    options = CertificateOptions(records=records({"lin": FOUNDATION}))
    assert exported(celery_course, options) == exported(celery_course, options)
    with zipfile.ZipFile(io.BytesIO(next(iter(exported(celery_course)[0].values())))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nobody_complains_of_specimens(celery_course: LinkedCurriculum) -> None:
    files, losses = exported(celery_course, CertificateOptions(issuer="示范大学"))
    assert losses == []
    assert sorted(files) == [f"specimen-{key}.docx" for key in ("architect", "expert", "foundation", "professional")]
    for content in files.values():
        word = Word(content)
        assert complaints(word) == []
        assert word.text.count("样本") == 2
        assert "样本：不作为有效证书" in word.text.splitlines()


def test_the_schemas_of_ecma_376_are_met(celery_course: LinkedCurriculum, tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    content = exported(celery_course, CertificateOptions(only=("expert",)))[0]["specimen-expert.docx"]
    file = tmp_path / "specimen.docx"
    file.write_bytes(content)
    result = audit.OpenXmlValidator(file_format=audit.FileFormat.OFFICE_2019).validate(file)
    assert [str(error) for error in result.errors] == []
