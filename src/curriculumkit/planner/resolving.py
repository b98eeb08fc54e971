"""Plans with the holidays of a country: resolved for the years that a plan turns out to need, then planned with."""

from collections.abc import Iterator
from dataclasses import replace

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.countries import CountryCalendar, country_calendar
from curriculumkit.planner.faults import holidays_not_announced
from curriculumkit.planner.plan import Plan
from curriculumkit.planner.schedule import plan
from curriculumkit.planner.wishes import Wishes


def plan_with_country(curriculum: LinkedCurriculum, wishes: Wishes) -> Plan:
    """`plan()`, with the public holidays of `wishes.country` closed as well. Raises UnknownCountryError.

    `wishes.holidays` of the plan hold them for all years that it touches, whole years, so that it can be planned
    again for another start without asking the country again. What is not announced yet is in the findings.
    """
    if wishes.country is None:
        return plan(curriculum, wishes)
    last = wishes.start.year
    while True:
        calendar = country_calendar(
            wishes.country, wishes.subdivision, curriculum.model.language, wishes.start.year, last
        )
        closed = {day for holiday in wishes.holidays for day in holiday.days}
        own = tuple(holiday for holiday in calendar.holidays if holiday.first not in closed)
        made = plan(curriculum, replace(wishes, holidays=(*wishes.holidays, *own)))
        needed = max((item.last.date.year for item in made.items), default=last)
        if needed <= last:
            return replace(made, findings=(*made.findings, *_uncertain(made, curriculum, calendar)))
        last = needed


def _uncertain(made: Plan, curriculum: LinkedCurriculum, calendar: CountryCalendar) -> Iterator[Finding]:
    end = max((item.last.date for item in made.items), default=made.start)
    place = curriculum.place
    for year in range(made.start.year, end.year + 1):
        estimated = [
            holiday
            for holiday in calendar.holidays
            if holiday.estimated and holiday.first.year == year and made.start <= holiday.first <= end
        ]
        if estimated:
            names = "; ".join(f"{holiday.first} {holiday.name}" for holiday in estimated)
            yield holidays_not_announced.ESTIMATED.at(place, country=calendar.country, year=year, names=names)
        args = {"country": calendar.country, "year": year, "release": calendar.release}
        if year in calendar.unannounced:
            yield holidays_not_announced.UNANNOUNCED.at(place, **args)
        if year in calendar.unknown:
            yield holidays_not_announced.UNKNOWN_YEAR.at(place, **args)
