"""The Gantt chart: weeks across, modules and the work of paths down. A bar is a sign in a cell, painted as well."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from openpyxl.utils import get_column_letter

from curriculumkit.planner import Item, Kind
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.workbook import Area, Formula, Sheet, looks
from curriculumkit_excel.workbook.look import ACCENT, COMPUTED, PAPER, Look

MOST_WEEKS = 160
"""Weeks that are drawn; on a page, more could not be told apart."""
MOST_CELLS = 25_000
SPARE_WEEKS = 4
"""Weeks behind the last one, for a start or holidays that somebody changes."""
_SIGNS = {
    Kind.CAPSTONE: "▲",
    Kind.PORTFOLIO: "▲",
    Kind.EXAM: "◆",
    Kind.RESIT: "◇",
    Kind.BUFFER: "·",
}
_BAR, _PATH = "■", "▬"
_LEFT = 6
_MONDAYS = 4
"""The row with the Mondays of the weeks."""
_PAINT = {_BAR: ACCENT, "▲": "FFB7791F", "◆": "FF9C1C1C"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of the chart. `key` finds its rows in the schedule; a path has none, and spans the lines `below` it."""

    key: str
    number: str
    title: str
    sign: str
    first: date
    last: date
    minutes: int
    days: frozenset[date] = frozenset()
    below: int = 0

    def drawn(self, monday: date) -> bool:
        """Whether anything of it lies in a week."""
        sunday = monday + timedelta(6)
        if self.days:
            return any(monday <= day <= sunday for day in self.days)
        return self.sign is not _BAR and self.first <= sunday and self.last >= monday


def bars(course: Course) -> list[Bar]:
    """The lines: each path, its modules, and what belongs to the path as a whole."""
    plan = course.plan
    days: dict[str, set[date]] = defaultdict(set)
    for item in plan.items:
        days[item.module or item.id].update(session.day.date for session in item.sessions)
    lines: list[Bar] = []
    for path in plan.paths:
        below = [
            Bar(
                one.id, one.number, one.title, _BAR, one.first.date, one.last.date, one.minutes, frozenset(days[one.id])
            )
            for one in plan.modules
            if one.path == path.id
        ]
        works = [item for item in plan.items if item.path == path.id and item.module is None]
        below += [_work(course, item, days[item.id]) for item in works if item.kind is not Kind.RESIT]
        first, last = min(bar.first for bar in below), max(bar.last for bar in below)
        lines.append(Bar("", path.number, path.title, _PATH, first, last, path.minutes, below=len(below)))
        lines += below
        lines += [_work(course, item, days[item.id]) for item in works if item.kind is Kind.RESIT]
    return lines


def _work(course: Course, item: Item, days: set[date]) -> Bar:
    title = f"{course.kind(item.kind)} {item.title}"
    sign = _SIGNS.get(item.kind, _BAR)
    return Bar(item.id, "", title, sign, item.first.date, item.last.date, item.minutes, frozenset(days))


def weeks_wanted(course: Course) -> int:
    """How many weeks the chart should have."""
    return len(course.plan.weeks) + SPARE_WEEKS


