"""What a workbook cannot hold is told: by the export, and by `validate --target excel` where no plan is needed."""

from dataclasses import replace
from pathlib import Path

from tests.exporters.excel.conftest import START, exported, linked
from tests.rules.pages import files, lay_over_base

from curriculumkit.check import check
from curriculumkit.cli.target import target_rules
from curriculumkit_excel import exporter
from curriculumkit_excel.losses import LOSSES, calendar_cut, gradebooks_cut, rows_cut, text_cut
from curriculumkit_excel.workbook.cells import LONGEST_TEXT
from curriculumkit_excel.workbooks import course_of

RULES = target_rules("excel")


def test_every_loss_has_a_page() -> None:
    assert [page.fault.code for page in exporter.loss_pages()] == ["CK870", "CK871", "CK872", "CK873", "CK874"]
    for page in exporter.loss_pages():
        assert "## What it does" in page.markdown
        assert "## Why is this bad?" in page.markdown
        assert "## Write instead" in page.markdown
    assert len(LOSSES) == len(exporter.loss_pages())


def test_the_example_of_a_page(tmp_path: Path) -> None:
    (rule,) = (rule for rule in RULES if rule.code == "CK874")
    found = {}
    for heading in ("Example", "Write instead"):
        section = rule.page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
        report = check(lay_over_base(files(section), tmp_path / heading), RULES)
        found[heading] = [one.code for one in report.diagnostics if one.code.startswith("CK87")]
    assert found == {"Example": ["CK874"], "Write instead": []}


def test_a_text_that_is_too_long() -> None:
    curriculum = linked()
    module = next(curriculum.modules)
    topics = tuple("x" * 4000 for _ in range(10))
    module.model = module.model.model_copy(update={"topics": topics})
    (finding,) = text_cut.find(curriculum)
    assert finding.place == module.place / "topics"
    assert str(finding.message).startswith(f"a cell would have {40_009} characters, and can hold {LONGEST_TEXT}")
    _, losses = exported(curriculum)
    assert [loss.fault.code for loss in losses] == ["CK870", "CK874"]


def test_rows_that_are_too_many() -> None:
    course = course_of(linked(), START)
    assert list(rows_cut.find(course)) == []
    found = [str(finding.message) for finding in rows_cut.find(course, most=5)]
    assert found[-1] == "the sheet would have 6 rows, and can have 5: the rest is left out"
    assert len(found) == 2


def test_a_plan_of_many_years() -> None:
    curriculum = linked()
    assert list(calendar_cut.find(course_of(curriculum, START))) == []
    slowly = replace(START, only=("more",), hours="0.1")
    slow = course_of(curriculum, slowly)
    (finding,) = calendar_cut.find(slow)
    assert "shows 160 of them, the calendar 36 months" in str(finding.message)
    content, losses = exported(curriculum, slowly)
    assert [loss.fault.code for loss in losses] == ["CK872", "CK874"]
    assert content


def test_more_paths_than_gradebooks() -> None:
    assert list(gradebooks_cut.find(course_of(linked(), START))) == []
    course = course_of(linked(), START)
    course.curriculum.paths = [*course.curriculum.paths] * 7
    (finding,) = gradebooks_cut.find(course)
    assert str(finding.message) == "14 paths would have a gradebook; the first 12 do"
