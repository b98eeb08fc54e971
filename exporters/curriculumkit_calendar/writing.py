"""Entries as iCalendar (RFC 5545)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, Todo

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import Plan
from curriculumkit_calendar.entries import Entry
from curriculumkit_calendar.identity import stamp, uid
from curriculumkit_calendar.zones import vtimezone

_DAY = timedelta(days=1)
_IN_THE_MORNING = timedelta(hours=9)
"""Reminders of whole days, counted from midnight."""


@dataclass(frozen=True, slots=True)
class Reminders:
    """Minutes before a session, and days before what is due; 0: none."""

    minutes: int
    days: int


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the calendar of a plan for one cohort, empty for all learners."""

    plan: Plan
    curriculum: LinkedCurriculum
    cohort: str
    reminders: Reminders

    def calendar(self, entries: Iterable[Entry], cancelled: Iterable[Event | Todo]) -> bytes:
        """The file's bytes."""
        plan = self.plan
        calendar = Calendar()
        title = " · ".join(filter(None, [plan.title, plan.name, self.cohort]))
        calendar.add("prodid", "-//curriculumkit//calendar//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("name", title)
        calendar.add("x-wr-calname", title)
        if plan.time_zone is not None:
            calendar.add("x-wr-timezone", plan.time_zone)
            last = max((item.last.date for item in plan.items), default=plan.start)
            calendar.add_component(vtimezone(plan.time_zone, plan.start, last))
        for entry in entries:
            calendar.add_component(self._component(entry))
        for component in cancelled:
            calendar.add_component(self._cancelled(component))
        return bytes(calendar.to_ical())

    def identity(self, entry: Entry) -> str:
        """The UID of an entry."""
        return self.known_by(entry.key, entry.part)

    def known_by(self, item: str, part: str) -> str:
        """The UID of a part of an item."""
        return uid(self.plan, self.cohort, item, part)

    def _component(self, entry: Entry) -> Event | Todo:
        component = Todo() if entry.todo else Event()
        component.add("uid", self.identity(entry))
        self._revision(component)
        component.add("summary", entry.title)
        if entry.text:
            component.add("description", entry.text)
        component.add("categories", [entry.category])
        component.add("x-curriculumkit-item", entry.key)
        if entry.todo:
            # No DTSTART: RFC 5545 wants DUE to be later, and what is begun and handed in on one day has it on that day.
            component.add("due", entry.end)
        else:
            whole = not isinstance(entry.end, datetime)
            component.add("dtstart", entry.begin)
            component.add("dtend", entry.end + _DAY if whole else entry.end)
            component.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
        for alarm in self._alarms(entry):
            component.add_component(alarm)
        return component

    def _revision(self, component: Event | Todo) -> None:
        made = stamp(self.plan, self.curriculum)
        component.add("dtstamp", made)
        component.add("last-modified", made)
        component.add("sequence", self.plan.revision)

    def _cancelled(self, earlier: Event | Todo) -> Event | Todo:
        """An entry of an earlier calendar that is no longer planned."""
        component = type(earlier)()
        component.add("uid", str(earlier["uid"]))
        self._revision(component)
        for name in ("summary", "x-curriculumkit-item", "dtstart", "dtend", "due"):
            if name in earlier:
                component[name] = earlier[name]
        component.add("status", "CANCELLED")
        return component

    def _alarms(self, entry: Entry) -> Iterator[Alarm]:
        """Whole days remind in the morning, so many days before."""
        if entry.remind_days and self.reminders.days:
            whole = not isinstance(entry.end, datetime)
            before = timedelta(days=-self.reminders.days)
            yield _alarm(entry, before + _IN_THE_MORNING if whole else before)
        if not entry.todo and isinstance(entry.begin, datetime) and self.reminders.minutes:
            yield _alarm(entry, timedelta(minutes=-self.reminders.minutes))


def _alarm(entry: Entry, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", before, {"RELATED": "END"} if entry.todo else {})
    return alarm