def weeks_drawn(course: Course) -> int:
    """How many weeks the chart has."""
    return max(1, min(weeks_wanted(course), MOST_WEEKS, MOST_CELLS // max(1, len(bars(course)))))


def add(course: Course) -> Sheet:
    """Add the sheet."""
    text = course.text
    sheet = course.book.sheet(text("Gantt chart"))
    weeks = weeks_drawn(course)
    width = _LEFT + weeks
    sheet.wide(text("Gantt chart"), looks.TITLE, width)
    sheet.wide(text("gantt: legend"), looks.NOTE, width)
    _head(course, sheet, weeks)
    top = sheet.last_row + 1
    for bar in bars(course):
        _line(course, sheet, bar, weeks)
    area = Area(sheet.name, top, _LEFT + 1, max(top, sheet.last_row), width)
    _paint(sheet, area)
    sheet.freeze(top, 3)
    sheet.frame.print_title_cols = f"A:{get_column_letter(2)}"
    sheet.frame.print_title_rows = f"{top - 3}:{top - 1}"
    for column, size in enumerate((5, 34, course.day_width, course.day_width, 7), start=1):
        sheet.width(column, size, size, size)
    sheet.width(_LEFT, 1, 1, 1, hidden=True)
    for column in range(_LEFT + 1, width + 1):
        sheet.width(column, 0, 3.6, 3.6)
    return sheet


def _head(course: Course, sheet: Sheet, weeks: int) -> None:
    text = course.text
    months = looks.HEADER.but(wrap=False, format=text("format: short month"), size=7)
    days = looks.HEADER.but(across="center", format="d", size=8)
    now = looks.SHORT.but(across="center", bold=True, ink="FF9C1C1C", size=8)
    row = sheet.last_row + 1
    monday = course.first_monday
    mondays = [monday + timedelta(7 * week) for week in range(weeks)]
    cells = [(_month(week, mondays, row + 1), months) for week in range(weeks)]
    sheet.line(*((None, looks.HEADER),) * (_LEFT - 1), None, *cells)
    names = ("No.", "Module or work", "First day", "Last day", "Hours")
    formulas = [(Formula(f"{ranges.MONDAY}+{7 * week}", day), days) for week, day in enumerate(mondays)]
    sheet.line(*((text(name), looks.HEADER) for name in names), None, *formulas)
    today = [(Formula(_is_now(week, row + 1), ""), now) for week in range(weeks)]
    sheet.line((None, now), (text("today"), looks.SHORT.but(across="right", size=8)), *((None, now),) * 3, None, *today)


def _is_now(week: int, row: int) -> str:
    here = f"{get_column_letter(_LEFT + 1 + week)}${row}"
    return f'IF(AND(TODAY()>={here},TODAY()<{here}+7),"▼","")'


def _month(week: int, mondays: list[date], row: int) -> Formula:
    here, before = (f"{get_column_letter(_LEFT + 1 + week - back)}{row}" for back in (0, 1))
    new = week == 0 or mondays[week].month != mondays[week - 1].month
    text = here if week == 0 else f'IF(MONTH({here})=MONTH({before}),"",{here})'
    return Formula(text, mondays[week] if new else "")


def _line(course: Course, sheet: Sheet, bar: Bar, weeks: int) -> None:
    row = sheet.last_row + 1
    key = f"$F{row}"
    if bar.key:
        first = f"SUMPRODUCT(MIN(({ranges.BAR}<>{key})*10^6+{ranges.DATE}))"
        last = f"SUMPRODUCT(MAX(({ranges.BAR}={key})*{ranges.END}))"
    else:
        first, last = (f"{name}({at}{row + 1}:{at}{row + bar.below})" for name, at in (("MIN", "C"), ("MAX", "D")))
    label = looks.LABEL if not bar.key else looks.SHORT
    day = looks.computed(course.day.but(bold=not bar.key, size=8))
    head = [
        (bar.number or None, label.but(across="center")),
        (bar.title, label),
        (Formula(first, bar.first), day),
        (Formula(last, bar.last), day),
        (bar.minutes / 60 if bar.minutes else None, looks.DECIMAL.but(size=8)),
        (bar.key or None, looks.SHORT),
    ]
    sheet.line(*head, *((cell, _CELL) for cell in _cells(course, bar, weeks, row)))


_CELL = Look(line=True, across="center", size=8, ink=ACCENT)


def _cells(course: Course, bar: Bar, weeks: int, row: int) -> Iterator[Formula]:
    for week in range(weeks):
        here = f"{get_column_letter(_LEFT + 1 + week)}${_MONDAYS}"
        if bar.key:
            found = f'COUNTIFS({ranges.BAR},$F{row},{ranges.DATE},"<="&({here}+6),{ranges.END},">="&{here})>0'
        else:
            found = f"AND($C{row}<={here}+6,$D{row}>={here})"
        drawn = bar.drawn(course.first_monday + timedelta(7 * week))
        yield Formula(f'IF({found},"{bar.sign}","")', bar.sign if drawn else "")


def _paint(sheet: Sheet, area: Area) -> None:
    corner = f"{get_column_letter(area.left)}{area.top}"
    head = f"{get_column_letter(area.left)}${_MONDAYS}"
    for sign, colour in _PAINT.items():
        sheet.mark(area, f'{corner}="{sign}"', fill=colour, ink=PAPER if sign != _BAR else colour)
    sheet.mark(area, f'{corner}="{_PATH}"', fill=COMPUTED, bold=True)
    sheet.mark(area, f"AND(TODAY()>={head},TODAY()<{head}+7)", fill="FFFDE68A")


__all__ = ["MOST_WEEKS", "SPARE_WEEKS", "Bar", "add", "bars", "weeks_drawn", "weeks_wanted"]
