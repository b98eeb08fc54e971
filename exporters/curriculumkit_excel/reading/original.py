"""The plan that a workbook was made of, from its hidden sheet."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl.workbook import Workbook
from pydantic import ValidationError

from curriculumkit.planner import Holiday
from curriculumkit.planner.options import WEEKDAYS
from curriculumkit.planner.plan_file.shape import PlanFile
from curriculumkit.planner.teaching_days import TeachingDays
from curriculumkit_excel import ranges
from curriculumkit_excel.reading.ranges import NoRangeError, cells


class NoPlanError(Exception):
    """There is no plan in the workbook, or none that can be used."""


@dataclass(frozen=True, slots=True)
class Original:
    """A plan as it was exported. `data` is what its file had, dates as texts."""

    model: PlanFile
    data: dict[str, Any]

    @property
    def holidays(self) -> tuple[Holiday, ...]:
        """Its closed days."""
        return tuple(
            Holiday(one.first.day, (one.last or one.first).day, one.name, one.source, one.estimated)
            for one in self.model.holidays
        )

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The weekdays that are taught on; Monday is 0."""
        return tuple(sorted({WEEKDAYS.index(day) for day in self.model.days}))

    @property
    def times(self) -> dict[int, str]:
        """When weekdays begin, by weekday."""
        own = {WEEKDAYS.index(day): str(clock) for day, clock in self.model.times.items()}
        usual = dict.fromkeys(range(len(WEEKDAYS)), str(self.model.at)) if self.model.at else {}
        return {**usual, **own}

    @property
    def days(self) -> TeachingDays:
        """Its teaching days."""
        return TeachingDays(self.model.start.day, self.weekdays, self.holidays)

    def sessions(self) -> dict[str, tuple[str, date]]:
        """The rows that the schedule had: the item and the date of each."""
        rows: dict[str, tuple[str, date]] = {}
        for key, item in self.model.items.items():
            if item.sessions:
                days: dict[str, int] = self.data["items"][key]["sessions"]
                for number, day in enumerate(sorted(days), start=1):
                    rows[f"{key}#{number}"] = key, date.fromisoformat(day)
            elif item.first:
                rows[key] = key, item.first.day
        return rows


def original(book: Workbook) -> Original:
    """The plan of a workbook. Raises NoPlanError."""
    try:
        text = "".join(str(place.value or "") for place in cells(book, ranges.PLAN))
        model = PlanFile.model_validate_json(text)
        found = Original(model, json.loads(text))
        found.sessions()
    except (NoRangeError, ValidationError, ValueError, RecursionError) as error:
        raise NoPlanError from error
    return found
