"""Wishes as people write them: options of the command line and of exporters, all with defaults.

This must stay cheap to import: exporters inherit their options from `PlanOptions`, and listing exporters imports them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Literal

from curriculumkit.planner.plan import Holiday
from curriculumkit.planner.wishes import FIRST_START, LAST_START, CapstonePolicy, Effort, Wishes

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SOME_MONDAY = date(2024, 1, 1)
"""The start of plans for a curriculum that has no date at all."""
_MOST_HOURS = Decimal(168)
_DATES = re.compile(r"(?P<first>\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.|/)\s*(?P<last>\d{4}-\d{2}-\d{2}))?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_COUNTRY = re.compile(r"(?P<country>[A-Za-z]{2})(?:-(?P<subdivision>[A-Za-z0-9]{1,6}))?")


class UnfitWishError(ValueError):
    """An option cannot be read; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What the plan is made of. An exporter that needs a plan inherits from this; `wishes_of` reads it."""

    start: str = field(default="", metadata={"help": "The first day of teaching: 2026-09-07."})
    term: str = field(default="", metadata={"help": "The name of the term or cohort; by default the start."})
    study_mode: str = field(default="", metadata={"help": "The study mode; by default the base study mode."})
    hours: str = field(default="", metadata={"help": "Hours per week, in place of the study mode's."})
    effort: Literal["low", "mid", "high"] = field(
        default="mid", metadata={"help": "Which end of ranges counts, such as 10-15 hours per week."}
    )
    only: tuple[str, ...] = field(default=(), metadata={"help": "Only this path; may be repeated."})
    track: tuple[str, ...] = field(default=(), metadata={"help": "The track to take; may be repeated."})
    without: tuple[str, ...] = field(
        default=(), metadata={"help": "An optional assessment that is not taken; may be repeated."}
    )
    days: str = field(default="mon-fri", metadata={"help": "The weekdays of teaching: mon-fri, or tue,thu,sat."})
    at: str = field(default="", metadata={"help": "When teaching begins: 19:00, or mon-fri=19:00,sat=09:30."})
    time_zone: str = field(default="", metadata={"help": "The time zone of --at: Asia/Shanghai."})
    holidays: str = field(default="", metadata={"help": "A country whose public holidays are free: CN, or DE-BY."})
    closed: tuple[str, ...] = field(
        default=(),
        metadata={"help": "Days without teaching: 2026-10-08, or 2027-01-18..2027-02-21=Winter break; repeatable."},
    )
    on: tuple[str, ...] = field(
        default=(), metadata={"help": "A date that is set: foundation/exam=2026-11-05; may be repeated."}
    )
    finish: str = field(default="", metadata={"help": "The day by which all is to be done."})
    capstones: Literal["added", "within"] = field(
        default="added", metadata={"help": "Projects and exams get weeks of their own, or the last of their path's."}
    )
    project_weeks: str = field(
        default="1", metadata={"help": "Weeks of the base study mode for a path's capstone, portfolio and exam."}
    )
    buffer_weeks: int = field(default=0, metadata={"help": "Weeks kept free before each path's exam."})
    resit_after: int = field(default=2, metadata={"help": "Weeks from an exam to its resit."})
    resit_weeks: int = field(default=1, metadata={"help": "Weeks in which a resit can be sat; 0: no resits."})


def wishes_of(curriculum: "LinkedCurriculum", options: PlanOptions) -> Wishes:
    """The wishes that options say. Raises UnfitWishError."""
    country, subdivision = _country(options.holidays)
    default, times = _times(options.at)
    for name in ("buffer_weeks", "resit_after", "resit_weeks"):
        if getattr(options, name) < 0:
            raise UnfitWishError(f"{name.replace('_', '-')} is less than 0: write 0 or more")
    if not options.term.isprintable():
        raise UnfitWishError(f"term: {options.term!r} is no name: write one in a single line")
    return Wishes(
        start=_start(options.start) if options.start else assumed_start(curriculum),
        name=options.term,
        study_mode=options.study_mode or None,
        hours_per_week=_hours("hours", options.hours) if options.hours else None,
        effort=Effort(options.effort),
        paths=options.only,
        tracks=options.track,
        without=options.without,
        weekdays=_weekdays("days", options.days),
        at=default,
        times=times,
        time_zone=options.time_zone or None,
        country=country,
        subdivision=subdivision,
        holidays=tuple(map(_closed, options.closed)),
        finish=_day("finish", options.finish) if options.finish else None,
        dates=dict(map(_dated, options.on)),
        capstones=CapstonePolicy(options.capstones),
        project_weeks=_hours("project-weeks", options.project_weeks),
        buffer_weeks=options.buffer_weeks,
        resit_after=options.resit_after,
        resit_weeks=options.resit_weeks,
    )


def assumed_start(curriculum: "LinkedCurriculum") -> date:
    """A start for plans that nobody gave one: the first Monday behind the day on which the curriculum was updated."""
    updated = curriculum.model.updated
    if updated is None:
        return _SOME_MONDAY
    return min(updated.day, date.max - timedelta(weeks=1)) + timedelta(days=7 - updated.day.weekday())


def _day(name: str, text: str) -> date:
    wrong = f"{name}: {text!r} is no day: write one like 2026-09-07"
    if not _DAY.fullmatch(text.strip()):
        raise UnfitWishError(wrong)
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UnfitWishError(wrong) from error


def _start(text: str) -> date:
    start = _day("start", text)
    if not FIRST_START <= start <= LAST_START:
        raise UnfitWishError(f"start: {text!r} is out of reach: write a day from {FIRST_START} to {LAST_START}")
    return start


def _hours(name: str, text: str) -> Decimal:
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        number = Decimal(-1)
    if not (number.is_finite() and 0 < number <= _MOST_HOURS):
        raise UnfitWishError(f"{name}: {text!r} is no number above 0 and up to {_MOST_HOURS}: write one like 12.5")
    return number


def _weekdays(name: str, text: str) -> tuple[int, ...]:
    found: set[int] = set()
    for part in filter(None, (part.strip().lower() for part in text.split(","))):
        first, _, last = part.partition("-")
        if first not in WEEKDAYS or (last or first) not in WEEKDAYS:
            raise UnfitWishError(f"{name}: {part!r} is no weekday: write some like mon-fri or tue,thu,sat")
        begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        found.update(day % 7 for day in range(begin, end + 1 if end >= begin else end + 8))
    if not found:
        raise UnfitWishError(f"{name}: there is no weekday in {text!r}: write some like mon-fri or tue,thu,sat")
    return tuple(sorted(found))


def _times(text: str) -> tuple[time | None, Mapping[int, time]]:
    """The time of all days, and those of single days."""
    default: time | None = None
    times: dict[int, time] = {}
    last: str | None = None
    for part in filter(None, (part.strip() for part in text.split(","))):
        days, equals, clock = part.rpartition("=")
        if not equals and ":" not in part:
            last = f"{last},{part}" if last else part
            continue
        try:
            moment = time.fromisoformat(clock.strip())
        except ValueError as error:
            raise UnfitWishError(f"at: {clock!r} is no time of day: write one like 19:00") from error
        if moment.tzinfo is not None or moment.second or moment.microsecond:
            raise UnfitWishError(f"at: {clock!r} is no time of day: write hours and minutes, such as 19:00")
        if not equals:
            default = moment
            continue
        days = f"{last},{days}" if last else days
        last = None
        times |= dict.fromkeys(_weekdays("at", days), moment)
    if last is not None:
        raise UnfitWishError(f"at: {last!r} has no time: write 19:00, or mon-fri=19:00,sat=09:30")
    return default, times


def _country(text: str) -> tuple[str | None, str | None]:
    if not text:
        return None, None
    match = _COUNTRY.fullmatch(text.strip())
    if match is None:
        raise UnfitWishError(
            f"holidays: {text!r} is no country: write its two letters, such as CN, or DE-BY with a region"
        )
    return match["country"].upper(), match["subdivision"]


def _closed(text: str) -> Holiday:
    dates, _, name = text.partition("=")
    match = _DATES.fullmatch(dates.strip())
    if match is None:
        raise UnfitWishError(
            f"closed: {dates!r} is neither a day nor two: write 2026-10-08, or 2027-01-18..2027-02-21=Winter break"
        )
    first = _day("closed", match["first"])
    last = _day("closed", match["last"] or match["first"])
    if last < first:
        raise UnfitWishError(f"closed: {dates!r} ends before it begins: exchange the two days")
    source = "break" if match["last"] else "own"
    return Holiday(first, last, name.strip() or dates.strip(), source)


def _dated(text: str) -> tuple[str, date]:
    key, equals, day = text.rpartition("=")
    if not equals or not key.strip():
        raise UnfitWishError(f"on: {text!r} sets no date: write an item and its day, foundation/exam=2026-11-05")
    return key.strip(), _day("on", day)
