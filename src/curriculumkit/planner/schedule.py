"""`plan()`: wishes in, a plan out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from difflib import get_close_matches
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from curriculumkit.diagnostics import Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.completing import Basis, complete, nothing
from curriculumkit.planner.dating import items_of
from curriculumkit.planner.faults import (
    date_not_to_be_kept,
    exam_too_long,
    finish_not_reached,
    holiday_backwards,
    times_of_day,
)
from curriculumkit.planner.hours import pace
from curriculumkit.planner.levelling import Fixing, Levelling, Placed
from curriculumkit.planner.parts import divide
from curriculumkit.planner.plan import Item, Plan
from curriculumkit.planner.project import budget, project_tasks
from curriculumkit.planner.selection import select
from curriculumkit.planner.slivers import without_slivers
from curriculumkit.planner.tasks import Task
from curriculumkit.planner.teaching_days import LONGEST, NoTeachingDayError, TeachingDays
from curriculumkit.planner.wishes import Wishes

_MORE_WEEKS = 104
"""Weeks further back that are tried for a start, where holidays are in the way."""


def plan(curriculum: LinkedCurriculum, wishes: Wishes) -> Plan:
    """The schedule that the wishes ask for. Pure: no clock, no file, no calendar but the wishes' own.

    Wishes that cannot be met are findings with an error: `Plan.possible` is then False, and the plan is one that
    comes close, or has no items.
    """
    found = basis(curriculum, wishes)
    if not isinstance(found, Basis):
        return nothing(curriculum, wishes, found)
    try:
        return _planned(found)
    except (NoTeachingDayError, OverflowError):
        return nothing(curriculum, found.wishes, (endless(found),))


def endless(found: Basis) -> Finding:
    """The finding about a plan that has more work than days."""
    return finish_not_reached.ENDLESS.at(found.curriculum.place, last=found.days.last)


def basis(curriculum: LinkedCurriculum, wishes: Wishes) -> Basis | tuple[Finding, ...]:
    """What a plan is made upon, or why there can be none."""
    selection = select(curriculum, wishes)
    speed = pace(curriculum, wishes)
    findings = [*selection.findings, *_of_calendar(curriculum, wishes)]
    if isinstance(speed, Finding):
        return (*findings, speed)
    if any(finding.fault.severity is Severity.ERROR for finding in findings):
        return tuple(findings)
    filled = replace(
        wishes,
        name=wishes.name or wishes.start.isoformat(),
        study_mode=speed.study_mode,
        hours_per_week=speed.hours_per_week,
        tracks=selection.tracks,
        weekdays=tuple(sorted(set(wishes.weekdays))),
        holidays=tuple(sorted(set(wishes.holidays))),
    )
    return Basis(curriculum, filled, selection, speed, TeachingDays(filled.start, filled.weekdays, filled.holidays))


def _of_calendar(curriculum: LinkedCurriculum, wishes: Wishes) -> Iterator[Finding]:
    place = curriculum.place
    if not wishes.weekdays:
        yield times_of_day.NO_WEEKDAY.at(place)
    if wishes.time_zone is not None:
        try:
            ZoneInfo(wishes.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            yield times_of_day.UNKNOWN_ZONE.at(place, zone=wishes.time_zone)
    elif wishes.at is not None or wishes.times:
        yield times_of_day.NO_ZONE.at(place)
    for holiday in wishes.holidays:
        if holiday.last < holiday.first:
            yield holiday_backwards.FAULT.at(place, name=holiday.name, first=holiday.first, last=holiday.last)


def _planned(found: Basis) -> Plan:
    items, findings = levelled(found)
    made = complete(found, items, findings)
    return replace(made, findings=(*made.findings, *missed_finish(found, made)))


def levelled(found: Basis) -> tuple[tuple[Item, ...], tuple[Finding, ...]]:
    """All items with their dates, and what stood in their way. Raises NoTeachingDayError or OverflowError."""
    findings = list(found.selection.findings)
    tasks = list(_tasks(found, findings))
    levelling = Levelling(found.pace.week, len(found.wishes.weekdays), LONGEST.days)
    placed = without_slivers(levelling.place(tasks, _fixing(found)), levelling.day)
    items = items_of(placed, found.curriculum, found.wishes, found.days)
    return items, (*findings, *_of_dates(found, placed, items))


def _tasks(found: Basis, findings: list[Finding]) -> Iterator[Task]:
    """All work in order of study."""
    wishes, speed = found.wishes, found.pace
    for path in found.selection.paths:
        spent = budget(path, speed, wishes)
        findings += spent.findings
        if spent.exam > speed.week and path.node.exam is not None:
            args = {"title": path.node.exam.id, "minutes": spent.exam, "week": speed.week}
            findings.append(exam_too_long.EXAM_TOO_LONG.at(path.node.exam.place, **args))
        for module in path.modules:
            for part in divide(module, spent.modules[module.id], found.selection.without):
                if isinstance(part, Finding):
                    findings.append(part)
                else:
                    yield part
        yield from project_tasks(path, spent, wishes.buffer_weeks * len(wishes.weekdays))


def _fixing(found: Basis) -> Callable[[Task], Fixing | None]:
    def fixing(task: Task) -> Fixing | None:
        wished = found.wishes.dates.get(task.id)
        if wished is None or task.days:
            return None
        return Fixing(found.days.on(wished).offset, found.days.behind(wished))

    return fixing


def _of_dates(found: Basis, placed: list[Placed], items: tuple[Item, ...]) -> Iterator[Finding]:
    """Dates that were asked for and cannot be kept."""
    wished = found.wishes.dates
    known = {item.id: item for item in items if not item.id.endswith(":buffer")}
    for key in wished:
        if key not in known:
            inside = (each for each in known if each.startswith((f"{key}/", f"{key}:")))
            guess = next(iter((*inside, *get_close_matches(key, known, n=1), *known)), "")
            yield date_not_to_be_kept.UNKNOWN_ITEM.at(found.curriculum.place, id=key, guess=guess)
    for each in placed:
        day, fixing = wished.get(each.task.id), each.fixing
        if day is None or fixing is None:
            continue
        begin = fixing.next if fixing.offset is None else fixing.offset
        if begin < each.ready or day < found.wishes.start:
            ready = found.days.day(each.ready).date
            yield date_not_to_be_kept.TOO_EARLY.at(each.task.place, title=each.task.title, date=day, ready=ready)
    for item in items:
        exam = known.get(item.id.removesuffix(":resit"))
        if item.fixed and exam is not None and exam is not item and item.first.date <= exam.last.date:
            place = found.curriculum.nodes[exam.id].place
            yield date_not_to_be_kept.TOO_EARLY.at(place, title=item.id, date=item.first.date, ready=exam.last.date)


def missed_finish(found: Basis, made: Plan) -> Iterator[Finding]:
    """A finding where the wished finish is missed, and what would be enough."""
    wished = found.wishes.finish
    if wished is None or made.finish.date <= wished:
        return
    place = found.curriculum.place
    args = {
        "finish": made.finish.date,
        "wished": wished,
        "days": (made.finish.date - wished).days,
        "start": found.wishes.start,
    }
    last = made.finish.offset
    available = found.days.behind(wished)
    if last is None or not available or found.wishes.dates:
        yield finish_not_reached.TOO_LATE_AT_ALL.at(place, **args)
        return
    enough = _enough(found, list(_tasks(found, [])), available)
    hours = f"{found.pace.hours_per_week.normalize():f}"
    latest = _latest(found, wished, last, available)
    if enough is None or latest is None:
        yield finish_not_reached.TOO_LATE_AT_ALL.at(place, **args)
        return
    yield finish_not_reached.TOO_LATE.at(place, **args, hours=hours, latest=latest, enough=enough)


def _latest(found: Basis, wished: date, last: int, available: int) -> date | None:
    """The latest start, by whole weeks, from which teaching day `last` is early enough; None where none is near.

    Offsets stay whatever the start, so that only days are counted.
    """
    wishes = found.wishes
    weeks = -(-(last + 1 - available) // len(wishes.weekdays))
    for each in range(weeks, weeks + _MORE_WEEKS):
        try:
            start = wishes.start - timedelta(weeks=each)
        except OverflowError:
            return None
        if TeachingDays(start, wishes.weekdays, wishes.holidays).behind(wished) > last:
            return start
    return None


def _enough(found: Basis, tasks: list[Task], available: int) -> int | None:
    """The fewest whole hours a week that reach the wished finish."""
    days = len(found.wishes.weekdays)
    low, high = int(found.pace.hours_per_week) + 1, days * 24
    if low > high or not _reaches(tasks, high, days, available):
        return None
    while low < high:
        middle = (low + high) // 2
        if _reaches(tasks, middle, days, available):
            high = middle
        else:
            low = middle + 1
    return low


def _reaches(tasks: list[Task], hours: int, days: int, available: int) -> bool:
    try:
        placed = list(Levelling(hours * 60, days, available - 1).place(tasks, lambda _: None))
    except OverflowError:
        return False
    return all(each.last < available for each in placed)
