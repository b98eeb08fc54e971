"""The sheets of whole workbooks: what is in them, how they print, who can read them."""

import ast
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from tests.exporters.excel.conftest import CELERY, errors, exported, linked, named, planned

import curriculumkit
import curriculumkit_excel
from curriculumkit.catalogue import languages
from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_excel import ExcelOptions
from curriculumkit_excel.catalogue import LANGUAGES, catalogue

STARTER = Path(curriculumkit.__file__).parent / "starter"
SHEETS = [
    "总览",
    "设置",
    "课表",
    "甘特图",
    "月历",
    "学习负荷",
    "考核",
    "模块",
    "目标对照",
    "评分标准",
    "学员名册",
    "成绩 1 Celery 基础",
    "成绩 2 专业开发",
    "成绩 3 专家开发",
    "成绩 4 专业方向",
    "认证进度",
    "认证要求",
    "计划文件",
]


@pytest.fixture(scope="module")
def curriculum() -> LinkedCurriculum:
    return linked(CELERY)


@pytest.fixture(scope="module")
def content(curriculum: LinkedCurriculum) -> bytes:
    return exported(curriculum, ExcelOptions())[0]


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def test_sheets(book: Workbook) -> None:
    assert book.sheetnames == SHEETS
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"] == ["计划文件"]


def test_without_a_start_it_begins_on_a_day_that_the_curriculum_gives(
    curriculum: LinkedCurriculum, book: Workbook
) -> None:
    updated = curriculum.model.updated
    assert updated is not None
    (start,) = named(book, "StartDate")
    assert start.date() > updated.day
    assert start.weekday() == 0
    assert "尚未指定开始日期" in [str(row[0]).split("，")[0] for row in book["总览"].iter_rows(values_only=True)]


def test_prints_one_page_wide_with_its_header(book: Workbook) -> None:
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            assert sheet.sheet_properties.pageSetUpPr is not None
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
            assert not sheet.protection.sheet
    for name in ("课表", "考核", "模块", "目标对照", "学员名册", *SHEETS[11:17]):
        sheet = book[name]
        assert sheet.print_title_rows is not None
        header = int(sheet.print_title_rows.rsplit("$")[-1])
        assert sheet.freeze_panes is not None
        (table,) = sheet.tables.values()
        assert table.ref.split(":")[0] == f"A{header}"
        assert table.autoFilter is not None
        assert [cell.value for cell in sheet[header]] == [column.name for column in table.tableColumns]


def test_headings_of_tables_are_unique(book: Workbook) -> None:
    seen = 0
    for sheet in book.worksheets:
        for table in sheet.tables.values():
            names: list[str] = [column.name.lower() for column in table.tableColumns]
            assert len(names) == len(set(names))
            seen += 1
    assert seen == 14


def test_charts_are_described(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        drawings = [name for name in archive.namelist() if name.startswith("xl/drawings/drawing")]
        texts = [
            str(node.get("descr"))
            for name in drawings
            for node in etree.fromstring(archive.read(name)).iter("{*}cNvPr")
        ]
    assert len(texts) == 2
    assert "每周上限 12.5 学时" in texts[0]


def test_modules_and_alignment(curriculum: LinkedCurriculum, book: Workbook) -> None:
    modules = list(book["模块"].iter_rows(min_row=4, values_only=True))
    assert [row[13] for row in modules] == [module.id for module in curriculum.modules]
    objectives = list(book["目标对照"].iter_rows(min_row=4, values_only=True))
    assert [row[2] for row in objectives] == [node.model.text for node in curriculum.objectives]
    assert [row[10] for row in objectives] == [len(node.questions) for node in curriculum.objectives]


def test_assessments(curriculum: LinkedCurriculum, content: bytes) -> None:
    plan = planned(curriculum, ExcelOptions())
    told = load_workbook(io.BytesIO(content), data_only=True)["考核"]
    rows: dict[object, tuple[Any, ...]] = {row[14]: row for row in told.iter_rows(min_row=4, values_only=True)}
    exam = rows["foundation/exam"]
    assert exam[4].date() == plan.by_id["foundation/exam"].last.date
    assert (exam[5], exam[8], exam[9]) == (1, 0.7, 50)
    assert exam[6] == pytest.approx(1 / 9)
    assert exam[7].total_seconds() == 120 * 60


def test_a_cohort(curriculum: LinkedCurriculum) -> None:
    cohort = GivenFile("cohort.csv", "姓名,班级\n林薇,A\n=陈,B\n".encode("utf-8-sig"))
    content, _ = exported(curriculum, ExcelOptions(cohort=cohort, only=("foundation",)))
    book = load_workbook(io.BytesIO(content))
    assert named(book, "Learners") == ["林薇", "=陈"]
    assert "成绩 2 专业开发" not in book.sheetnames


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (ExcelOptions(learners=0), "--learners"),
        (ExcelOptions(start="soon"), "soon"),
        (ExcelOptions(cohort=GivenFile("c.csv", b"\xff\xfe")), "UTF-8"),
        (ExcelOptions(cohort=GivenFile("c.csv", b"name\n")), "no learners"),
        (ExcelOptions(cohort=GivenFile("c.csv", b"Bo\nBo\n")), "twice"),
        (ExcelOptions(study_mode="self-paced"), "hours"),
        (ExcelOptions(track=("nowhere",)), "nowhere"),
        (ExcelOptions(plan=GivenFile("p.yaml", b"curriculum: other\n")), "p.yaml"),
    ],
)
def test_options_that_do_not_fit(curriculum: LinkedCurriculum, options: ExcelOptions, told: str) -> None:
    with pytest.raises(UnfitOptionError, match=told):
        exported(curriculum, options)


def test_the_starter_in_english() -> None:
    content, losses = exported(linked(STARTER))
    assert losses == []
    book = load_workbook(io.BytesIO(content), data_only=True)
    assert book.sheetnames[:3] == ["Overview", "Settings", "Schedule"]
    assert errors(book) == []


def test_catalogues_have_the_same_keys_and_all_that_are_used() -> None:
    assert languages("curriculumkit_excel", "excel") == set(LANGUAGES)
    english, chinese = (catalogue(language).texts for language in LANGUAGES)
    assert english.keys() == chinese.keys()
    folder = Path(curriculumkit_excel.__file__).parent
    used = {key for file in folder.rglob("*.py") for key in texts_in(file)}
    assert used - english.keys() == set()
    assert {key for key in english if ": " not in key and "{" not in key} - used == set()


def texts_in(file: Path) -> set[str]:
    """The literal texts of a module, those of calls of `text` and those that are looked up later."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    asked = {
        call.args[0].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        and isinstance(call.func, ast.Name | ast.Attribute)
        and (call.func.id if isinstance(call.func, ast.Name) else call.func.attr) in ("text", "said")
        and isinstance(call.args[0].value, str)
    }  # fmt: skip
    known = catalogue("en").texts
    literal = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in known}
    return asked | {str(text) for text in literal}
