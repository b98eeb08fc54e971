"""Settings: what every date of the workbook follows from."""

from datetime import date, timedelta

from curriculumkit.planner import Holiday
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.workbook import Area, Column, Formula, Sheet, looks
from curriculumkit_excel.workbook.cells import Value

SPARE_DAYS = 40
"""Empty rows for closed days that somebody adds."""
_MONDAY = date(2024, 1, 1)
_WIDTH = 4


def add(course: Course) -> Sheet:
    """Add the sheet."""
    text = course.text
    sheet = course.book.sheet(text("Settings"), upright=True)
    sheet.wide(text("Settings"), looks.TITLE, _WIDTH)
    sheet.wide(text("settings: what moves"), looks.NOTE, _WIDTH, lines=3)
    _term(sheet, course)
    _pace(sheet, course)
    _weekdays(sheet, course)
    _statuses(sheet, course)
    _closed(sheet, course)
    for column, width in enumerate((26, 20, 24, 30), start=1):
        sheet.width(column, width, width, width)
    return sheet


def _term(sheet: Sheet, course: Course) -> None:
    text, plan = course.text, course.plan
    sheet.skip()
    sheet.line((text("Term"), looks.HEADING))
    row = sheet.line((text("Name of the term or cohort"), looks.LABEL), (plan.name or None, looks.typed(looks.TEXT)))
    course.book.name(ranges.TERM, Area(sheet.name, row, 2, row, 2))
    note = text("set your start date") if plan.assumed else text("every date follows from this one")
    style = looks.WARNING if plan.assumed else looks.NOTE
    row = sheet.line(
        (text("Start date"), looks.LABEL), (plan.start, looks.typed(course.day)), (note, style), (None, style)
    )
    sheet.merge(Area(sheet.name, row, 3, row, 4))
    start = Area(sheet.name, row, 2, row, 2)
    course.book.name(ranges.START, start)
    sheet.between(start, "date", "36526", "73050", text("Start date"), text("write a date between 2000 and 2099"))
    formula = Formula(f"{ranges.START}-WEEKDAY({ranges.START},3)", course.first_monday)
    row = sheet.line((text("Monday of week 1"), looks.LABEL), (formula, looks.computed(course.day)))
    course.book.name(ranges.MONDAY, Area(sheet.name, row, 2, row, 2))
    finish = Formula(f"MAX({ranges.END})", max((item.last.date for item in plan.items), default=plan.finish.date))
    sheet.line((text("Last day"), looks.LABEL), (finish, looks.computed(course.day)))


def _pace(sheet: Sheet, course: Course) -> None:
    text, plan = course.text, course.plan
    sheet.skip()
    sheet.line((text("Pace"), looks.HEADING))
    sheet.wide(text("settings: export again"), looks.NOTE, _WIDTH, lines=2)
    mode = course.curriculum.model.study_modes.get(plan.wishes.study_mode or "")
    sheet.line((text("Study mode"), looks.LABEL), (mode.title if mode else None, looks.TEXT))
    row = sheet.line((text("Hours per week"), looks.LABEL), (plan.minutes_per_week / 60, looks.DECIMAL))
    course.book.name(ranges.HOURS, Area(sheet.name, row, 2, row, 2))
    tracks = [node.name for node in map(course.curriculum.nodes.get, plan.wishes.tracks) if node is not None]
    if tracks:
        sheet.line((text("Tracks"), looks.LABEL), ("\n".join(tracks), looks.TEXT))
    if plan.time_zone:
        sheet.line((text("Time zone"), looks.LABEL), (plan.time_zone, looks.TEXT))


