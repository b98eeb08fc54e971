"""What a plan is: every part of a curriculum with its dates. Values only; `planner.plan()` makes them.

**Dates come from offsets.** The planner levels work over *teaching days*: the weekdays of teaching, from the start on,
without those that are closed by a holiday or a break. Teaching day 0 is the first of them. Levelling never looks at a
date, so that a date is a pure function of an offset and the calendar::

    WORKDAY.INTL(start - 1, offset + 1, plan.mask, closed days)

Whoever moves the start or a holiday gets, by this formula alone, the dates of a new plan (unless there are items with
`fixed`, which stand at dates of their own: what follows them is levelled around them).

**Hours.** A teaching day carries a fixed share of the hours per week (`Plan.day_minutes(offset)`), the same for each.
A calendar week that a holiday shortens has fewer teaching days, so fewer hours; what does not fit moves on to the next
week. So no calendar week is ever above `Plan.minutes_per_week`, wherever the holidays fall. The only thing that may be
longer than its day is an exam, which is sat in one piece: days around it stay free, so that the week still holds.

**How to use it.** `plan.items` has everything exactly once, in order of study. What learners work at has `sessions`
(a day, minutes into that day's work, minutes; the first may begin at `plan.clock(session)`); an exam has exactly one.
`RESIT` and `BUFFER` have none, but a window from `first` to `last`; they count as no work. A `Day` without an offset
is no teaching day: write its date as it is. Write a date as it is also where `item.fixed`. Names of kinds, in the
curriculum's language: `planner.words`. Texts of items are the author's (`item.title`); a study block, a buffer and a
resit have the title of what they belong to. Nothing here is rounded: minutes are whole numbers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from curriculumkit.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from curriculumkit.planner.wishes import Wishes

MINUTES = Decimal(60)


class Kind(StrEnum):
    """What an item is. `STUDY` is a module's work that its author did not divide: reading, teaching, revising."""

    LESSON = "lesson"
    STUDY = "study"
    ACTIVITY = "activity"
    ASSESSMENT = "assessment"
    CAPSTONE = "capstone"
    PORTFOLIO = "portfolio"
    BUFFER = "buffer"
    EXAM = "exam"
    RESIT = "resit"


COUNTED = frozenset(Kind) - {Kind.BUFFER, Kind.RESIT}
"""Kinds that are work: they have sessions and count towards the hours of their weeks."""


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """Days on which nothing is taught, `last` included. `source` is a country's code, `own` or `break`.

    `estimated`: the country has not announced it yet.
    """

    first: date
    last: date
    name: str
    source: str = "own"
    estimated: bool = False

    @property
    def days(self) -> Iterator[date]:
        """Each of its days."""
        return (self.first + timedelta(days) for days in range((self.last - self.first).days + 1))


@dataclass(frozen=True, slots=True)
class Day:
    """A date, and which teaching day it is, from 0; None where it is none."""

    date: date
    offset: int | None


