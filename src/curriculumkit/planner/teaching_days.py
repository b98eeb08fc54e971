"""Teaching days and dates: the only place that turns one into the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from curriculumkit.planner.plan import Day, Holiday

LONGEST = timedelta(days=20 * 366)
"""How far behind its start a plan may reach: more is no schedule."""
_LAST = date.max - timedelta(weeks=1)
"""The last day of a plan is in a week that ends."""


class NoTeachingDayError(Exception):
    """There are not as many teaching days within reach of the start."""


class TeachingDays:
    """The teaching days of a start, weekdays (Monday is 0) and closed days, numbered from 0."""

    def __init__(self, start: date, weekdays: Collection[int], holidays: Iterable[Holiday]) -> None:
        self._next = start
        self.last = min(start, _LAST - LONGEST) + LONGEST
        """The farthest day that a plan may have."""
        self._weekdays = frozenset(weekdays)
        self._closed = frozenset(day for holiday in holidays for day in holiday.days)
        self._dates: list[date] = []

    def day(self, offset: int) -> Day:
        """The teaching day of a number. Raises NoTeachingDayError."""
        while len(self._dates) <= offset:
            self._grow()
        return Day(self._dates[offset], offset)

    def on(self, day: date) -> Day:
        """A date, with its number where it is a teaching day."""
        self._grow_beyond(day)
        index = bisect_left(self._dates, day)
        found = index < len(self._dates) and self._dates[index] == day
        return Day(day, index if found else None)

    def behind(self, day: date) -> int:
        """The number of the first teaching day after a date."""
        self._grow_beyond(day)
        return bisect_right(self._dates, day)

    def _grow_beyond(self, day: date) -> None:
        while self._next <= day and self._next <= self.last:
            self._step()

    def _grow(self) -> None:
        if self._next > self.last:
            raise NoTeachingDayError
        self._step()

    def _step(self) -> None:
        if self._next.weekday() in self._weekdays and self._next not in self._closed:
            self._dates.append(self._next)
        self._next += timedelta(days=1)
