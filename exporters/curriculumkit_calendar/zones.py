"""VTIMEZONE: what a time zone's clocks do in the years of a plan, by the zone database."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


def vtimezone(name: str, first: date, last: date) -> Timezone:
    """The time zone, right from the beginning of the first day's year to the end of the last one's."""
    zone = ZoneInfo(name)
    begin = datetime(first.year, 1, 1, tzinfo=UTC) - _DAY
    end = datetime(last.year, 12, 31, tzinfo=UTC) + _DAY
    component = Timezone()
    component.add("tzid", name)
    offset = _offset(begin, zone)
    component.add_component(_observance(begin.replace(tzinfo=None) + offset, offset, begin, zone))
    for moment in _changes(zone, begin, end):
        before = _offset(moment - _MINUTE, zone)
        component.add_component(_observance(moment.replace(tzinfo=None) + before, before, moment, zone))
    return component


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The first minutes, in UTC, at which clocks show another time."""
    now = begin
    while now < end:
        later = now + _DAY
        if _offset(now, zone) != _offset(later, zone):
            low, high = now, later
            while high - low > _MINUTE:
                middle = low + (high - low) // 2 // _MINUTE * _MINUTE
                low, high = (low, middle) if _offset(middle, zone) != _offset(now, zone) else (middle, high)
            yield high
        now = later


def _observance(
    local: datetime, before: timedelta, moment: datetime, zone: ZoneInfo
) -> TimezoneDaylight | TimezoneStandard:
    there = moment.astimezone(zone)
    component = TimezoneDaylight() if there.dst() else TimezoneStandard()
    component.add("dtstart", local)
    component.add("tzoffsetfrom", before)
    component.add("tzoffsetto", _offset(moment, zone))
    component.add("tzname", there.tzname() or "")
    return component


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
