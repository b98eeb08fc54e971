"""What a finished plan does not keep of the wishes, and of the curriculum's promises."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.faults import access_ends_before, date_not_to_be_kept, longer_than_promised, times_of_day
from curriculumkit.planner.hours import Pace
from curriculumkit.planner.plan import COUNTED, Item, Plan
from curriculumkit.planner.wishes import CapstonePolicy

_MIDNIGHT = 24 * 60
_MONTHS = 12


def verdicts(plan: Plan, curriculum: LinkedCurriculum, pace: Pace) -> Iterator[Finding]:
    """All findings about a whole plan."""
    yield from _closed(plan, curriculum)
    yield from _out_of_order(plan, curriculum)
    yield from _due(plan, curriculum)
    yield from _weeks(plan, curriculum)
    yield from _midnight(plan, curriculum)
    yield from _promises(plan, curriculum, pace)
    yield from _access(plan, curriculum)


def _closed(plan: Plan, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """Items that are set for closed days."""
    closed = {day: holiday for holiday in plan.holidays for day in holiday.days}
    for item in plan.items:
        for session in item.sessions:
            holiday = closed.get(session.day.date)
            if item.fixed and holiday is not None:
                args = {"title": item.title, "date": session.day.date, "holiday": holiday.name}
                yield date_not_to_be_kept.CLOSED_DAY.at(place_of(curriculum, item), **args)


def _out_of_order(plan: Plan, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """Modules, projects and exams that begin before the one before them is done; within a module anything goes."""
    done: tuple[Item, date] | None = None
    told: set[str] = set()
    for _, group in groupby((item for item in plan.items if item.kind in COUNTED), lambda item: item.module or item.id):
        items = list(group)
        first = min(items, key=lambda item: item.first.date)
        if done is not None and first.first.date < done[1] and done[0].id not in told:
            told.add(done[0].id)
            args = {"title": first.title, "date": first.first.date, "other": done[0].title, "ready": done[1]}
            yield date_not_to_be_kept.OUT_OF_ORDER.at(place_of(curriculum, first), **args)
        last = max(items, key=lambda item: item.last.date)
        if done is None or last.last.date >= done[1]:
            done = last, last.last.date


def _due(plan: Plan, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """Work that is due before it is done."""
    for item in plan.items:
        if item.kind in COUNTED and item.due is not None and item.due.date < item.last.date:
            args = {"title": item.title, "due": item.due.date, "done": item.last.date}
            yield date_not_to_be_kept.DUE_TOO_EARLY.at(place_of(curriculum, item), **args)


def place_of(curriculum: LinkedCurriculum, item: Item) -> Pointer:
    """Where an item, or what it belongs to, is written."""
    node = curriculum.nodes.get(item.id) or curriculum.nodes.get(item.module or item.path)
    return node.place if node is not None else curriculum.place


def _weeks(plan: Plan, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    for week in plan.weeks:
        if week.minutes > plan.minutes_per_week:
            args = {"number": week.number, "hours": _hours(week.minutes), "cap": _hours(plan.minutes_per_week)}
            wished = not set(week.items).isdisjoint(plan.wishes.dates)
            fault = date_not_to_be_kept.OVERFULL_WEEK if wished else date_not_to_be_kept.OVERFULL_BY_HAND
            yield fault.at(curriculum.place, **args)


def _hours(minutes: int) -> str:
    return f"{Decimal(minutes) / 60:.1f}"


def _midnight(plan: Plan, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    wishes = plan.wishes
    for item in plan.items:
        for session in item.sessions:
            at = wishes.times.get(session.day.date.weekday(), wishes.at)
            if at is None:
                continue
            minutes = session.begin + session.minutes
            if at.hour * 60 + at.minute + minutes > _MIDNIGHT:
                yield times_of_day.PAST_MIDNIGHT.at(curriculum.place, minutes=minutes, at=f"{at:%H:%M}")
                return


def _promises(plan: Plan, curriculum: LinkedCurriculum, pace: Pace) -> Iterator[Finding]:
    mode = pace.study_mode
    stated = curriculum.model.study_modes.get(mode or "")
    if mode is None or stated is None or stated.hours_per_week is None:
        return
    if plan.wishes.capstones is CapstonePolicy.WITHIN or not plan.minutes_per_week:
        return
    paths = {path.id: path for path in curriculum.paths}
    for stretch in plan.paths:
        promised = paths[stretch.id].model.weeks.get(mode)
        weeks = Decimal(stretch.minutes) / plan.minutes_per_week
        if promised is not None and weeks > promised.high:
            place = (paths[stretch.id].place / "weeks").key
            args = {"path": paths[stretch.id].label, "weeks": f"{weeks:.1f}", "promised": promised, "mode": mode}
            yield longer_than_promised.FAULT.at(place, **args)


def _access(plan: Plan, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """An access to the whole that ends before the plan; one of a single path or module is not told apart."""
    for key, access in curriculum.model.policies.access.items():
        if access.months is None:
            continue
        end = _months_later(plan.start, access.months)
        if plan.finish.date >= end:
            place = curriculum.place / "policies" / "access" / key / "months"
            args = {"title": access.title, "months": access.months, "end": end, "finish": plan.finish.date}
            yield access_ends_before.FAULT.at(place, **args)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, _MONTHS)
    if day.year + years >= date.max.year:
        return date.max
    return date(day.year + years, month + 1, min(day.day, monthrange(day.year + years, month + 1)[1]))
