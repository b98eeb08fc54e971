"""Capstones, portfolios and exams: where their time comes from, and what it leaves to the modules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import AssessedNode, AssessmentNode
from curriculumkit.planner.faults import exam_too_long, exam_without_minutes
from curriculumkit.planner.hours import Pace, whole_shares
from curriculumkit.planner.plan import Kind
from curriculumkit.planner.selection import ChosenPath
from curriculumkit.planner.tasks import Task
from curriculumkit.planner.wishes import CapstonePolicy, Wishes

_A_QUESTION = 2
_AN_EXAM = 60
"""Minutes of an exam that says neither how long it takes nor how many questions it has."""


@dataclass(frozen=True, slots=True)
class Budget:
    """The minutes of a path: of each module by its id, of its project (capstone and portfolio) and of its exam."""

    modules: Mapping[str, int]
    project: int
    exam: int
    findings: tuple[Finding, ...] = ()


def budget(path: ChosenPath, pace: Pace, wishes: Wishes) -> Budget:
    """What a path's minutes are spent on."""
    node = path.node
    findings: list[Finding] = []
    exam = 0
    if node.exam is not None:
        exam = _exam_minutes(node.exam)
        if node.exam.model.minutes is None:
            findings.append(exam_without_minutes.FAULT.at(node.exam.place, label=node.exam.id, minutes=exam))
    works = node.capstone or node.portfolio
    given = pace.minutes(wishes.project_weeks) if works else exam
    if given < exam or (works and given == exam):
        place = node.exam.place if node.exam else node.place
        findings.append(exam_too_long.NO_TIME_FOR_PROJECT.at(place, path=node.label, given=given, exam=exam))
    minutes = {module.id: pace.of(module) for module in path.modules}
    if wishes.capstones is CapstonePolicy.WITHIN:
        whole = sum(minutes.values())
        if given >= whole and given:
            findings.append(exam_too_long.NO_TIME_FOR_MODULES.at(node.place, path=node.label, given=given, whole=whole))
        else:
            minutes = dict(zip(minutes, whole_shares(whole - given, list(minutes.values())), strict=True))
    return Budget(minutes, max(given - exam, 0) if works else 0, exam, tuple(findings))


def _exam_minutes(exam: AssessmentNode) -> int:
    model = exam.model
    return model.minutes or (model.questions or 0) * _A_QUESTION or _AN_EXAM


def project_tasks(path: ChosenPath, spent: Budget, buffer_days: int) -> Iterator[Task]:
    """What comes behind the modules of a path: capstone, portfolio, buffer, exam."""
    node = path.node
    works = [
        (kind, work)
        for kind, work in ((Kind.CAPSTONE, node.capstone), (Kind.PORTFOLIO, node.portfolio))
        if work is not None
    ]
    for (kind, work), minutes in zip(works, whole_shares(spent.project, [1] * len(works)), strict=True):
        yield _task(work, path, kind, minutes)
    if buffer_days:
        yield Task(
            id=f"{node.id}:buffer",
            kind=Kind.BUFFER,
            title=node.name,
            place=node.place,
            path=node.id,
            days=buffer_days,
        )
    if node.exam is not None:
        yield _task(node.exam, path, Kind.EXAM, spent.exam)


def _task(work: AssessedNode, path: ChosenPath, kind: Kind, minutes: int) -> Task:
    return Task(
        id=work.id,
        kind=kind,
        title=work.name,
        place=work.place,
        path=path.node.id,
        minutes=minutes,
        whole=kind is Kind.EXAM,
        shared=kind is not Kind.EXAM,
    )
