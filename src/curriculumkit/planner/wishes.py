"""What somebody wants of a plan: plain values, without files, clocks or calendars of countries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from curriculumkit.planner.plan import Holiday


class Effort(StrEnum):
    """Which end of the ranges counts, where weeks and hours per week are ranges such as `10-15`."""

    LOW = "low"
    MID = "mid"
    HIGH = "high"


class CapstonePolicy(StrEnum):
    """Where capstones, portfolios and exams take their time from, since the modules fill their paths.

    `ADDED`: weeks behind the modules of the path. `WITHIN`: the last weeks of the path, so that its modules have
    fewer hours and the path ends when it promises to.
    """

    ADDED = "added"
    WITHIN = "within"


MONDAY_TO_FRIDAY = (0, 1, 2, 3, 4)
FIRST_START, LAST_START = date(1900, 1, 1), date(2999, 12, 31)
"""What people may write as a start: calendars and time zones hold that long, and other years are slips."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """The input of `plan()`. All has defaults but the start.

    `study_mode` is the base study mode where left out; `hours_per_week` comes from it where left out. `paths` are
    the paths to study, all where empty; `tracks` the chosen ones, by id (`specialist/django`) or local id.
    `without` are optional assessments that are not taken. `weekdays` count from Monday as 0; `at` is when teaching
    begins, `times` says so for single weekdays. `holidays` are all closed days; `planner.plan_with_country` adds
    those of `country`. `finish` is a day by which everything is to be done. `dates` holds items at dates: exams whose
    day is set, what teachers moved. `project_weeks` is how many weeks of the base study mode a capstone (or a
    portfolio) takes. `buffer_weeks` stand before each path's exam. The window of a resit begins `resit_after` weeks
    behind its exam and lasts `resit_weeks`; 0: no resits. All of these weeks are weeks of teaching days.
    """

    start: date
    name: str = ""
    study_mode: str | None = None
    hours_per_week: Decimal | None = None
    effort: Effort = Effort.MID
    paths: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    weekdays: tuple[int, ...] = MONDAY_TO_FRIDAY
    at: time | None = None
    times: Mapping[int, time] = field(default_factory=lambda: MappingProxyType({}))
    time_zone: str | None = None
    country: str | None = None
    subdivision: str | None = None
    holidays: tuple[Holiday, ...] = ()
    finish: date | None = None
    dates: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    capstones: CapstonePolicy = CapstonePolicy.ADDED
    project_weeks: Decimal = Decimal(1)
    buffer_weeks: int = 0
    resit_after: int = 2
    resit_weeks: int = 1
