"""The workload: hours per week against what a week may have, and the same in the other study modes."""

from datetime import timedelta

from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.workbook import Area, Column, Formula, Sheet, Value, looks
from curriculumkit_excel.workbook.charts import Chart, Line, draw

SPARE_WEEKS = 4
_HEADER = 3
_CHART_ROWS = 20


def add(course: Course) -> Sheet:
    """Add the sheet."""
    text = course.text
    sheet = course.book.sheet(text("Workload"), upright=True)
    columns = _columns(course)
    sheet.wide(text("Workload"), looks.TITLE, len(columns))
    sheet.wide(text("workload: how to read"), looks.NOTE, len(columns), lines=2)
    charts = 2 if course.others else 1
    sheet.skip(charts * _CHART_ROWS)
    weeks = weeks_listed(course)
    rows = [_row(course, sheet.last_row + 2 + number, number) for number in range(weeks)]
    area = sheet.table("WorkloadTable", columns, rows)
    sheet.mark(area.column(6), f"LEN($G{area.top})>0", ink="FF9C1C1C", bold=True)
    _draw(course, sheet, area)
    return sheet


def weeks_listed(course: Course) -> int:
    """How many weeks the sheet has."""
    return max([len(course.plan.weeks) + SPARE_WEEKS, *(len(other.weeks) for other in course.others)])


def _columns(course: Course) -> list[Column]:
    text = course.text
    number = looks.computed(looks.DECIMAL)
    others = [Column(_mode(course, index), looks.DECIMAL, 9, 14) for index in range(len(course.others))]
    return [
        Column(text("Week"), looks.NUMBER.but(across="center"), 6),
        Column(text("From"), looks.computed(course.day), course.day_width),
        Column(text("Teaching days"), looks.computed(looks.NUMBER), 8, 10),
        Column(text("Hours planned"), number, 8, 10),
        Column(text("Hours at most"), number, 8, 10),
        Column(text("Hours so far"), number, 8, 10),
        Column(text("Remark"), looks.computed(looks.TEXT), 12, 16),
        *others,
    ]


def _mode(course: Course, index: int) -> str:
    modes = course.curriculum.model.study_modes
    mode = modes.get(course.others[index].wishes.study_mode or "")
    return course.text("{mode}: hours", mode=mode.title if mode else index + 2)


def _row(course: Course, row: int, number: int) -> list[Value]:
    plan = course.plan
    week = plan.weeks[number] if number < len(plan.weeks) else None
    monday = course.first_monday + timedelta(7 * number)
    minutes = [one.minutes for one in plan.weeks[: number + 1]]
    hours = f'24*SUMIFS({ranges.SPENT},{ranges.DATE},">="&B{row},{ranges.DATE},"<"&B{row}+7)'
    open_days = f"NETWORKDAYS.INTL(MAX(B{row},{ranges.START}),B{row}+6,{ranges.WEEKEND},{ranges.CLOSED})"
    over = course.text("more than a week may have")
    return [
        number + 1,
        Formula(f"{ranges.MONDAY}+7*(A{row}-1)", monday),
        Formula(open_days, _teaching_days(course, number)),
        Formula(hours, week.minutes / 60 if week else 0),
        Formula(ranges.HOURS, plan.minutes_per_week / 60),
        Formula(f'24*SUMIFS({ranges.SPENT},{ranges.DATE},"<"&B{row}+7)', sum(minutes) / 60),
        Formula(f'IF(ROUND(D{row}-E{row},6)>0,"{over}","")', ""),
        *(other.weeks[number].minutes / 60 if number < len(other.weeks) else None for other in course.others),
    ]


def _teaching_days(course: Course, number: int) -> int:
    plan = course.plan
    monday = course.first_monday + timedelta(7 * number)
    closed = {day for holiday in plan.holidays for day in holiday.days}
    week = [monday + timedelta(day) for day in range(7)]
    return sum(day >= plan.start and day.weekday() in plan.wishes.weekdays and day not in closed for day in week)


def _draw(course: Course, sheet: Sheet, area: Area) -> None:
    text, plan = course.text, course.plan
    count = area.bottom - area.top + 1
    hours = [week.minutes / 60 for week in plan.weeks] + [0.0] * (count - len(plan.weeks))
    most = [plan.minutes_per_week / 60] * count
    numbers = [float(number + 1) for number in range(count)]
    peak = max(hours, default=0)
    about = text(
        "workload: chart in words",
        weeks=len(plan.weeks),
        peak=f"{peak:g}",
        week=hours.index(peak) + 1 if hours else 0,
        most=f"{most[0]:g}",
    )
    planned = Line(text("Hours planned"), area.column(3), hours)
    cap = Line(text("Hours at most"), area.column(4), most)
    chart = Chart(text("Hours per week"), text("Week"), text("Hours"), area.column(0), numbers, [planned], [cap])
    draw(sheet, chart, f"A{_HEADER}", about)
    if not course.others:
        return
    lines = [planned]
    for index, other in enumerate(course.others):
        figures = [week.minutes / 60 for week in other.weeks] + [0.0] * (count - len(other.weeks))
        lines.append(Line(_mode(course, index), area.column(7 + index), figures))
    title = text("Hours per week by study mode")
    modes = Chart(title, text("Week"), text("Hours"), area.column(0), numbers, lines=lines)
    weeks = ", ".join(f"{_mode(course, index)} {len(other.weeks)}" for index, other in enumerate(course.others))
    draw(sheet, modes, f"A{_HEADER + _CHART_ROWS}", text("workload: modes in words", weeks=weeks))
