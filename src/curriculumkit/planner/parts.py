"""Dividing a module's hours among its parts.

What states its `minutes` has them; a quiz that does not has two for each question, in steps of five. Of the rest, half
is for studying what the author did not divide (reading, teaching, revising), half for lessons, activities and
assessments without minutes, each with the same share, laboratories and other assessments with twice that, in steps of
five minutes as well. Where everything has minutes, all of the rest is for studying. Where the parts take more than the
module has, each is shortened in proportion. The sum is always the module's hours. (`slivers` then evens out shares by
less than half an hour.)
"""

from collections.abc import Iterator
from dataclasses import dataclass

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import ActivityNode, AssessmentNode, LessonNode, ModuleNode
from curriculumkit.planner.faults import work_shortened
from curriculumkit.planner.hours import whole_shares
from curriculumkit.planner.plan import Kind
from curriculumkit.planner.tasks import Task

_A_QUESTION = 2
_STEP = 5
_LEAST = 15
"""Minutes of a part without any of its own, where nothing is left to share."""


@dataclass(frozen=True, slots=True)
class _Part:
    node: LessonNode | ActivityNode | AssessmentNode
    kind: Kind
    minutes: int | None
    weight: int = 1

    @property
    def whole(self) -> bool:
        return isinstance(self.node, AssessmentNode) and self.node.kind == "quiz"


def divide(module: ModuleNode, minutes: int, without: frozenset[str]) -> Iterator[Task | Finding]:
    """The parts of a module in order of study: lessons, studying, activities, assessments, the quiz last."""
    parts = [part for part in _parts(module) if part.node.id not in without]
    stated = sum(part.minutes or 0 for part in parts)
    unstated = [part for part in parts if part.minutes is None]
    if stated + _LEAST * len(unstated) > minutes:
        wanted = [part.minutes or _LEAST for part in parts]
        if minutes:
            work, hours = f"{sum(wanted) / 60:.1f}", f"{minutes / 60:.1f}"
            yield work_shortened.FAULT.at((module.place / "weeks").key, label=module.label, work=work, hours=hours)
        shares = dict(zip((part.node.id for part in parts), whole_shares(minutes, wanted), strict=True))
        rest = 0 if parts else minutes
    else:
        shares, rest = _shared(parts, unstated, minutes - stated)
    study = _study(module, rest)
    lessons = sum(part.kind is Kind.LESSON for part in parts)
    tasks = [_task(module, part, shares[part.node.id]) for part in parts]
    yield from tasks[:lessons]
    if rest or not tasks:
        yield study
    yield from tasks[lessons:]


def _parts(module: ModuleNode) -> Iterator[_Part]:
    for lesson in module.lessons.values():
        yield _Part(lesson, Kind.LESSON, lesson.model.minutes)
    for activity in module.activities.values():
        yield _Part(activity, Kind.ACTIVITY, activity.model.minutes)
    quizzes = []
    for assessment in module.assessments.values():
        minutes = assessment.model.minutes
        if assessment.kind == "quiz":
            questions = assessment.model.questions or len(assessment.bank)
            quizzes.append(_Part(assessment, Kind.ASSESSMENT, minutes or _stepped(questions * _A_QUESTION) or None))
        else:
            yield _Part(assessment, Kind.ASSESSMENT, minutes, weight=2)
    yield from quizzes


def _stepped(minutes: int) -> int:
    return -(-minutes // _STEP) * _STEP


def _shared(parts: list[_Part], unstated: list[_Part], rest: int) -> tuple[dict[str, int], int]:
    """The minutes of each part, and those that are left for studying."""
    least = _LEAST * len(unstated)
    common = max(rest // 2, least)
    weights = [part.weight for part in unstated]
    extra = whole_shares(common - least, weights)
    given = {part.node.id: (_LEAST + share) // _STEP * _STEP for part, share in zip(unstated, extra, strict=True)}
    shares = {part.node.id: part.minutes if part.minutes is not None else given[part.node.id] for part in parts}
    return shares, rest - sum(given.values())


def _task(module: ModuleNode, part: _Part, minutes: int) -> Task:
    optional = isinstance(part.node, AssessmentNode) and not part.node.model.required
    return Task(
        id=part.node.id,
        kind=part.kind,
        title=part.node.name,
        place=part.node.place,
        path=module.path.id,
        module=module.id,
        track=module.track.id if module.track else None,
        minutes=minutes,
        whole=part.whole,
        optional=optional,
        shared=part.minutes is None,
    )


def _study(module: ModuleNode, minutes: int) -> Task:
    return Task(
        id=f"{module.id}:study",
        kind=Kind.STUDY,
        title=module.name,
        place=module.place,
        path=module.path.id,
        module=module.id,
        track=module.track.id if module.track else None,
        minutes=minutes,
        shared=True,
    )
