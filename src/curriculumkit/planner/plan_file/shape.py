"""The shape of a plan file: what was wished for, the days that were closed, and the dates that came of it."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field
from pydantic_core import PydanticCustomError

from curriculumkit.model.base import Model, Text
from curriculumkit.model.number import Number
from curriculumkit.model.quantity import Date, Quantity

Weekday: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Hours: TypeAlias = Annotated[Number, Field(gt=0, le=168)]


@dataclass(frozen=True, slots=True)
class Clock(Quantity):
    """A time of day: `19:00`."""

    time: datetime.time
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"(?P<time>\d{1,2}:\d{2})")
    written: ClassVar[str] = "19:00"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The time that was written. Raises PydanticCustomError `quantity` where the day has no such time."""
        try:
            return cls(datetime.time.fromisoformat(match["time"].zfill(5)))
        except ValueError as error:
            context = {"value": match["time"], "written": cls.written}
            raise PydanticCustomError("quantity", "{value} is not written like {written}", context) from error

    def __str__(self) -> str:
        return f"{self.time:%H:%M}"


class ClosedDays(Model):
    """Days without teaching."""

    first: Date
    last: Date | None = Field(None, description="Left out for a single day.")
    name: Text
    source: Text = Field("own", description="A country's code, `own` or `break`.")
    estimated: bool = Field(default=False, description="Whether the country has not announced it yet.")


class FrozenItem(Model):
    """The dates of an item, and what teachers noted about it."""

    sessions: Mapping[Date, Annotated[int, Field(ge=0, le=1440)]] = Field(
        default_factory=dict, description="Minutes by day."
    )
    first: Date | None = Field(None, description="The first day of a window, where there are no sessions.")
    last: Date | None = Field(None, description="The last day of a window.")
    due: Date | None = None
    moved: bool = Field(default=False, description="Whether it stands where somebody put it.")
    status: Text | None = None
    note: Text | None = None


class PlanFile(Model):
    """A plan with its dates. Written by `curriculumkit plan -o FILE`, read by `--plan-file FILE`."""

    curriculum: Text
    version: Text | None = None
    revision: int = Field(1, ge=1)
    term: Text
    start: Date
    study_mode: Text | None = None
    hours_per_week: Hours
    effort: Literal["low", "mid", "high"] = "mid"
    paths: tuple[Text, ...] = ()
    tracks: tuple[Text, ...] = ()
    without: tuple[Text, ...] = ()
    days: Annotated[tuple[Weekday, ...], Field(min_length=1)]
    at: Clock | None = None
    times: Mapping[Weekday, Clock] = Field(default_factory=dict)
    time_zone: Text | None = None
    country: Text | None = None
    finish: Date | None = None
    capstones: Literal["added", "within"] = "added"
    project_weeks: Hours = Decimal(1)
    buffer_weeks: int = Field(0, ge=0)
    resit_after: int = Field(2, ge=0)
    resit_weeks: int = Field(1, ge=0)
    dates: Mapping[Text, Date] = Field(default_factory=dict, description="Dates that were set before planning.")
    holidays: tuple[ClosedDays, ...] = ()
    items: Mapping[Text, FrozenItem] = Field(default_factory=dict)
