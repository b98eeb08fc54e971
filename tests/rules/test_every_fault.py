"""Every fault has a page or a case that brings it about, and all its texts can be written there."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from tests.rules.expectations import CASES
from tests.rules.pages import BASE, files, lay_over_base, sections

from curriculumkit.check import check
from curriculumkit.diagnostics import Diagnostic, Fault
from curriculumkit.rules import RULES
from curriculumkit.rules.internal import rule_crashed
from curriculumkit.rules.references import absent_file, unused_baseline_entry
from curriculumkit.rules.text import large_asset, same_name_in_case
from curriculumkit.source import faults

ELSEWHERE: dict[Fault, str] = {
    faults.MISSING_FILE: "tests/check/test_file_system.py",
    faults.NOT_A_FILE: "tests/check/test_file_system.py",
    faults.UNREADABLE_FILE: "tests/check/test_file_system.py",
    faults.FILE_TOO_LARGE: "tests/check/test_file_system.py",
    faults.BROKEN_LINK: "tests/check/test_file_system.py",
    faults.CIRCULAR_LINK: "tests/check/test_file_system.py",
    faults.OUTSIDE_FOLDER: "tests/check/test_file_system.py",
    same_name_in_case.FAULT: "tests/check/test_files.py",
    same_name_in_case.FORMS: "tests/check/test_files.py",
    absent_file.FOLDER: "tests/check/test_files.py",
    large_asset.FAULT: "tests/check/test_files.py",
    unused_baseline_entry.FAULT: "tests/check/test_baseline.py",
    unused_baseline_entry.UNREADABLE: "tests/check/test_baseline.py",
    unused_baseline_entry.VERSION: "tests/check/test_baseline.py",
    faults.TOO_MANY_MISTAKES: "tests/check/test_file_system.py",
    faults.NOT_UTF_8_BUT_LATIN: "tests/source/test_bytes.py",
    rule_crashed.FAULT: "tests/check/test_crash.py",
}
"""Faults that no file under version control can show, and where they are tested."""


@pytest.fixture(scope="module")
def diagnostics(tmp_path_factory: pytest.TempPathFactory) -> tuple[Diagnostic, ...]:
    """What all pages and cases together give."""
    return tuple(
        diagnostic for folder in _folders(tmp_path_factory.mktemp("all")) for diagnostic in check(folder).diagnostics
    )


def _folders(parent: Path) -> Iterator[Path]:
    for rule in RULES:
        yield lay_over_base(files(sections(rule).get("Example", "")), parent / rule.code)
    for case in CASES.iterdir():
        copytree(BASE, parent / case.name)
        yield copytree(case, parent / case.name, dirs_exist_ok=True)


def test_every_fault_is_brought_about(diagnostics: tuple[Diagnostic, ...]) -> None:
    brought_about = {id(diagnostic.finding.fault) for diagnostic in diagnostics}
    faults_of_rules = [fault for rule in RULES for fault in rule.faults]
    never = {fault.code + " " + fault.message for fault in faults_of_rules if id(fault) not in brought_about}
    assert never == {fault.code + " " + fault.message for fault in ELSEWHERE}


def test_every_text_can_be_written(diagnostics: tuple[Diagnostic, ...]) -> None:
    for diagnostic in diagnostics:
        finding = diagnostic.finding
        texts = [str(finding.message), str(finding.help), *(str(message) for _, message in diagnostic.related)]
        assert all(texts)
        assert not any("<class" in text or "Pointer(" in text or "<object" in text for text in texts)
