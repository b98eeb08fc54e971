"""A plan for other programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from curriculumkit.diagnostics import Finding
from curriculumkit.planner import Day, Item, Plan, Stretch, Week, plan_data

FORMAT = 1
"""Raised whenever a key changes its meaning or goes away. `docs/plan-json.md` has the keys."""


def json_of(plan: Plan, findings: Sequence[Mapping[str, Any]], alternatives: Sequence[Mapping[str, Any]] = ()) -> Any:
    """Everything about a plan, dates in ISO 8601, offsets in teaching days, work in minutes."""
    wishes = {key: value for key, value in plan_data(plan).items() if key != "items"}
    return {
        "format": FORMAT,
        "possible": plan.possible,
        "finish": _day(plan.finish),
        "minutes": plan.minutes,
        "minutes_per_week": plan.minutes_per_week,
        "mask": plan.mask,
        "assumed_start": plan.assumed,
        "wishes": _plain(wishes),
        "paths": [_stretch(path) for path in plan.paths],
        "modules": [_stretch(module) for module in plan.modules],
        "items": [_item(plan, item) for item in plan.items],
        "weeks": [_week(week) for week in plan.weeks],
        "certifications": [
            {
                "id": each.id,
                "title": each.title,
                "earliest": _day(each.day) if each.day else None,
                "decided_by": each.decided_by,
                "outside": list(each.outside),
            }
            for each in plan.certifications
        ],
        "critical_path": list(plan.chain),
        "findings": list(findings),
        "what_if": list(alternatives),
    }


def finding_of(finding: Finding, place: str) -> Mapping[str, Any]:
    """A finding, at a place that can be opened."""
    return {
        "code": finding.fault.code,
        "severity": finding.fault.severity.value,
        "place": place,
        "message": str(finding.message),
        "help": str(finding.help) if finding.help else None,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _day(day: Day) -> Mapping[str, Any]:
    return {"date": day.date.isoformat(), "offset": day.offset}


def _stretch(stretch: Stretch) -> Mapping[str, Any]:
    return {
        "id": stretch.id,
        "title": stretch.title,
        "number": stretch.number,
        "path": stretch.path,
        "track": stretch.track,
        "minutes": stretch.minutes,
        "first": _day(stretch.first),
        "last": _day(stretch.last),
        "slack": stretch.slack,
        "critical": stretch.critical,
    }


def _week(week: Week) -> Mapping[str, Any]:
    return {
        "number": week.number,
        "monday": week.monday.isoformat(),
        "teaching_days": week.teaching_days,
        "minutes": week.minutes,
        "room": week.room,
        "items": list(week.items),
        "holidays": list(dict.fromkeys(holiday.name for holiday in week.holidays)),
    }


def _item(plan: Plan, item: Item) -> Mapping[str, Any]:
    clocks = [plan.clock(session) for session in item.sessions]
    return {
        "id": item.id,
        "kind": item.kind.value,
        "title": item.title,
        "path": item.path,
        "module": item.module,
        "track": item.track,
        "minutes": item.minutes,
        "week": item.week,
        "first": _day(item.first),
        "last": _day(item.last),
        "due": _day(item.due) if item.due else None,
        "fixed": item.fixed,
        "optional": item.optional,
        "slack": item.slack,
        "status": item.status,
        "note": item.note,
        "sessions": [
            {
                **_day(session.day),
                "begin": clock.isoformat() if clock else None,
                "minutes": session.minutes,
            }
            for session, clock in zip(item.sessions, clocks, strict=True)
        ],
    }
