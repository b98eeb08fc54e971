"""A whole plan out of its items: weeks, stretches, slack, certifications, and what does not hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.hours import Pace
from curriculumkit.planner.milestones import milestones
from curriculumkit.planner.plan import COUNTED, Day, Item, Plan, day_minutes
from curriculumkit.planner.selection import Selection
from curriculumkit.planner.slack import slack_of
from curriculumkit.planner.stretches import longest_chain, module_stretches, path_stretches
from curriculumkit.planner.teaching_days import TeachingDays
from curriculumkit.planner.verdicts import verdicts
from curriculumkit.planner.weekly import weeks_of
from curriculumkit.planner.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Basis:
    """What a plan is made upon: the wishes with defaults filled in, and what they mean for this curriculum."""

    curriculum: LinkedCurriculum
    wishes: Wishes
    selection: Selection
    pace: Pace
    days: TeachingDays


def complete(basis: Basis, items: Sequence[Item], findings: Sequence[Finding]) -> Plan:
    """The plan of these items. Whatever they violate is in its findings, behind those given."""
    wishes, days, week = basis.wishes, basis.days, basis.pace.week
    slack = slack_of(items, wishes, days, day_minutes(0, week, len(wishes.weekdays)))
    items = tuple(
        replace(item, slack=slack.behind(item.last.offset))
        if item.kind in COUNTED and item.last.offset is not None
        else item
        for item in items
    )
    chain = longest_chain(basis.selection, items)
    model = basis.curriculum.model
    plan = Plan(
        curriculum=basis.curriculum.id,
        title=model.title,
        language=model.language,
        version=model.version,
        wishes=wishes,
        finish=finish_of(items, wishes.start),
        minutes_per_week=week,
        items=items,
        modules=tuple(module_stretches(basis.selection, items, slack, chain)),
        paths=tuple(path_stretches(basis.selection.paths, items, slack)),
        weeks=weeks_of(items, wishes, days, week),
        certifications=milestones(basis.curriculum, basis.selection, items),
        chain=chain,
        findings=tuple(findings),
    )
    return replace(plan, findings=(*plan.findings, *verdicts(plan, basis.curriculum, basis.pace)))


def finish_of(items: Sequence[Item], start: date) -> Day:
    """The last day of work."""
    counted = [item.last for item in items if item.kind in COUNTED]
    return max(counted, key=lambda day: day.date, default=Day(start, None))


def nothing(curriculum: LinkedCurriculum, wishes: Wishes, findings: Sequence[Finding]) -> Plan:
    """A plan without items, where the wishes do not even allow to try."""
    return Plan(
        curriculum=curriculum.id,
        title=curriculum.model.title,
        language=curriculum.model.language,
        version=curriculum.model.version,
        wishes=wishes,
        finish=Day(wishes.start, None),
        minutes_per_week=0,
        findings=tuple(findings),
    )
