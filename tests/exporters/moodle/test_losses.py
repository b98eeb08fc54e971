"""The pages about losses, run: the bad example gives the code, the good one does not."""

from pathlib import Path

import pytest
from tests.exporters.moodle.conftest import codes, exported, linked
from tests.rules.pages import files, lay_over_base

from curriculumkit.check import check
from curriculumkit.cli.target import target_rules
from curriculumkit.rules import Rule

RULES = target_rules("moodle")
ELSEWHERE = {"CK842", "CK843"}
"""Losses whose pages have no example; they are tested below."""
with_example = pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.code not in ELSEWHERE], ids=lambda rule: rule.code
)


def found(rule: Rule, heading: str, folder: Path) -> set[str]:
    """The CK8xx codes of an example."""
    section = rule.page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    example = files(section)
    assert example
    report = check(lay_over_base(example, folder / "example"), RULES)
    assert report.curriculum is not None
    return {diagnostic.code for diagnostic in report.diagnostics if diagnostic.code.startswith(("CK0", "CK1", "CK8"))}


@with_example
def test_the_bad_example_gives_the_code(rule: Rule, tmp_path: Path) -> None:
    assert found(rule, "Example", tmp_path) == {rule.code}


@with_example
def test_the_good_example_does_not(rule: Rule, tmp_path: Path) -> None:
    assert found(rule, "Write instead", tmp_path) == set()


def test_pages_say_everything_and_codes_are_in_order() -> None:
    assert [rule.code for rule in RULES] == sorted({rule.code for rule in RULES})
    for rule in RULES:
        assert all(f"## {heading}" in rule.page for heading in ("What it does", "Why is this bad?", "Write instead"))
        assert ("## Example" in rule.page) is (rule.code not in ELSEWHERE)
        assert all(fault.help for fault in rule.faults)


def test_a_title_that_is_too_long_is_cut() -> None:
    curriculum = linked()
    module = next(curriculum.modules)
    module.name = "长" * 300
    data, losses = exported(curriculum)
    assert "CK842" in codes(losses)
    assert f"m01 {'长' * 251}".encode() in data["queues.xml"]
    assert f"m01 {'长' * 252}".encode() not in data["queues.xml"]


def test_an_idnumber_that_is_too_long_stops_the_export() -> None:
    curriculum = linked()
    curriculum.id = "q" * 90
    data, losses = exported(curriculum)
    assert data == {}
    assert "CK843" in codes(losses)


def test_what_is_lost_of_a_group_is_told_once() -> None:
    curriculum = linked()
    group = next(question.group for question in curriculum.questions if question.group)
    group.model = group.model.model_copy(update={"prompt": "![x](missing.png)"})
    losses = [loss for loss in exported(curriculum)[1] if loss.fault.code == "CK850"]
    assert [loss.place for loss in losses] == [group.place / "prompt"]


def test_acknowledged_losses_are_not_unused_where_no_format_is_asked_about(tmp_path: Path) -> None:
    from tests.exporters.moodle.conftest import COURSE

    target = tmp_path / "queues"
    target.mkdir()
    for file in COURSE.rglob("*"):
        if file.is_file():
            copy = target / file.relative_to(COURSE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    with (target / "curriculum.yaml").open("a", encoding="utf-8") as out:
        out.write("acknowledge:\n  basics/m01:\n    CK841: 在测验里说明\n    CK844: 没有\n")
    plain = {diagnostic.code for diagnostic in check(target).diagnostics}
    asked = {diagnostic.code for diagnostic in check(target, RULES).diagnostics}
    assert "CK206" not in plain
    assert "CK206" in asked
    assert "CK841" not in asked
