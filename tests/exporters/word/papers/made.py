"""Papers of three curricula: in English with every kind of question, in Chinese with hostile texts, and Celery's."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.exporters.curricula import export, without_errors

from curriculumkit.diagnostics import Finding
from curriculumkit.drawing import Paper, draw, papers
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit_word.papers import PaperOptions, exporter

TESTS = Path(__file__).parents[3]
COURSE = Path(__file__).parent / "course"
HOSTILE = TESTS / "exporters" / "moodle" / "course"
CELERY = TESTS.parent / "curriculum" / "celery"
QUIZ = PaperOptions(only=("basics/m01/quiz",))


@cache
def linked(folder: Path) -> LinkedCurriculum:
    """The curriculum of a folder, which has no errors."""
    return without_errors(folder)


def exported(
    curriculum: LinkedCurriculum, options: PaperOptions | None = None
) -> tuple[dict[str, bytes], list[Finding]]:
    """The files of an export by path, and its losses."""
    return export(exporter, curriculum, options or PaperOptions())


@cache
def files_of(folder: Path, options: PaperOptions | None = None) -> dict[str, bytes]:
    """The files of an export by path."""
    return exported(linked(folder), options)[0]


@cache
def drawn(folder: Path, assessment: str, forms: int = 1, seed: int = 0) -> list[Paper]:
    """The papers of an assessment, drawn without the exporter."""
    node = linked(folder).nodes[assessment]
    assert isinstance(node, AssessmentNode)
    number = node.model.questions or len(node.bank)
    names = [chr(ord("A") + index) for index in range(forms)]
    return papers(node, draw(node, number, forms, seed), names, seed)


@dataclass(frozen=True, slots=True)
class Made:
    """A paper that was drawn without the exporter, and the files that the exporter makes of it."""

    stem: str
    folder: Path
    paper: Paper
    on_paper: bytes
    sheet: bytes
    key: bytes


@dataclass(frozen=True, slots=True)
class _Draw:
    folder: Path
    assessment: str
    options: PaperOptions | None = None
    forms: int = 1
    seed: int = 0
    index: int = 0


_DRAWS = {
    "port-exam-A": _Draw(COURSE, "port/exam", forms=2, seed=4),
    "port-exam-B": _Draw(COURSE, "port/exam", forms=2, seed=4, index=1),
    "basics-m01-quiz-A": _Draw(HOSTILE, "basics/m01/quiz", QUIZ),
    "foundation-exam-A": _Draw(CELERY, "foundation/exam"),
    "professional-exam-A": _Draw(CELERY, "professional/exam"),
    "expert-exam-A": _Draw(CELERY, "expert/exam"),
}
STEMS = tuple(_DRAWS)


@cache
def made(stem: str) -> Made:
    """The paper of a name."""
    wanted = _DRAWS[stem]
    files = files_of(wanted.folder, wanted.options)
    paper = drawn(wanted.folder, wanted.assessment, wanted.forms, wanted.seed)[wanted.index]
    parts = (files[f"{stem}{part}.docx"] for part in ("", ".answers", ".key"))
    return Made(stem, wanted.folder, paper, *parts)
