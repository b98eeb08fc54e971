"""A plan as the data of its file."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from curriculumkit.planner.options import WEEKDAYS
from curriculumkit.planner.plan import Holiday, Item, Plan


def plan_data(plan: Plan) -> dict[str, object]:
    """What a plan file holds; `importing.yaml_text` makes its text of it. What is a default is left out."""
    wishes = plan.wishes
    country = f"{wishes.country}-{wishes.subdivision}" if wishes.subdivision else wishes.country
    data: dict[str, object] = {
        "curriculum": plan.curriculum,
        "version": plan.version,
        "revision": plan.revision,
        "term": plan.name,
        "start": plan.start,
        "study_mode": wishes.study_mode,
        "hours_per_week": _number(wishes.hours_per_week or Decimal(0)),
        "effort": wishes.effort.value,
        "paths": list(wishes.paths),
        "tracks": list(wishes.tracks),
        "without": list(wishes.without),
        "days": [WEEKDAYS[day] for day in wishes.weekdays],
        "at": f"{wishes.at:%H:%M}" if wishes.at else None,
        "times": {WEEKDAYS[day]: f"{at:%H:%M}" for day, at in sorted(wishes.times.items())},
        "time_zone": wishes.time_zone,
        "country": country,
        "finish": wishes.finish,
        "capstones": wishes.capstones.value,
        "project_weeks": _number(wishes.project_weeks),
        "buffer_weeks": wishes.buffer_weeks,
        "resit_after": wishes.resit_after,
        "resit_weeks": wishes.resit_weeks,
        "dates": dict(sorted(wishes.dates.items())),
        "holidays": [dict(_holiday(holiday)) for holiday in plan.holidays],
        "items": {item.id: dict(_item(item)) for item in plan.items},
    }
    return {key: value for key, value in data.items() if value not in (None, [], {})}


def revised(plan: Plan, earlier: Plan | None) -> Plan:
    """The plan with the revision that it has, as the successor of an earlier one: unchanged plans keep theirs."""
    if earlier is None:
        return plan
    same = replace(plan, revision=earlier.revision)
    return same if plan_data(same) == plan_data(earlier) else replace(plan, revision=earlier.revision + 1)


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _holiday(holiday: Holiday) -> Iterator[tuple[str, object]]:
    yield "first", holiday.first
    if holiday.last != holiday.first:
        yield "last", holiday.last
    yield "name", holiday.name
    yield "source", holiday.source
    if holiday.estimated:
        yield "estimated", True


def _item(item: Item) -> Iterator[tuple[str, object]]:
    if item.sessions:
        minutes: dict[object, int] = {}
        for session in item.sessions:
            minutes[session.day.date] = minutes.get(session.day.date, 0) + session.minutes
        yield "sessions", minutes
    else:
        yield "first", item.first.date
        yield "last", item.last.date
    if item.due is not None:
        yield "due", item.due.date
    if item.fixed:
        yield "moved", True
    if item.status:
        yield "status", item.status
    if item.note:
        yield "note", item.note
