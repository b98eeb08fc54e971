"""`checks` in `curriculum.yaml`: what it changes, and that nothing is switched off without a trace."""

from pathlib import Path

import pytest
from tests.check.conftest import described

from curriculumkit.check import Report, check
from curriculumkit.check.silence import Silence
from curriculumkit.diagnostics import Severity
from curriculumkit.report.traces import traces

CURRICULUM = "title: Example\nlanguage: en\npaths: [start]\nchecks:\n"
UNSERVED = "title: First\nweeks: 1\nobjectives:\n  o1:\n    text: Understand it\n    level: apply\n"


def checked(root: Path, checks: str) -> Report:
    (root / "curriculum.yaml").write_text(CURRICULUM + checks)
    (root / "paths/start/m01.yaml").write_text(UNSERVED)
    return check(root)


def test_ignored_with_a_trace(root: Path) -> None:
    report = checked(root, "  ignore: [CK3, CK7]\n")
    assert report.diagnostics == ()
    assert report.silences == (Silence("CK3", "ignore", warnings=1), Silence("CK7", "ignore"))
    assert list(traces(report)) == [
        "switched off: 1 warning by ignore (CK3)",
        "switched off: 0 findings by ignore (CK7)",
    ]


@pytest.mark.parametrize(
    ("pattern", "count"), [("paths/start/*.yaml", 1), ("paths/**", 1), ("paths/start/m02.yaml", 0), ("*.md", 0)]
)
def test_ignored_in_some_files(root: Path, pattern: str, count: int) -> None:
    report = checked(root, f"  files:\n    '{pattern}': [CK302]\n")
    useless = ["curriculum.yaml:6 CK208"] if pattern in {"paths/start/m02.yaml", "*.md"} else []
    assert described(report) == useless + ["paths/start/m01.yaml:3 CK302"] * (1 - count)
    assert report.silences == (Silence("CK302", f"files {pattern}", warnings=count),)


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_another_severity(root: Path, severity: str) -> None:
    report = checked(root, f"  severity:\n    CK302: {severity}\n")
    assert [d.severity.value for d in report.diagnostics] == [severity]
    assert not report.has_errors, "an export needs no such module"
    assert report.fails(Severity.ERROR) is (severity == "error")
    assert f"severity changed by checks: CK302 {severity}" in traces(report)


def test_an_error_cannot_be_hidden_and_still_stops_an_export(root: Path) -> None:
    (root / "paths/start/path.yaml").write_text("title: Start\nmodules: [m01, m02]\n")
    report = checked(root, "  ignore: [CK203, CK302]\n  severity:\n    CK203: info\n")
    assert described(report) == ["curriculum.yaml:5 CK208", "paths/start/path.yaml:2 CK203"]
    assert not report.fails(Severity.ERROR)
    assert report.has_errors


def test_an_optional_rule_is_selected(root: Path) -> None:
    assert described(checked(root, "  ignore: [CK302]\n")) == []
    assert described(checked(root, "  ignore: [CK302]\n  select: [CK312]\n")) == ["paths/start/m01.yaml:5 CK312"]


def test_new_rules_only_warn_below_the_pinned_rule_set(root: Path) -> None:
    (root / "paths/start/path.yaml").write_text("title: Start\nmodules: [m01]\ntake: 2\n")
    for pin, fails in (("1", False), ("2", True)):
        report = checked(root, f"  rule_set: {pin}\n  ignore: [CK302]\n")
        assert described(report) == ["paths/start/path.yaml:3 CK218"]
        assert report.fails(Severity.WARNING) is fails
        assert any(trace.startswith(f"pinned to rule set {pin}") for trace in traces(report))


def test_a_rule_set_that_does_not_exist(root: Path) -> None:
    assert described(checked(root, "  rule_set: 99\n  ignore: [CK302]\n")) == ["curriculum.yaml:5 CK208"]
