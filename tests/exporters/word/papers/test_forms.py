"""Which papers there are: seeds, forms, papers that `assemble` wrote, and what is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.exporters.word.papers.made import CELERY, COURSE, drawn, exported, files_of, linked
from tests.exporters.word.papers.reading import everything, tables

from curriculumkit.check import check
from curriculumkit.diagnostics import Severity
from curriculumkit.drawing.texts import paper_json
from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit_word.papers import PaperOptions

Run = Callable[..., CompletedProcess[str]]
EXAM = "foundation/exam"


def ids(content: bytes) -> list[str]:
    """The ids of the questions of a key, in order."""
    return [row[3] for row in tables(content)[0][1:]]


def saved(text: str) -> PaperOptions:
    return PaperOptions(paper=GivenFile("saved.json", text.encode()))


def test_same_seed_same_bytes() -> None:
    again, _ = exported(linked(COURSE))
    assert again == files_of(COURSE)


def test_papers_are_those_of_assemble() -> None:
    files = files_of(CELERY)
    for path in ("foundation", "professional", "expert"):
        (paper,) = drawn(CELERY, f"{path}/exam")
        assert ids(files[f"{path}-exam-A.key.docx"]) == [question.node.id for question in paper.questions]


def test_another_seed_another_paper() -> None:
    files, _ = exported(linked(CELERY), PaperOptions(only=(EXAM,), seed="7"))
    assert sorted(files) == ["foundation-exam-A.answers.docx", "foundation-exam-A.docx", "foundation-exam-A.key.docx"]
    (paper,) = drawn(CELERY, EXAM, seed=7)
    assert ids(files["foundation-exam-A.key.docx"]) == [question.node.id for question in paper.questions]
    assert ids(files["foundation-exam-A.key.docx"]) != ids(files_of(CELERY)["foundation-exam-A.key.docx"])
    assert "seed7" in everything(files["foundation-exam-A.docx"])


def test_as_many_forms_as_the_blueprint_or_the_option_says() -> None:
    assert {name.split(".")[0] for name in files_of(COURSE)} == {"port-exam-A", "port-exam-B"}
    files, _ = exported(linked(COURSE), PaperOptions(forms=3, form="K"))
    assert {name.split(".")[0] for name in files} == {"port-exam-K", "port-exam-L", "port-exam-M"}
    one, _ = exported(linked(COURSE), PaperOptions(forms=1, form="resit2"))
    assert {name.split(".")[0] for name in one} == {"port-exam-resit2"}


def test_exam_without_questions_is_told_of() -> None:
    _, losses = exported(linked(CELERY))
    assert [(loss.fault.code, loss.fault.severity) for loss in losses] == [("CK894", Severity.INFO)]
    assert "架构师考试" in str(losses[0].message)


def test_blueprint_that_cannot_be_filled_is_an_error_of_that_exam(tmp_path: Path) -> None:
    source = (COURSE / "paths" / "port" / "path.yaml").read_text(encoding="utf-8")
    for file in COURSE.rglob("*.yaml"):
        target = tmp_path / file.relative_to(COURSE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    asked = source.replace("    seed: 4\n", "    difficulties:\n      easy: 5+\n")
    (tmp_path / "paths" / "port" / "path.yaml").write_text(asked, encoding="utf-8")
    curriculum = check(tmp_path).curriculum
    assert curriculum is not None
    files, losses = exported(curriculum)
    assert files == {}
    assert [(loss.fault.code, loss.fault.severity) for loss in losses] == [("CK895", Severity.ERROR)]
    assert "difficulty easy lacks 4" in str(losses[0].message)


def test_saved_paper_is_set_as_it_is() -> None:
    (paper,) = drawn(CELERY, EXAM, seed=11)
    files, _ = exported(linked(CELERY), saved(paper_json(paper)))
    fresh, _ = exported(linked(CELERY), PaperOptions(only=(EXAM,), seed="11"))
    assert files == fresh


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda d: d["questions"][0].update(prompt="Another one?"), "has been changed since"),
        (lambda d: d["questions"][3].update(shown=["A", "B"]), "has been changed since"),
        (lambda d: d["questions"][0].update(id="foundation/m01/exam/q99"), "no longer has its question 1"),
        (lambda d: d.update(questions=[]), "it has no questions"),
        (lambda d: d.update(version=2), "version 2"),
        (lambda d: d.update(form="../A"), "letters and digits"),
        (lambda d: d.update(assessment="foundation"), "no assessment foundation"),
        (lambda d: d.pop("questions"), "it is no paper"),
        (lambda d: d.update(questions="all"), "it is no paper"),
    ],
)
def test_saved_paper_that_does_not_fit_is_refused(change: Callable[[dict[str, object]], object], reason: str) -> None:
    (paper,) = drawn(CELERY, EXAM)
    document = json.loads(paper_json(paper))
    change(document)
    with pytest.raises(UnfitOptionError, match=reason):
        exported(linked(CELERY), saved(json.dumps(document)))


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "[" * 100_000])
def test_file_that_is_no_paper_is_refused(text: str) -> None:
    with pytest.raises(UnfitOptionError, match="it is n"):
        exported(linked(CELERY), saved(text))


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (PaperOptions(only=("foundation",)), "foundation is no assessment with questions"),
        (PaperOptions(only=("specialist/exam",)), "no assessment with questions; there are: foundation/m01/quiz"),
        (PaperOptions(seed="1.5"), "no whole number"),
        (PaperOptions(form="../x"), "cannot be part of a file's name"),
        (PaperOptions(form="甲"), "cannot be part of a file's name"),
        (PaperOptions(forms=-1), "less than nothing"),
        (PaperOptions(forms=3, form="Y"), "3 forms need letters"),
        (PaperOptions(seed="1", paper=GivenFile("p.json", b"{}")), "leave out --only, --forms and --seed"),
        (PaperOptions(template=GivenFile("t.docx", b"PK")), "t.docx: it is not a Word document"),
        (PaperOptions(styles=GivenFile("s.toml", b"=")), "s.toml: it is not TOML"),
    ],
)
def test_unfit_options_are_refused_before_anything_is_made(options: PaperOptions, reason: str) -> None:
    with pytest.raises(UnfitOptionError, match=reason):
        exported(linked(CELERY), options)