def _weekdays(sheet: Sheet, course: Course) -> None:
    text, wishes = course.text, course.plan.wishes
    sheet.skip()
    sheet.line((text("Weekdays"), looks.HEADING))
    sheet.wide(text("settings: weekdays"), looks.NOTE, _WIDTH, lines=2)
    sheet.line(*((text(heading), looks.HEADER) for heading in ("Weekday", "Taught", "Begins")))
    begins = looks.typed(looks.SHORT.but(format="hh:mm", across="left"))
    top = sheet.last_row + 1
    for day in range(7):
        taught = text("yes") if day in wishes.weekdays else text("no")
        begin = wishes.times.get(day, wishes.at)
        name = looks.SHORT.but(format=text("format: weekday"), across="left")
        sheet.line((_MONDAY + timedelta(day), name), (taught, looks.typed(looks.SHORT)), (begin, begins))
    area = Area(sheet.name, top, 1, sheet.last_row, 3)
    course.book.name(ranges.TAUGHT, area.column(1))
    course.book.name(ranges.BEGINS, area.column(2))
    sheet.choices(area.column(1), f'"{text("yes")},{text("no")}"', text("Taught"), text("choose from the list"))
    digits = "&".join(f'IF(B{row}="{text("yes")}","0","1")' for row in range(top, top + 7))
    row = sheet.line((text("Weekend"), looks.LABEL), (Formula(digits, course.plan.mask), looks.computed(looks.SHORT)))
    course.book.name(ranges.WEEKEND, Area(sheet.name, row, 2, row, 2))


def _statuses(sheet: Sheet, course: Course) -> None:
    text = course.text
    sheet.skip()
    sheet.line((text("Statuses"), looks.HEADING))
    sheet.wide(text("settings: statuses"), looks.NOTE, _WIDTH)
    top = sheet.last_row + 1
    for status in statuses(course):
        sheet.line((status, looks.typed(looks.SHORT)))
    for _ in range(2):
        sheet.line((None, looks.typed(looks.SHORT)))
    course.book.name(ranges.STATUSES, Area(sheet.name, top, 1, sheet.last_row, 1))


def statuses(course: Course) -> list[str]:
    """What is offered as the status of a row: the usual ones, and those that the plan has already."""
    usual = [course.text(key) for key in ("under way", "done", "put off", "cancelled")]
    return list(dict.fromkeys([*usual, *(item.status for item in course.plan.items if item.status)]))


def _closed(sheet: Sheet, course: Course) -> None:
    text = course.text
    sheet.skip()
    sheet.line((text("Closed days"), looks.HEADING))
    sheet.wide(text("settings: closed days"), looks.NOTE, _WIDTH, lines=2)
    day = looks.typed(course.day)
    typed = looks.typed(looks.TEXT)
    weekday = looks.computed(course.weekday)
    columns = [
        Column(text("Day"), day, course.day_width),
        Column(text("Weekday of it"), weekday, 8),
        Column(text("Holiday or break"), typed, 16, 24),
        Column(text("From where"), typed, 12, 30),
    ]
    first = sheet.last_row + 2
    rows = list(_days(course, first))
    area = sheet.table("ClosedDaysTable", columns, rows)
    course.book.name(ranges.CLOSED, area.column(0))
    sheet.between(area.column(0), "date", "36526", "73050", text("Day"), text("write a date between 2000 and 2099"))


def _days(course: Course, first: int) -> list[list[Value]]:
    rows: list[list[Value]] = []
    days = [(day, holiday) for holiday in course.plan.holidays for day in holiday.days]
    for day, holiday in sorted(days, key=lambda entry: (entry[0], entry[1].name)):
        rows.append([day, _weekday(first + len(rows), day), holiday.name, _source(course, holiday)])
    for _ in range(SPARE_DAYS):
        rows.append([None, _weekday(first + len(rows), None), None, None])
    return rows


def _weekday(row: int, day: date | None) -> Formula:
    return Formula(f'IF(A{row}="","",A{row})', day or "")


def _source(course: Course, holiday: Holiday) -> str:
    known = {"own": course.text("own day"), "break": course.text("break")}
    source = known.get(holiday.source, holiday.source)
    return f"{source} ({course.text('not announced yet')})" if holiday.estimated else source


__all__ = ["SPARE_DAYS", "add", "statuses"]
