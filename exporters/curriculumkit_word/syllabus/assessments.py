"""Assessments in tables: what each is, how long it takes, what it weighs, what it needs to be passed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from curriculumkit.display import digits
from curriculumkit.graph import AssessmentNode
from curriculumkit.model.assessment import AssessmentKind, Counted
from curriculumkit_word.document import Xml, joined
from curriculumkit_word.syllabus.frame import Frame

KINDS: dict[AssessmentKind | None, str] = {
    "quiz": "Quiz",
    "lab": "Lab",
    "exercise": "Exercise",
    "case-study": "Case study",
    "exam": "Exam",
    "project": "Project",
    None: "Assessment",
}
COUNTED: dict[Counted, str] = {
    "best": "the best counts",
    "last": "the last counts",
    "average": "the average counts",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table of assessments; it stands only where some assessment has something to say in it."""

    head: str
    share: float
    content: Callable[[Frame, AssessmentNode], Xml | None]


def assessments(frame: Frame, nodes: Sequence[AssessmentNode], title: str) -> Xml:
    """A table of assessments."""
    word = frame.word
    rows = [[column.content(frame, node) for column in _COLUMNS] for node in nodes]
    shown = [index for index in range(len(_COLUMNS)) if any(row[index] for row in rows)]
    return word.grid(
        title,
        [_COLUMNS[index].share for index in shown],
        [frame.text(_COLUMNS[index].head) for index in shown],
        [[frame.optional(row[index]) for index in shown] for row in rows],
    )


def kind(frame: Frame, node: AssessmentNode) -> str:
    """What kind of assessment it is, in words."""
    return frame.text(KINDS[node.kind])


def _title(frame: Frame, node: AssessmentNode) -> Xml:
    shown = frame.to(node, node.name)
    remarks = [] if node.model.required else [frame.text("optional")]
    if node.model.result == "pass-fail":
        remarks.append(frame.text("passed or not, without marks"))
    if not remarks:
        return shown
    return joined([shown, frame.word.run(frame.text(" ({text})", text=frame.listed(remarks)))])


def _kind(frame: Frame, node: AssessmentNode) -> Xml:
    return frame.word.run(kind(frame, node))


def _questions(frame: Frame, node: AssessmentNode) -> Xml | None:
    return frame.word.run(str(node.model.questions)) if node.model.questions else None


def _minutes(frame: Frame, node: AssessmentNode) -> Xml | None:
    return frame.word.run(str(node.model.minutes)) if node.model.minutes else None


def _pass(frame: Frame, node: AssessmentNode) -> Xml | None:
    rubric = node.model.rubric
    if node.pass_mark is not None:
        return frame.word.run(str(node.pass_mark))
    if rubric is None or rubric.pass_points is None:
        return None
    points = digits(rubric.pass_points), digits(rubric.points)
    return frame.word.run(frame.text("{points} of {most} points", points=points[0], most=points[1]))


def _weight(frame: Frame, node: AssessmentNode) -> Xml | None:
    return frame.word.run(digits(node.model.weight)) if node.model.weight is not None else None


def _attempts(frame: Frame, node: AssessmentNode) -> Xml | None:
    counts = node.model.counts
    parts = [str(node.model.attempts)] if node.model.attempts else []
    parts += [frame.text(COUNTED[counts])] if counts else []
    return frame.word.run(frame.listed(parts)) if parts else None


def _objectives(frame: Frame, node: AssessmentNode) -> Xml | None:
    return frame.objectives(node.objectives) or None


_COLUMNS = (
    Column("Assessment", 4, _title),
    Column("Kind", 1.4, _kind),
    Column("Questions", 1.2, _questions),
    Column("Minutes", 1.2, _minutes),
    Column("To pass", 1.8, _pass),
    Column("Weight", 1.1, _weight),
    Column("Attempts", 1.6, _attempts),
    Column("Objectives", 2.8, _objectives),
)
