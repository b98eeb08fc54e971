"""The plan file after what was read: dates, statuses and notes, as its next revision if anything differs."""

import copy
from collections.abc import Sequence
from datetime import date
from typing import Any

from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit.importing import yaml_text
from curriculumkit.planner import Holiday
from curriculumkit.planner.options import WEEKDAYS
from curriculumkit.planner.plan_file.shape import PlanFile
from curriculumkit_excel.reading import faults
from curriculumkit_excel.reading.original import Original
from curriculumkit_excel.reading.rows import Reader, Row
from curriculumkit_excel.reading.settings import Settings

_DATES = ("start", "finish", "first", "last", "due")


def revised(
    before: Original, settings: Settings, rows: Sequence[Row], reader: Reader, file: Pointer
) -> tuple[str, list[Finding]]:
    """The text of the plan file, and what was found on the way."""
    findings: list[Finding] = []
    data = copy.deepcopy(before.data)
    data["start"] = settings.start.isoformat()
    data["term"] = settings.term
    data["days"] = [WEEKDAYS[day] for day in settings.weekdays]
    if settings.times is not None:
        data.pop("at", None)
        data["times"] = {WEEKDAYS[day]: at for day, at in settings.times.items()}
    data["holidays"] = [_holiday(holiday) for holiday in settings.holidays]
    if not data["holidays"]:
        del data["holidays"]
    own: dict[str, list[Row]] = {}
    for row in rows:
        own.setdefault(row.item, []).append(row)
    for key, item in data.get("items", {}).items():
        if key in own:
            _rewrite(key, item, own[key], reader)
            findings += _annotate(key, item, own[key], file)
    if data != before.data:
        data["revision"] = before.model.revision + 1
    ordered = {name: data[name] for name in PlanFile.model_fields if name in data}
    return yaml_text(_dated(ordered)), findings


def _holiday(holiday: Holiday) -> dict[str, object]:
    data: dict[str, object] = {"first": holiday.first.isoformat()}
    if holiday.last != holiday.first:
        data["last"] = holiday.last.isoformat()
    data |= {"name": holiday.name, "source": holiday.source}
    return {**data, "estimated": True} if holiday.estimated else data


def _rewrite(key: str, item: dict[str, Any], rows: Sequence[Row], reader: Reader) -> None:
    """Give an item the days of its rows."""
    shift = {name: date.fromisoformat(item[name]) for name in ("last", "due") if name in item}
    shifted = {name: reader.shifted({key: day})[key] for name, day in shift.items()}
    moved = any(row.moved for row in rows)
    if "sessions" in item:
        old_last = max(item["sessions"])
        minutes: dict[str, int] = {}
        for row, (_, count) in zip(rows, sorted(item["sessions"].items()), strict=True):
            day = row.day.isoformat()
            minutes[day] = minutes.get(day, 0) + count
        item["sessions"] = dict(sorted(minutes.items()))
        if item.get("due") == old_last:
            shifted["due"] = date.fromisoformat(max(minutes))
    else:
        (row,) = rows
        if row.moved and "last" in shift:
            shifted["last"] = row.moved + (shift["last"] - date.fromisoformat(item["first"]))
        item["first"] = row.day.isoformat()
    item |= {name: day.isoformat() for name, day in shifted.items()}
    if moved:
        item["moved"] = True


def _annotate(key: str, item: dict[str, Any], rows: Sequence[Row], file: Pointer) -> list[Finding]:
    """Statuses and notes; they may stand in any row of an item."""
    statuses = [row for row in rows if row.status]
    notes = list(dict.fromkeys(row.note for row in rows if row.note))
    for name, text in (("status", statuses[-1].status if statuses else ""), ("note", "\n".join(notes))):
        item.pop(name, None)
        if text:
            item[name] = text
    if len({row.status for row in statuses}) > 1:
        last = statuses[-1]
        return [faults.SEVERAL_STATUSES.at(file, **last.at.at, id=key, value=last.status)]
    return []


def _dated(data: object, key: object = None) -> Any:
    """The data with dates as dates, which YAML writes without quotes."""
    if isinstance(data, dict):
        inside = key == "dates"
        return {
            _day(name) if key == "sessions" else name: _dated(value, "first" if inside else name)
            for name, value in data.items()
        }
    if isinstance(data, list):
        return [_dated(value, key) for value in data]
    return _day(data) if key in _DATES and isinstance(data, str) else data


def _day(text: Any) -> date:
    return date.fromisoformat(text)
