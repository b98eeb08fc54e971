"""Rules in words: the sentences of the document that the Celery curriculum was made from, and those in English."""

import re
from pathlib import Path

import pytest

from curriculumkit.award.prose import Prose, prose
from curriculumkit.catalogue import catalogue
from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "tests" / "curriculum" / "celery-curriculum.zh.md").read_text(encoding="utf-8")
SCHOOL = Path(__file__).parent / "certification" / "school"


@pytest.fixture(scope="module")
def celery_curriculum() -> LinkedCurriculum:
    linked = check(ROOT / "curriculum" / "celery").curriculum
    assert linked is not None
    return linked


@pytest.fixture
def words(celery_curriculum: LinkedCurriculum) -> Prose:
    return prose(celery_curriculum.model.language)


def test_certifications_are_worded_as_in_the_document(celery_curriculum: LinkedCurriculum, words: Prose) -> None:
    section = DOCUMENT.partition("### 认证级别\n")[2].partition("\n---")[0]
    written = re.findall(r"^(?:#### |- )(.+)$", section, re.MULTILINE)
    said = [
        text for node in celery_curriculum.certifications.values() for text in (node.name, *words.certification(node))
    ]
    assert said == written
    assert len(said) > 16


def test_entries_are_worded_as_in_the_document(celery_curriculum: LinkedCurriculum, words: Prose) -> None:
    written = re.findall(r"^\*\*先修要求：\*\* (.+)$", DOCUMENT, re.MULTILINE)
    assert [words.entry(path) for path in celery_curriculum.paths] == written


def test_exams_are_worded_as_in_the_document(celery_curriculum: LinkedCurriculum, words: Prose) -> None:
    section = DOCUMENT.partition("#### 5. 认证考试")[2].partition("###")[0]
    written = re.findall(r"^- \*\*(.+)：\*\* (.+)$", section, re.MULTILINE)
    exams = [path.exam for path in celery_curriculum.paths if path.exam]
    assert [(exam.name, words.exam(exam)) for exam in exams] == written


def test_bands_are_worded_as_in_the_document(celery_curriculum: LinkedCurriculum, words: Prose) -> None:
    section = DOCUMENT.partition("### 评分标准\n")[2].partition("###")[0]
    written = re.findall(r"^\| (\S[^|]*?) +\| (\S+) ", section, re.MULTILINE)[1:]
    grading = celery_curriculum.model.grading
    assert grading is not None
    assert [(words.band(name, grading.bands), name) for name in grading.bands] == written


def test_blueprints_have_a_sentence_for_each_rule(celery_curriculum: LinkedCurriculum, words: Prose) -> None:
    exam = celery_curriculum.paths[0].exam
    assert exam is not None
    assert words.blueprint(exam) == ("各模块的题数与其周数成比例", "至少 40% 的题目达到“应用”或更高层次")
    assert prose("en").blueprint(exam) == (
        "questions from each module in proportion to its weeks",
        "at least 40% of the questions at the level Apply or above",
    )


def test_every_kind_of_condition_in_english() -> None:
    linked = check(SCHOOL).curriculum
    assert linked is not None
    words = prose(linked.model.language)
    assert words.certification(linked.certifications["basic"]) == (
        "complete all 2 modules of Basic",
        "pass Basic exam (70%+)",
        "submit A small service",
    )
    assert words.certification(linked.certifications["advanced"]) == (
        "hold Basic certificate",
        "complete Advanced",
        "pass Defence (project-based) or Equivalent experience",
        "at least 2 of: submit Portfolio, pass Tuning (72.5%+), submit Shop",
    )
    assert [words.entry(path) for path in linked.paths] == ["Python", "hold Basic certificate or Equivalent experience"]


def test_what_is_nested_stands_in_brackets(tmp_path: Path) -> None:
    (tmp_path / "paths" / "start").mkdir(parents=True)
    (tmp_path / "paths" / "start" / "path.yaml").write_text("title: Start\nmodules: []\n", encoding="utf-8")
    (tmp_path / "curriculum.yaml").write_text(
        "title: T\nlanguage: en\npaths: [start]\ncertifications:\n  first:\n    title: First\n    requires:\n"
        "      - any:\n          - all:\n              - judged: A\n              - judged: B\n          - judged: C\n",
        encoding="utf-8",
    )
    linked = check(tmp_path).curriculum
    assert linked is not None
    assert prose("en").certification(linked.certifications["first"]) == ("(A, B) or C",)
    assert prose("zh").certification(linked.certifications["first"]) == ("（A，B）或C",)


def test_both_languages_have_the_same_texts_and_placeholders() -> None:
    english, chinese = (catalogue("curriculumkit.award", "prose", language).texts for language in ("en", "zh"))
    assert english.keys() == chinese.keys()
    assert all(key == text for key, text in english.items())
    for key, text in chinese.items():
        assert sorted(re.findall(r"{\w+}", key)) == sorted(re.findall(r"{\w+}", text)), key


def test_a_path_of_one_module(tmp_path: Path) -> None:
    folder = tmp_path / "paths" / "start"
    folder.mkdir(parents=True)
    (folder / "path.yaml").write_text("title: Start\nmodules: [m01]\n", encoding="utf-8")
    (folder / "m01.yaml").write_text("title: First steps\nweeks: 1\nobjectives: {}\n", encoding="utf-8")
    (tmp_path / "curriculum.yaml").write_text(
        "title: T\nlanguage: en\npaths: [start]\ncertifications:\n"
        "  first:\n    title: First\n    requires:\n      - complete: start\n",
        encoding="utf-8",
    )
    linked = check(tmp_path).curriculum
    assert linked is not None
    assert prose("en").certification(linked.certifications["first"]) == ("complete the module of Start",)
    assert prose("zh").certification(linked.certifications["first"]) == ("完成Start的模块",)
