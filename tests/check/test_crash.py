"""A rule that breaks down is a finding, and the others still run."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.check.conftest import described

from curriculumkit import rules
from curriculumkit.check import check
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules import Rule

FAULT = Fault("CK299", "example", Severity.WARNING, "found before the crash", "nothing")


def crash_later(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    yield FAULT.at(curriculum.place)
    raise KeyError(curriculum.id)


def crash_at_once(_: LinkedCurriculum) -> Iterable[Finding]:
    raise RecursionError


@pytest.mark.parametrize(
    ("broken", "found", "error"),
    [(crash_later, ["CK299"], "KeyError('example')"), (crash_at_once, [], "RecursionError()")],
)
def test_a_rule_that_crashes(
    root: Path, monkeypatch: pytest.MonkeyPatch, broken: rules.rule.Check, found: list[str], error: str
) -> None:
    (root / "paths/start/path.yaml").write_text("title: Start\nleads_to: nothing\nmodules: [m01]\n")
    monkeypatch.setattr(rules, "RULES", (Rule("Example.", (FAULT,), broken), *rules.RULES))
    report = check(root)
    assert described(report) == [
        *(f"curriculum.yaml:1 {code}" for code in found),
        "curriculum.yaml:1 CK900",
        "paths/start/path.yaml:2 CK201",
    ]
    [crashed] = [diagnostic for diagnostic in report.diagnostics if diagnostic.code == "CK900"]
    assert str(crashed.finding.message) == f"the rule CK299 example failed: {error}"
    assert crashed.severity is Severity.ERROR