@dataclass(frozen=True, slots=True)
class Session:
    """Work at one item on one day. `begin` is how many minutes of that day's work come before it."""

    day: Day
    begin: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something to be studied, done, handed in or sat.

    `id` is the id of its node in the curriculum (`foundation/m01/quiz`, `foundation/exam`), or one of
    `foundation/m01:study`, `foundation/exam:resit`, `foundation:buffer`. `path`, `module` and `track` are ids as well.
    `first` and `last` are its first and last day, or its window. `week` is that of its first day. `due` is set where
    something is handed in, sat or taken. `slack` is how many teaching days it may be late before it moves the finish or
    a fixed date.
    `status` and `note` are what teachers wrote into a plan file.
    """

    id: str
    kind: Kind
    title: str
    path: str
    module: str | None = None
    track: str | None = None
    minutes: int
    sessions: tuple[Session, ...] = ()
    first: Day
    last: Day
    week: int
    due: Day | None = None
    fixed: bool = False
    optional: bool = False
    slack: int = 0
    status: str = ""
    note: str = ""

    @property
    def hours(self) -> Decimal:
        """Its minutes in hours."""
        return self.minutes / MINUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A module or a whole path: from its first day to its last, and the minutes of its items.

    A module's number is `14` or `B2`, a path's its rank. `slack` is as for items. `critical`: it is on the longest
    chain of prerequisites, so that no order of study can bring the finish forward without it.
    """

    id: str
    title: str
    number: str
    path: str
    track: str | None = None
    minutes: int
    first: Day
    last: Day
    slack: int = 0
    critical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A calendar week, Monday to Sunday, counted from that of the start, from 1.

    `minutes` never exceeds the plan's `minutes_per_week`. `room` is what its teaching days could carry.
    """

    number: int
    monday: date
    teaching_days: int
    minutes: int
    room: int
    items: tuple[str, ...] = ()
    holidays: tuple[Holiday, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """When a certification can be earned at the earliest.

    `day` is None where something that it requires is not in the plan. `decided_by` is the item that comes last;
    `outside` is what must be brought along: ids of what is not in the plan, and what a person judges.
    """

    id: str
    title: str
    day: Day | None
    decided_by: str | None = None
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A schedule. `wishes` is what it was made of, with defaults filled in and holidays resolved.

    `revision` counts from 1, whenever a plan file is changed. `assumed`: nobody gave a start, so that one was made up.
    `chain` are the modules of the longest chain of prerequisites. `findings` with an error say that the wishes cannot
    be met: the dates are then those that come closest.
    """

    curriculum: str
    title: str
    language: str
    version: str | None = None
    revision: int = 1
    wishes: "Wishes"
    finish: Day
    minutes_per_week: int
    items: tuple[Item, ...] = ()
    modules: tuple[Stretch, ...] = ()
    paths: tuple[Stretch, ...] = ()
    weeks: tuple[Week, ...] = ()
    certifications: tuple[Milestone, ...] = ()
    chain: tuple[str, ...] = ()
    assumed: bool = False
    findings: tuple[Finding, ...] = field(default=(), repr=False)

    @property
    def name(self) -> str:
        """The term or cohort."""
        return self.wishes.name

    @property
    def start(self) -> date:
        """The first day that may be taught on, which is not taught on where it is closed."""
        return self.wishes.start

    @property
    def time_zone(self) -> str | None:
        """The IANA name; None where the plan has no times of day."""
        return self.wishes.time_zone

    @property
    def holidays(self) -> tuple[Holiday, ...]:
        """All days that are closed, by date."""
        return self.wishes.holidays

    @property
    def mask(self) -> str:
        """The weekend of WORKDAY.INTL: Monday to Sunday, `1` where nothing is taught."""
        return "".join("0" if day in self.wishes.weekdays else "1" for day in range(7))

    @property
    def minutes(self) -> int:
        """All work."""
        return sum(item.minutes for item in self.items if item.kind in COUNTED)

    @property
    def peak(self) -> Week | None:
        """The first of the weeks with most work."""
        return max(self.weeks, key=lambda week: (week.minutes, -week.number), default=None)

    @property
    def possible(self) -> bool:
        """Whether all wishes are met."""
        return all(finding.fault.severity is not Severity.ERROR for finding in self.findings)

    @property
    def by_id(self) -> Mapping[str, Item]:
        """The items by their ids."""
        return {item.id: item for item in self.items}

    def week_of(self, day: date) -> int:
        """The number of the calendar week of a day; that of the start is 1."""
        return week_of(day, self.start)

    def day_minutes(self, offset: int) -> int:
        """How much work a teaching day carries; any stretch of a week's teaching days has `minutes_per_week`."""
        return day_minutes(offset, self.minutes_per_week, len(self.wishes.weekdays))

    def clock(self, session: Session) -> datetime | None:
        """When a session begins, with its time zone; None where the plan has no times of day."""
        wishes = self.wishes
        begin = wishes.times.get(session.day.date.weekday(), wishes.at)
        if begin is None or wishes.time_zone is None:
            return None
        return moment(session.day.date, begin, session.begin, ZoneInfo(wishes.time_zone))


def day_minutes(offset: int, week: int, days: int) -> int:
    """How much of a week's minutes a teaching day carries, where a week has so many of them."""
    return (offset + 1) * week // days - offset * week // days


def moment(day: date, at: time, minutes: int, zone: ZoneInfo) -> datetime:
    """So many minutes behind a time of day. Wall time: clocks that change at night move no lesson."""
    return (datetime.combine(day, at) + timedelta(minutes=minutes)).replace(tzinfo=zone)


def week_of(day: date, start: date) -> int:
    """The number of a day's calendar week; that of the start is 1."""
    return (monday(day) - monday(start)).days // 7 + 1


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
