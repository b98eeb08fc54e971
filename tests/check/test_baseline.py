"""A baseline hides what was there before, also when lines move, and says what is gone."""

from pathlib import Path

import pytest
from tests.check.conftest import described

from curriculumkit.check import check
from curriculumkit.check.baseline import baseline_text, without_baseline
from curriculumkit.check.silence import Silence

UNSERVED = "title: First\nweeks: 1\nobjectives:\n  o1:\n    text: Start\n    level: apply\n"


@pytest.fixture
def baseline(root: Path, tmp_path: Path) -> Path:
    (root / "paths/start/m01.yaml").write_text(UNSERVED)
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text(check(root)), encoding="utf-8")
    return path


def test_what_it_knows_is_hidden_with_a_trace(root: Path, baseline: Path) -> None:
    report = without_baseline(check(root), baseline, "baseline.json")
    assert report.diagnostics == ()
    [silence] = report.silences
    assert silence == Silence("CK302", "baseline baseline.json", warnings=1)


def test_lines_may_move(root: Path, baseline: Path) -> None:
    (root / "paths/start/m01.yaml").write_text("# one\n\n# two\n" + UNSERVED)
    assert without_baseline(check(root), baseline, "baseline.json").diagnostics == ()


def test_what_is_new_is_shown(root: Path, baseline: Path) -> None:
    (root / "paths/start/m01.yaml").write_text(UNSERVED + "colour: red\n")
    report = without_baseline(check(root), baseline, "baseline.json")
    assert described(report)[0] == "paths/start/m01.yaml:7 CK102"


def test_what_is_gone_is_reported_at_its_line(root: Path, baseline: Path) -> None:
    (root / "paths/start/m01.yaml").write_text("title: First\nweeks: 1\nobjectives: {}\n")
    assert described(without_baseline(check(root), baseline, "baseline.json")) == ["baseline.json:2 CK209"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Expecting value"),
        ("[]", "no object with a `version`"),
        ('{"findings": []}', "no object with a `version`"),
        ('{"version": 1}', "`findings` is no list"),
        ('{"version": 1, "findings": [1]}', "`findings` is no list"),
        ('{"version": 1, "findings": [{"code": "CK302"}]}', "`findings` is no list"),
        ('{"version": 99, "findings": []}', "it has version 99, and this curriculumkit reads version 1"),
        ("\udcff", "Expecting value"),
    ],
)
def test_one_that_cannot_be_used_hides_nothing(root: Path, baseline: Path, text: str, says: str) -> None:
    baseline.write_bytes(text.encode(errors="surrogateescape"))
    report = without_baseline(check(root), baseline, "baseline.json")
    assert described(report) == ["paths/start/m01.yaml:3 CK302", "baseline.json:1 CK209"]
    assert says in str(report.diagnostics[-1].finding.message)
    assert report.silences == ()
