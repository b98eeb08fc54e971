"""The alignment matrix: which objective is taught, practised and assessed where, on pages that lie on their side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from curriculumkit.graph import ObjectiveNode, PathNode
from curriculumkit.model.assessment import ASSESSMENT_KINDS
from curriculumkit_word.document import KEPT, Cell, Layout, Row, Style, Table, least_width
from curriculumkit_word.syllabus.assessments import KINDS
from curriculumkit_word.syllabus.frame import Frame
from curriculumkit_word.syllabus.modules import LEVEL_NAMES

_MARK = "●"
_CENTRED = Layout(align="center")


@dataclass(frozen=True, slots=True)
class _Column:
    head: str
    mark: Callable[[ObjectiveNode], str]


def alignment(frame: Frame) -> None:
    """The part with a matrix for each path."""
    frame.add(frame.word.section(landscape=True))
    frame.heading(frame.text("Alignment of objectives and assessments"), 1)
    for path in frame.paths:
        _matrix(frame, path)
        frame.said(
            "● stands for each objective that is taught, practised or assessed there; a number beside it is "
            "that of the questions on it.",
            Style.NOTE,
        )
    frame.add(frame.word.section(landscape=False))


def _matrix(frame: Frame, path: PathNode) -> None:
    objectives = [objective for module in path.all_modules for objective in module.objectives.values()]
    columns = [column for column in _columns(frame, path) if any(map(column.mark, objectives))]
    title = frame.text("Alignment of {title}", title=path.name)
    frame.heading(path.name, 2)
    frame.caption(title)
    heads = [frame.text("No."), frame.text("Objective"), frame.text("Level"), *(column.head for column in columns)]
    rows = [frame.word.heads(*heads, centred_from=3)]
    for module in path.all_modules:
        rows.append(_module(frame, frame.module_name(module), len(heads)))
        rows += [_objective(frame, objective, columns) for objective in module.objectives.values()]
    shares = [1, 7, 1.5, *(1.3 for _ in columns)]
    frame.add(frame.word.table(Table(shares, rows, title, least=[*map(least_width, heads)])))


def _module(frame: Frame, name: str, across: int) -> Row:
    cell = frame.word.cell(frame.word.strong(name), across=across, layout=KEPT)
    return Row([Cell(cell.blocks, across, fill="F3F5F8")])


def _objective(frame: Frame, objective: ObjectiveNode, columns: Sequence[_Column]) -> Row:
    word = frame.word
    marks = [word.cell(word.run(column.mark(objective) or "–"), layout=_CENTRED) for column in columns]
    text = frame.line(objective.model.text, objective.place / "text")
    level = word.run(frame.text(LEVEL_NAMES[objective.model.level]))
    return Row([word.cell(frame.to(objective, frame.labels[objective.id])), word.cell(text), word.cell(level), *marks])


def _columns(frame: Frame, path: PathNode) -> list[_Column]:
    text = frame.text
    kinds = [kind for kind in ASSESSMENT_KINDS if kind != "exam"]
    return [
        _Column(text("Lessons"), lambda objective: _MARK if objective.taught_by else ""),
        _Column(text("Activities"), lambda objective: _MARK if objective.practised_by else ""),
        *(_Column(text(KINDS[kind]), _of_kind(kind)) for kind in kinds),
        _Column(text("Capstone"), _among(path.capstone)),
        _Column(text("Portfolio"), _among(path.portfolio)),
        _Column(text("Exam"), _exam(path)),
        _Column(text("Case studies"), _case_studies(frame)),
    ]


def _of_kind(kind: str) -> Callable[[ObjectiveNode], str]:
    def mark(objective: ObjectiveNode) -> str:
        assessed = any(
            node in objective.assessed_by for node in objective.module.assessments.values() if node.kind == kind
        )
        questions = _questions(objective, "questions") if kind == "quiz" else 0
        return _marked(questions) if assessed or questions else ""

    return mark


def _among(node: object) -> Callable[[ObjectiveNode], str]:
    return lambda objective: _MARK if node is not None and node in objective.assessed_by else ""


def _exam(path: PathNode) -> Callable[[ObjectiveNode], str]:
    def mark(objective: ObjectiveNode) -> str:
        questions = _questions(objective, "exam")
        return _marked(questions) if questions or path.exam in objective.assessed_by else ""

    return mark


def _case_studies(frame: Frame) -> Callable[[ObjectiveNode], str]:
    studies = set(map(id, frame.curriculum.case_studies.values()))
    return lambda objective: _MARK if any(id(node) in studies for node in objective.assessed_by) else ""


def _questions(objective: ObjectiveNode, bank: str) -> int:
    return sum(question.bank == bank for question in objective.questions)


def _marked(questions: int) -> str:
    return f"{_MARK} {questions}" if questions else _MARK
