"""The pages of the rules, run: the bad example gives exactly the rule's code, the good one nothing."""

import re
from pathlib import Path

import pytest
from tests.rules.pages import files, lay_over_base, sections

from curriculumkit.check import check
from curriculumkit.rules import RULES, Rule

ELSEWHERE = {
    "CK001": "the example would be a file that is not there: tests/check/test_file_system.py",
    "CK002": "a folder or a device in a file's place: tests/check/test_file_system.py",
    "CK003": "a file without permissions: tests/check/test_file_system.py",
    "CK004": "the example would have 20 million bytes: tests/check/test_file_system.py",
    "CK005": "links: tests/check/test_file_system.py",
    "CK006": "links: tests/check/test_file_system.py",
    "CK007": "some file systems cannot hold both files: tests/check/test_files.py",
    "CK009": "the example would have 5 million bytes: tests/check/test_files.py",
    "CK053": "the example would have more than 50 mistakes: tests/check/test_file_system.py",
    "CK209": "a baseline is made by a command: tests/check/test_baseline.py",
    "CK407": "three exams with their banks are long: tests/rules/cases/exam-pace",
    "CK610": "a bank of ten questions is long: tests/rules/cases/key-position",
    "CK611": "a bank of ten questions is long: tests/rules/cases/key-length",
    "CK900": "a fault of the toolkit: tests/check/test_crash.py",
}
"""Rules whose pages have no example that can be run, why, and where they are tested."""
WITH_EXAMPLE = tuple(rule for rule in RULES if rule.code not in ELSEWHERE)
by_code = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
with_example = pytest.mark.parametrize("rule", WITH_EXAMPLE, ids=lambda rule: rule.code)


@by_code
def test_the_page_says_everything(rule: Rule) -> None:
    headings = ["What it does", "Why is this bad?"]
    if rule in WITH_EXAMPLE:
        headings.append("Example")
    if rule.code != "CK900":
        headings.append("Write instead")
    assert list(sections(rule)) == headings
    assert all(sections(rule).values())
    assert re.fullmatch(r"An? .+\.|[A-Z].+\.", rule.summary)


@with_example
def test_the_bad_example_gives_the_code_and_nothing_else(rule: Rule, tmp_path: Path) -> None:
    report = check(lay_over_base(files(sections(rule)["Example"]), tmp_path / "example"))
    assert {diagnostic.code for diagnostic in report.diagnostics} == {rule.code}


@with_example
def test_the_good_example_gives_nothing(rule: Rule, tmp_path: Path) -> None:
    report = check(lay_over_base(files(sections(rule)["Write instead"]), tmp_path / "example"))
    assert report.diagnostics == ()
    assert report.curriculum is not None


def test_rules_without_an_example_have_none_and_say_so() -> None:
    for rule in RULES:
        if rule.code in ELSEWHERE and rule.code != "CK900":
            assert "It has no example here" in sections(rule)["What it does"]
            assert not files(rule.page)
    assert {rule.code for rule in RULES} >= ELSEWHERE.keys()
