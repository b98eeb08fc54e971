"""The calendar: a grid for each month, in which the first rows of the schedule stand on their days."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from openpyxl.utils import get_column_letter

from curriculumkit.planner.plan import monday
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.sheets.schedule import rows_of, short
from curriculumkit_excel.workbook import Area, Formula, Sheet, looks
from curriculumkit_excel.workbook.look import COMPUTED, MUTED, Look

MOST_MONTHS = 36
LINES = 4
"""Rows of the schedule that are shown on a day; the last one counts those that are not."""
_WEEKS = 6
_WIDTH = 7
_NUMBER = Look(bold=True, format="d", across="left", line=True, fill=COMPUTED)
_ENTRY = Look(size=8, wrap=False, across="left", sides=True)
_MONTH_HEIGHT = 2 + _WEEKS * (1 + LINES)


def months_wanted(course: Course) -> int:
    """How many months the calendar should have: those of the plan, and one more for what moves."""
    return _months(course.plan.start, _finish(course)) + 2


def months_drawn(course: Course) -> int:
    """How many months the calendar has."""
    return min(months_wanted(course), MOST_MONTHS)


def _finish(course: Course) -> date:
    return max((item.last.date for item in course.plan.items), default=course.plan.finish.date)


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def add(course: Course) -> Sheet:
    """Add the sheet."""
    text = course.text
    sheet = course.book.sheet(text("Calendar"))
    sheet.wide(text("Calendar"), looks.TITLE, _WIDTH)
    sheet.wide(text("calendar: how to read"), looks.NOTE, _WIDTH)
    entries: dict[date, list[str]] = defaultdict(list)
    for row in rows_of(course):
        entries[row.day.date].append(short(course, row.item))
    start = course.plan.start.replace(day=1)
    for month in range(months_drawn(course)):
        first = _later(start, month)
        _month(course, sheet, month, first, entries)
        sheet.break_after(sheet.last_row)
    for column in range(1, _WIDTH + 1):
        sheet.width(column, 0, 21, 21)
    return sheet


def _later(month: date, months: int) -> date:
    year, index = divmod(month.month - 1 + months, 12)
    return date(month.year + year, index + 1, 1)


def _month(course: Course, sheet: Sheet, number: int, first: date, entries: dict[date, list[str]]) -> None:
    title = looks.HEADING.but(format=course.text("format: month"), across="left")
    formula = f"EDATE({ranges.START}-DAY({ranges.START})+1,{number})"
    row = sheet.line((Formula(formula, first), title), height=22)
    month = f"$A${row}"
    weekday = looks.HEADER.but(format=course.text("format: weekday"), across="center")
    sheet.line(*((date(2024, 1, 1) + timedelta(day), weekday) for day in range(_WIDTH)))
    for week in range(_WEEKS):
        days = [monday(first) + timedelta(7 * week + day) for day in range(_WIDTH)]
        own = [day if day.month == first.month else None for day in days]
        cells = (_day(month, 7 * week + index, day) for index, day in enumerate(own))
        top = sheet.line(*((cell, _NUMBER) for cell in cells))
        for line in range(1, LINES + 1):
            found = (_entry(course, entries, day, top, index, line) for index, day in enumerate(own))
            look = _ENTRY if line < LINES else _ENTRY.but(ink=MUTED)
            sheet.line(*((cell, look) for cell in found))
    area = Area(sheet.name, row + 2, 1, sheet.last_row, _WIDTH)
    sheet.mark(area, f"A{row + 2}=TODAY()", fill="FFFDE68A", bold=True)


def _day(month: str, index: int, day: date | None) -> Formula:
    told = f"{month}-WEEKDAY({month},3)+{index}"
    return Formula(f'IF(MONTH({told})=MONTH({month}),{told},"")', day or "")


def _entry(
    course: Course, entries: dict[date, list[str]], day: date | None, top: int, index: int, line: int
) -> Formula:
    here = f"{get_column_letter(index + 1)}${top}"
    slot = f"{here}*{ranges.PER_DAY}"
    entry = f'IFERROR(INDEX({ranges.SHORT},MATCH({slot}+{line},{ranges.SLOT},0)),"")'
    found = entries.get(day, []) if day else []
    if line < LINES:
        return Formula(f'IF({here}="","",{entry})', found[line - 1] if len(found) >= line else "")
    count = f"COUNTIF({ranges.DATE},{here})"
    more = course.text("and {count} more", count=f'"&({count}-{LINES - 1})&"')
    return Formula(f'IF({here}="","",IF({count}>{LINES},"{more}",{entry}))', _last(course, found))


def _last(course: Course, found: list[str]) -> str:
    if len(found) > LINES:
        return course.text("and {count} more", count=len(found) - LINES + 1)
    return found[LINES - 1] if len(found) == LINES else ""


def rows_of_days(course: Course) -> Iterator[tuple[int, int]]:
    """The sheet's rows that hold days, and the month that each belongs to, from 0."""
    for month in range(months_drawn(course)):
        top = 3 + month * _MONTH_HEIGHT + 2
        for week in range(_WEEKS):
            yield top + week * (1 + LINES), month


__all__ = ["LINES", "MOST_MONTHS", "add", "months_drawn", "months_wanted", "rows_of_days"]
