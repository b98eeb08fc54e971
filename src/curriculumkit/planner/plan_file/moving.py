"""Changing a plan by hand: items moved to other days, dues, statuses and notes, without levelling anything again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.completing import Basis, complete
from curriculumkit.planner.plan import Item, Plan, Session, week_of
from curriculumkit.planner.plan_file.reading import with_begins
from curriculumkit.planner.plan_file.writing import revised
from curriculumkit.planner.schedule import basis
from curriculumkit.planner.teaching_days import NoTeachingDayError, TeachingDays


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What somebody wrote into a schedule, by the ids of items. `dates` are new first days."""

    dates: Mapping[str, date] = field(default_factory=dict)
    dues: Mapping[str, date] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


def changed(plan: Plan, curriculum: LinkedCurriculum, changes: Changes) -> Plan:
    """The plan after changes, as its next revision; the same where nothing differs.

    An item that is moved keeps its sessions: the first on its new day, each further one on the next teaching day; or
    the length of its window. It is `fixed` from then on. What the move violates is in the plan's findings. Raises
    KeyError for an id that the plan does not have, and NoTeachingDayError for a day far beyond all others.
    """
    unknown = next((key for key in _keys(changes) if key not in plan.by_id), None)
    if unknown is not None:
        raise KeyError(unknown)
    found = basis(curriculum, plan.wishes)
    if not isinstance(found, Basis):
        return replace(plan, findings=found)
    if any(day > found.days.last for day in (*changes.dates.values(), *changes.dues.values())):
        raise NoTeachingDayError
    items = [_changed(item, changes, found.days, plan.start) for item in plan.items]
    moved = complete(found, list(with_begins(items)), found.selection.findings)
    return revised(replace(moved, assumed=plan.assumed), plan)


def _keys(changes: Changes) -> Iterator[str]:
    for each in (changes.dates, changes.dues, changes.statuses, changes.notes):
        yield from each


def _changed(item: Item, changes: Changes, days: TeachingDays, start: date) -> Item:
    day = changes.dates.get(item.id, item.first.date)
    if day != item.first.date:
        item = _moved(item, day, days, start)
    due = changes.dues.get(item.id)
    return replace(
        item,
        due=days.on(due) if due is not None else item.due,
        status=changes.statuses.get(item.id, item.status),
        note=changes.notes.get(item.id, item.note),
    )


def _moved(item: Item, day: date, days: TeachingDays, start: date) -> Item:
    sessions = tuple(_sessions(item.sessions, day, days))
    length = item.last.date - item.first.date
    last = sessions[-1].day if sessions else days.on(day + length)
    follows = item.due is not None and item.due.date == item.last.date
    return replace(
        item,
        sessions=sessions,
        first=days.on(day),
        last=last,
        week=week_of(day, start),
        due=last if follows else item.due,
        fixed=True,
    )


def _sessions(sessions: Sequence[Session], day: date, days: TeachingDays) -> Iterator[Session]:
    on = days.on(day)
    for index, session in enumerate(sessions):
        yield Session(on if index == 0 else days.day(days.behind(day) + index - 1), 0, session.minutes)
