"""What a check gives back: what was counted, in which order, and what is acknowledged."""

from pathlib import Path

import pytest
from tests.check.conftest import described

from curriculumkit.check import Summary, check
from curriculumkit.diagnostics import Severity, Span


def test_the_celery_curriculum_is_counted(celery: Path) -> None:
    summary = check(celery).summary
    assert (summary.paths, summary.modules, summary.objectives, summary.certifications) == (4, 32, 128, 4)
    assert summary.files == len(list(celery.rglob("*.yaml")))


def test_a_small_curriculum_is_counted(root: Path) -> None:
    (root / "paths/start/path.yaml").write_text(
        "title: Start\nmodules: [m01]\nexam:\n  title: Exam\n  objectives: [m01/o1]\n"
    )
    with (root / "paths/start/m01.yaml").open("a") as file:
        file.write("  lab:\n    title: Lab\n  exercise:\n    title: Exercise\n")
    question = "    type: true-false\n    objective: o1\n    level: apply\n    prompt: It is so.\n    answer: true\n"
    (root / "paths/start/m01.questions.yaml").write_text(f"questions:\n  q01:\n{question}  q02:\n{question}")
    assert check(root).summary == Summary(
        files=4, paths=1, modules=1, objectives=1, assessments=4, questions=2, certifications=0
    )


def test_without_a_curriculum_only_files_are_counted(root: Path) -> None:
    (root / "curriculum.yaml").write_text("title\n")
    assert check(root).summary == Summary(files=3)


def test_diagnostics_come_in_the_order_of_their_places(root: Path) -> None:
    (root / "curriculum.yaml").write_text("title: Example\nlanguage: English\npaths: [start, next]\n")
    (root / "paths/start/m01.yaml").write_text(
        "title: First\nweeks: one\ntopics: none\nobjectives: {}\ncolour: red\ncolor: red\n"
    )
    report = check(root)
    assert described(report) == [
        "curriculum.yaml:2 CK110",
        "curriculum.yaml:3 CK203",
        "paths/start/m01.yaml:2 CK106",
        "paths/start/m01.yaml:3 CK103",
        "paths/start/m01.yaml:5 CK102",
        "paths/start/m01.yaml:6 CK102",
    ]
    assert report.count(Severity.ERROR) == 6
    assert report.count(Severity.WARNING) == 0
    assert list(report.lines["curriculum.yaml"])[1] == "language: English"


def test_related_places_are_located(root: Path) -> None:
    (root / "paths/start/path.yaml").write_text("title: Start\nmodules: [m01, m02]\n")
    for module, other in (("m01", "m02"), ("m02", "m01")):
        (root / f"paths/start/{module}.yaml").write_text(
            f"title: Module\nweeks: 1\nrequires: [{other}]\nobjectives: {{}}\n"
        )
    [diagnostic] = check(root).diagnostics
    [(location, message)] = diagnostic.related
    assert (location.file, location.span) == ("paths/start/m02.yaml", Span(3, 12, 3, 15))
    assert str(message) == "m02 (Module) requires m01 (Module)"


ACKNOWLEDGED = "title: Example\nlanguage: en\npaths: [start]\nacknowledge:\n  start/m01:\n    CK302: By hand\n"
UNSERVED = "title: First\nweeks: 1\nobjectives:\n  o1:\n    text: Start\n    level: apply\n"


def test_what_is_acknowledged_is_kept_apart_with_its_reason(root: Path) -> None:
    (root / "curriculum.yaml").write_text(ACKNOWLEDGED)
    (root / "paths/start/m01.yaml").write_text(UNSERVED)
    report = check(root)
    assert report.diagnostics == ()
    [diagnostic] = report.acknowledged
    assert (diagnostic.code, diagnostic.acknowledged) == ("CK302", "By hand")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("paths/start/m01.yaml", UNSERVED + "topics: none\n"),
        ("paths/start/m01.yaml", "title\n"),
        ("paths/start/m01.questions.yaml", "questions: none\n"),
        ("paths/start/path.yaml", "title: Start\nmodules: [m01]\ntake: none\n"),
        ("paths/start/path.yaml", "title: Start\nmodules: none\n"),
        ("curriculum.yaml", ACKNOWLEDGED + "version: []\n"),
    ],
)
def test_an_acknowledgement_is_not_stale_while_its_finding_cannot_be_seen(root: Path, file: str, text: str) -> None:
    (root / "curriculum.yaml").write_text(ACKNOWLEDGED)
    (root / "paths/start/m01.yaml").write_text(UNSERVED)
    (root / file).write_text(text)
    report = check(root)
    assert report.has_errors
    assert "CK206" not in {diagnostic.code for diagnostic in report.diagnostics}


def test_an_acknowledgement_is_stale_though_another_module_cannot_be_read(root: Path) -> None:
    (root / "curriculum.yaml").write_text(ACKNOWLEDGED)
    (root / "paths/start/path.yaml").write_text("title: Start\nmodules: [m01, m02]\n")
    (root / "paths/start/m02.yaml").write_text("title\n")
    assert described(check(root)) == ["curriculum.yaml:6 CK206", "paths/start/m02.yaml:1 CK103"]
