"""What stands in the documents, in which form, and that Word and those who cannot see have no complaint."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree
from tests.conftest import CompareGolden
from tests.exporters.word.accessibility import complaints
from tests.exporters.word.reading import Word, attribute, descendant, text_of

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model import CaseStudy
from curriculumkit_word.document.xml import name_of

GOLDEN = Path(__file__).parent / "golden"
ALL_PATHS = ["foundation", "professional", "expert", "specialist"]


def outline(word: Word) -> Iterator[str]:
    """The document block by block: styles and texts, tables row by row."""
    for block in word.body:
        if block.tag == name_of("w:tbl"):
            for row in block.iterchildren(name_of("w:tr")):
                head = row.find(f"{name_of('w:trPr')}/{name_of('w:tblHeader')}") is not None
                cells = [" / ".join(map(text_of, cell.iter(name_of("w:p")))) for cell in row.iter(name_of("w:tc"))]
                yield f"{'||' if head else '| '} {' | '.join(cells)}"
        else:
            for paragraph in block.iter(name_of("w:p")):
                turns = " (section)" if paragraph.find(f"{name_of('w:pPr')}/{name_of('w:sectPr')}") is not None else ""
                shown = " (drawing)" if any(True for _ in paragraph.iter(name_of("w:drawing"))) else ""
                yield f"[{word.style(paragraph)}]{shown}{turns} {text_of(paragraph)}".replace("\n", "⏎")


@pytest.mark.parametrize("name", ["queues", "basics", "basics/m01"])
def test_golden_structure(name: str, course_files: dict[str, bytes], golden: CompareGolden) -> None:
    word = Word(course_files[f"{name}.docx"])
    golden("\n".join(outline(word)) + "\n", GOLDEN / f"{name.replace('/', '-')}.txt")


def test_golden_parts(course_files: dict[str, bytes], golden: CompareGolden) -> None:
    word = Word(course_files["queues.docx"])
    others = {
        name: data.decode().replace("><", ">\n<")
        for name, data in word.parts.items()
        if name.endswith((".xml", ".rels"))
        and name not in ("word/document.xml", "word/styles.xml", "word/theme/theme1.xml")
    }
    golden("".join(f"=== {name}\n{text}\n" for name, text in sorted(others.items())), GOLDEN / "parts.txt")


def test_nobody_complains(celery_files: dict[str, bytes], course_files: dict[str, bytes]) -> None:
    found = {
        (name, complaint)
        for files in (celery_files, course_files)
        for name, content in files.items()
        for complaint in complaints(Word(content))
    }
    assert found == set()


def test_files(celery_files: dict[str, bytes]) -> None:
    modules = [name for name in celery_files if "/" in name]
    assert len(modules) == 32
    assert [name for name in celery_files if "/" not in name] == [
        "celery.docx",
        *(f"{name}.docx" for name in ALL_PATHS),
    ]


@pytest.mark.parametrize("name", ["specialist.docx", "foundation/m01.docx"])
def test_the_schemas_of_ecma_376_are_met(name: str, celery_files: dict[str, bytes], tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    file = tmp_path / "document.docx"
    file.write_bytes(celery_files[name])
    result = audit.OpenXmlValidator(file_format=audit.FileFormat.OFFICE_2019).validate(file)
    assert [str(error) for error in result.errors] == []


@pytest.mark.parametrize("name", ["queues.docx", "basics/m01.docx"])
def test_pictures_formulas_and_html_meet_the_schemas(name: str, course_files: dict[str, bytes], tmp_path: Path) -> None:
    test_the_schemas_of_ecma_376_are_met(name, course_files, tmp_path)


def test_headings_tables_and_numbers_of_modules(
    celery_files: dict[str, bytes], celery_curriculum: LinkedCurriculum
) -> None:
    word = Word(celery_files["celery.docx"])
    headings = [text for _, text in word.headings]
    tables = word.tables()
    rows = {tuple(row) for table in tables for row in table}
    for module in celery_curriculum.modules:
        assert headings.count(f"模块 {module.number}：{module.name}") >= 1
        for index, objective in enumerate(module.objectives.values(), start=1):
            assert any(
                row[0] == f"{module.number}.{index}" and row[1] == objective.name for row in rows if len(row) > 1
            )
        for node in module.assessments.values():
            found = [row for row in rows if row[0] == node.name]
            values = [str(value) for value in (node.model.questions, node.model.minutes, node.pass_mark) if value]
            assert any(set(values) <= set(row) for row in found), node.id


def kept(paragraph: etree._Element) -> bool:
    """Whether a paragraph stays on the page of the next one."""
    return paragraph.find(f"{name_of('w:pPr')}/{name_of('w:keepNext')}") is not None


def test_the_levels_of_a_criterion_stay_on_one_page(celery_files: dict[str, bytes]) -> None:
    tables = [table for table in Word(celery_files["foundation.docx"]).all("w:tbl") if "评分标准" in title_of(table)]
    assert tables
    for table in tables:
        rows = list(table.iterchildren(name_of("w:tr")))[1:]
        ends = [not goes_on(after) for after in rows[1:]] + [True]
        assert [all(map(kept, row.iter(name_of("w:p")))) for row in rows] == [not end for end in ends]
        assert [any(map(kept, row.iter(name_of("w:p")))) for row in rows] == [not end for end in ends]


def title_of(table: etree._Element) -> str:
    """What a table holds."""
    return attribute(descendant(table, "w:tblCaption"), "val")


def goes_on(row: etree._Element) -> bool:
    """Whether the first cell of a row goes on with the one above."""
    merge = next(row.iter(name_of("w:vMerge")), None)
    return merge is not None and attribute(merge, "val") == "continue"


def test_the_text_of_a_case_study_stays_with_its_rubric(
    celery_files: dict[str, bytes], celery_curriculum: LinkedCurriculum
) -> None:
    paragraphs = list(Word(celery_files["celery.docx"]).all("w:p"))
    for study in celery_curriculum.case_studies.values():
        assert isinstance(study.model, CaseStudy)
        texts = [
            text
            for heading, text in pairwise(paragraphs)
            if (text_of(heading), text_of(text)) == (study.name, study.model.text)
        ]
        assert [kept(text) for text in texts] == [True], study.id


def test_every_prerequisite_and_certification_is_in_the_picture(
    celery_files: dict[str, bytes], celery_curriculum: LinkedCurriculum
) -> None:
    word = Word(celery_files["celery.docx"])
    drawn = " ".join(text_of(shape) for shape in word.all("wps:txbx"))
    described = " ".join(element.get("descr", "") for element in word.all("wp:docPr"))
    for node in [*celery_curriculum.modules, *celery_curriculum.certifications.values(), *celery_curriculum.paths]:
        assert node.name in drawn
        assert node.name in described
    arrows = [shape for shape in word.all("wps:wsp") if next(shape.iter(name_of("wps:cNvCnPr")), None) is not None]
    heads = [arrow for arrow in arrows if next(arrow.iter(name_of("a:tailEnd")), None) is not None]
    prerequisites = sum(len(module.requires) for module in celery_curriculum.modules)
    assert len(heads) == prerequisites + 2 * len(celery_curriculum.paths) + 3
