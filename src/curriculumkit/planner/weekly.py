"""The weeks of a plan, and how much work each has."""

from collections.abc import Sequence
from datetime import date, timedelta

from curriculumkit.planner.plan import Holiday, Item, Week, day_minutes, monday, week_of
from curriculumkit.planner.teaching_days import TeachingDays
from curriculumkit.planner.wishes import Wishes

_DAYS = 7


def weeks_of(items: Sequence[Item], wishes: Wishes, days: TeachingDays, minutes_per_week: int) -> tuple[Week, ...]:
    """Every week from that of the start to that of the last item, those without work included."""
    if not items:
        return ()
    count = max(week_of(item.last.date, wishes.start) for item in items)
    minutes = [0] * (count + 1)
    names: list[dict[str, None]] = [{} for _ in range(count + 1)]
    for item in items:
        for session in item.sessions:
            number = week_of(session.day.date, wishes.start)
            minutes[number] += session.minutes
            names[number][item.id] = None
        if not item.sessions:
            for number in range(week_of(item.first.date, wishes.start), week_of(item.last.date, wishes.start) + 1):
                names[number][item.id] = None
    first = monday(wishes.start)
    return tuple(
        _week(number, first, minutes[number], tuple(names[number]), (wishes, days, minutes_per_week))
        for number in range(1, count + 1)
    )


def _week(
    number: int, first: date, minutes: int, items: tuple[str, ...], calendar: tuple[Wishes, TeachingDays, int]
) -> Week:
    wishes, days, minutes_per_week = calendar
    begin = first + timedelta(weeks=number - 1)
    dates = [begin + timedelta(days=index) for index in range(_DAYS)]
    taught = [day.offset for day in map(days.on, dates) if day.offset is not None]
    return Week(
        number=number,
        monday=begin,
        teaching_days=len(taught),
        minutes=minutes,
        room=sum(day_minutes(offset, minutes_per_week, len(wishes.weekdays)) for offset in taught),
        items=items,
        holidays=_holidays(wishes.holidays, begin),
    )


def _holidays(holidays: Sequence[Holiday], begin: date) -> tuple[Holiday, ...]:
    end = begin + timedelta(days=_DAYS - 1)
    return tuple(holiday for holiday in holidays if holiday.first <= end and holiday.last >= begin)
