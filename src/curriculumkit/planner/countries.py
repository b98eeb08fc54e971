"""Public holidays of countries, by the `holidays` package, and which of them are not certain yet.

Two things tell that a date may still change. Holidays that follow the moon, and whose day a country has not announced,
have a name that says so, such as `Eid al-Fitr (estimated)`. And countries that exchange days off for weekends by a
yearly decree (the State Council of China announces each year in the autumn before) have these exchanges listed in the
package year by year: a year behind the last one listed is not announced, or not known to this release.
"""

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from curriculumkit.planner.plan import Holiday

if TYPE_CHECKING:
    from holidays import HolidayBase

_RECENT, _OFTEN = 10, 8
"""A country that decreed exchanges in so many of the last so many years does it every year."""


class UnknownCountryError(ValueError):
    """The package has no holidays of a country or a region; the message says what it has."""


@dataclass(frozen=True, slots=True)
class CountryCalendar:
    """The holidays of some whole years.

    `unannounced` are the years whose exchanges of days off are not known, `unknown` those of which nothing is.
    """

    country: str
    holidays: tuple[Holiday, ...]
    unannounced: tuple[int, ...]
    unknown: tuple[int, ...]
    release: str


def country_calendar(country: str, subdivision: str | None, language: str, first: int, last: int) -> CountryCalendar:
    """The public holidays from a year to another one, named in the language if possible. Raises UnknownCountryError."""
    import holidays  # noqa: PLC0415 — slow to import, and only needed here

    years = range(first, last + 1)
    try:
        known = holidays.country_holidays(country, subdiv=subdivision)
        spoken = _language(known, language)
        found = holidays.country_holidays(country, subdiv=subdivision, years=years, language=spoken)
    except NotImplementedError as error:
        raise UnknownCountryError(_unknown(country, subdivision)) from error
    source = f"{country}-{subdivision}" if subdivision else country
    marks = _marks(found)
    days = tuple(
        Holiday(day, day, name.replace("; ", " / "), source, any(mark in name for mark in marks))
        for day, name in sorted(found.items())
    )
    unknown = tuple(year for year in years if not found.start_year <= year <= found.end_year)
    unannounced = tuple(year for year in _unannounced(found, years) if year not in unknown)
    return CountryCalendar(source, days, unannounced, unknown, version("holidays"))


def _unknown(country: str, subdivision: str | None) -> str:
    import holidays  # noqa: PLC0415

    countries = holidays.list_supported_countries(include_aliases=False)
    if subdivision is None or country not in countries:
        return f"there are no holidays for {country!r}; write the two letters of a country, such as CN, DE or US"
    return f"{country} has no region {subdivision!r}; there are: {', '.join(countries[country]) or 'none'}"


def _language(known: "HolidayBase", language: str) -> str | None:
    """The language of the package that fits best: `zh-CN` is `zh_CN`, `en` is `en_US`; None: the country's own."""
    wanted = language.replace("-", "_")
    short = wanted.split("_")[0]
    exact = [each for each in known.supported_languages if each == wanted]
    near = [each for each in known.supported_languages if each.split("_")[0] == short]
    own = known.default_language
    return next(iter((*exact, *(each for each in near if each == own), *near)), own)


def _marks(found: "HolidayBase") -> tuple[str, ...]:
    """What stands in the name of a holiday that is estimated."""
    labels = (getattr(found, name) for name in ("estimated_label", "observed_estimated_label") if hasattr(found, name))
    translated = (found.tr(label) for label in labels)
    return tuple(part.strip() for label in translated for part in label.split("%s")[-1:] if part.strip())


def _unannounced(found: "HolidayBase", years: range) -> tuple[int, ...]:
    if not hasattr(found, "substituted_label"):
        return ()
    listed = sorted(getattr(found, "special_public_holidays", {}))
    if len([year for year in listed if year > listed[-1] - _RECENT]) < _OFTEN:
        return ()
    return tuple(year for year in years if year > listed[-1])
