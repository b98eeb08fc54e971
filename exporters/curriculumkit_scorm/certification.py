"""What the success of a path is made of: its certification's rules, as far as a package can know."""

from collections.abc import Iterator
from dataclasses import dataclass

from curriculumkit.export import Loss
from curriculumkit.graph import ConditionNode, PathNode
from curriculumkit.model.condition import All, Complete, Pass
from curriculumkit_scorm.losses import CERTIFICATION_NOT_KEPT


@dataclass(frozen=True, slots=True)
class Goal:
    """Whether modules, and whether the exam, are part of a path's success."""

    modules: bool = True
    exam: bool = True


def goal_of(path: PathNode, losses: list[Loss]) -> Goal:
    """The goal of a path; without a certification everything is part of it."""
    certification = path.leads_to
    if certification is None:
        return Goal()
    modules = exam = False
    for condition in _all(certification.requires):
        model, target = condition.model, condition.target
        if isinstance(model, Complete) and target is path:
            modules = True
        elif isinstance(model, Pass) and target is path.exam:
            exam = True
        else:
            wanted = model.text or _named(condition)
            finding = CERTIFICATION_NOT_KEPT.at(condition.place, certification=certification.local_id, wanted=wanted)
            losses.append(Loss(finding))
    return Goal(modules, exam) if modules or exam else Goal()


def _all(conditions: tuple[ConditionNode, ...]) -> Iterator[ConditionNode]:
    """The conditions of which every one must hold."""
    for condition in conditions:
        if isinstance(condition.model, All):
            yield from _all(condition.parts)
        else:
            yield condition


def _named(condition: ConditionNode) -> str:
    if condition.target is not None:
        return condition.target.label
    return condition.model.model_dump_json(exclude_none=True, by_alias=True)
