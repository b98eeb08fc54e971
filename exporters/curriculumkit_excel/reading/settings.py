"""What the sheet of settings says: the start, the weekdays, the closed days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from openpyxl.workbook import Workbook

from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit.planner import Holiday
from curriculumkit.planner.teaching_days import TeachingDays
from curriculumkit_excel import ranges
from curriculumkit_excel.catalogue import LANGUAGES, catalogue
from curriculumkit_excel.reading import faults
from curriculumkit_excel.reading.original import Original
from curriculumkit_excel.reading.ranges import cells, corners, place
from curriculumkit_excel.reading.term import term_of, times_of

_LONGEST_NAME = 200
_YEARS = range(2000, 2100)
"""What the sheet lets somebody type."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The start, the weekdays (Monday is 0), the closed days and the term as they are now.

    `times` are when weekdays begin; None where they are as they were.
    """

    start: date
    weekdays: tuple[int, ...]
    holidays: tuple[Holiday, ...]
    term: str
    times: Mapping[int, str] | None

    @property
    def days(self) -> TeachingDays:
        """The teaching days."""
        return TeachingDays(self.start, self.weekdays, self.holidays)


def said(key: str) -> set[str]:
    """A word in all languages that workbooks are written in."""
    return {catalogue(language).text(key) for language in LANGUAGES}


def settings_of(book: Workbook, before: Original, file: Pointer, findings: list[Finding]) -> Settings:
    """The settings of a workbook; what is wrong with them goes to the findings. Raises NoRangeError."""
    (cell,) = cells(book, ranges.START)[:1]
    start = cell.day
    if start is None:
        findings.append(faults.WRONG_DATE.at(file, **cell.at, value=cell.text))
    elif start.year not in _YEARS:
        findings.append(faults.FAR_START.at(file, **cell.at, value=start))
    taught = cells(book, ranges.TAUGHT)
    yes, no = said("yes"), said("no")
    weekdays = tuple(number for number, day in enumerate(taught[:7]) if day.text in yes)
    odd = [day for day in taught[:7] if day.text and day.text not in yes | no]
    findings += [faults.WRONG_CHOICE.at(file, **day.at, value=day.text) for day in odd]
    if not weekdays:
        findings.append(faults.NO_WEEKDAY.at(file, **taught[0].at))
    elif not odd and len(weekdays) != len(before.weekdays):
        counts = {"count": len(weekdays), "before": len(before.weekdays)}
        findings.append(faults.OTHER_WEEK.at(file, **taught[0].at, **counts))
    holidays = tuple(_as_before(before, list(_closed(book, before, file, findings))))
    term, times = term_of(book, before), times_of(book, before, file, findings)
    return Settings(start or before.model.start.day, weekdays or before.weekdays, holidays, term, times)


def _closed(book: Workbook, before: Original, file: Pointer, findings: list[Finding]) -> Iterator[Holiday]:
    """Each closed day; those that were there before keep where they are from."""
    known = {(day, holiday.name): holiday for holiday in before.holidays for day in holiday.days}
    sheet, left, top, _, bottom = corners(book, ranges.CLOSED)
    found = []
    for row in range(top, bottom + 1):
        cell, name = place(book, sheet, left, row), place(book, sheet, left + 2, row)
        if cell.value is None or cell.text == "":
            continue
        if cell.day is None:
            findings.append(faults.WRONG_DATE.at(file, **cell.at, value=cell.text))
            continue
        title = " ".join(name.text.split())[:_LONGEST_NAME] or cell.day.isoformat()
        same = known.get((cell.day, title))
        source, estimated = (same.source, same.estimated) if same else ("own", False)
        found.append(Holiday(cell.day, cell.day, title, source, estimated))
    yield from sorted(found)


def _as_before(before: Original, days: list[Holiday]) -> Iterator[Holiday]:
    """The holidays of these days: those that are still whole as they were, and then the other days."""
    left = set(days)
    kept = []
    for holiday in before.holidays:
        own = {replace(holiday, first=day, last=day) for day in holiday.days}
        if own <= left:
            left -= own
            kept.append(holiday)
    yield from kept
    yield from _merged(iter(sorted(left)))


def _merged(days: Iterator[Holiday]) -> Iterator[Holiday]:
    """Days of one name and origin that follow one another are one holiday."""
    current: Holiday | None = None
    for day in days:
        if (
            current
            and (day.first - current.last).days == 1
            and (day.name, day.source, day.estimated) == (current.name, current.source, current.estimated)
        ):
            current = Holiday(current.first, day.last, day.name, day.source, day.estimated)
            continue
        if current:
            yield current
        current = day
    if current:
        yield current
