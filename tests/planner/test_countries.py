"""Holidays of countries, and which of them nobody has announced yet."""

from datetime import date
from decimal import Decimal

import pytest
from tests.planner.curricula import linked, module

from curriculumkit.planner import Plan, UnknownCountryError, Wishes, plan_with_country
from curriculumkit.planner.countries import country_calendar


def planned(country: str, start: date, weeks: str = "10", subdivision: str | None = None) -> Plan:
    """A path of some weeks in a country."""
    curriculum = linked({}, {"p": {"title": "P", "modules": ("m",)}}, {"p/m": module(weeks)})
    wishes = Wishes(start=start, hours_per_week=Decimal(5), country=country, subdivision=subdivision)
    return plan_with_country(curriculum, wishes)


def test_estimated_holidays_are_a_finding() -> None:
    made = planned("MY", date(2028, 1, 3))
    (finding,) = made.findings
    assert finding.fault.code == "CK562"
    assert "MY has not announced these holidays of 2028" in str(finding.message)
    assert "2028-01-26 Chinese New Year (estimated)" in str(finding.message)
    assert [holiday for holiday in made.holidays if holiday.estimated]


def test_years_whose_exchanges_are_not_decreed_are_a_finding() -> None:
    calendar = country_calendar("CN", None, "zh-CN", 2024, 2099)
    known = min(calendar.unannounced) - 1
    assert known >= 2026
    assert set(calendar.unannounced) == set(range(known + 1, 2100))
    assert planned("CN", date(2026, 2, 1)).findings == ()
    (finding,) = planned("CN", date(known + 1, 2, 1)).findings
    assert f"those of {known + 1} are not known" in str(finding.message)


def test_countries_that_announce_once_and_for_all_have_no_finding() -> None:
    assert country_calendar("DE", "BY", "en", 2026, 2090).unannounced == ()
    assert planned("DE", date(2040, 1, 2), subdivision="BY").findings == ()


def test_years_beyond_the_calendar_are_a_finding() -> None:
    (finding,) = planned("DE", date(2150, 1, 5)).findings
    assert finding.fault.code == "CK562"
    assert "nothing is known about the holidays of DE in 2150" in str(finding.message)


def test_names_are_in_the_language_or_the_country_s_own() -> None:
    names = {language: _new_year("CN", language) for language in ("zh-CN", "en", "en-GB", "fr")}
    assert names == {"zh-CN": "元旦", "en": "New Year's Day", "en-GB": "New Year's Day", "fr": "元旦"}


def _new_year(country: str, language: str) -> str:
    return country_calendar(country, None, language, 2026, 2026).holidays[0].name


def test_a_plan_beyond_the_year_asks_for_the_next_one() -> None:
    made = planned("DE", date(2026, 12, 14))
    days = {holiday.first for holiday in made.holidays}
    assert {date(2026, 12, 25), date(2027, 1, 1)} <= days
    worked = {session.day.date for item in made.items for session in item.sessions}
    assert not worked & days


@pytest.mark.parametrize(
    ("country", "subdivision", "message"),
    [("XX", None, "there are no holidays for 'XX'"), ("DE", "ZZ", "DE has no region 'ZZ'; there are: BB, BE, BW, BY")],
)
def test_unknown_places(country: str, subdivision: str | None, message: str) -> None:
    with pytest.raises(UnknownCountryError, match=message.replace("?", ".")):
        country_calendar(country, subdivision, "en", 2026, 2026)
