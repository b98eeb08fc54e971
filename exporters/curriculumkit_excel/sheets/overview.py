"""The overview: the plan in figures, what the colours mean, how the workbook is used, and what needs attention."""

from curriculumkit.planner import Kind
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.workbook import Area, Formula, Look, Sheet, Value, looks
from curriculumkit_excel.workbook.book import Book

_WIDTH = 4


def begin(course: Course) -> Sheet:
    """Begin the sheet, so that it is the first."""
    book: Book = course.book
    return book.sheet(course.text("Overview"), upright=True)


def fill(course: Course, sheet: Sheet, links: list[Sheet]) -> None:
    """Fill the sheet, once the others are there."""
    text, plan, model = course.text, course.plan, course.curriculum.model
    sheet.wide(course.curriculum.title, looks.TITLE, _WIDTH)
    subtitle = " · ".join(filter(None, (plan.name, model.version and text("version {version}", version=model.version))))
    if subtitle:
        sheet.wide(subtitle, looks.NOTE, _WIDTH)
    if plan.assumed:
        sheet.wide(text("overview: set your start date"), looks.WARNING, _WIDTH, lines=2)
    _figures(course, sheet)
    _checks(course, sheet)
    _legend(course, sheet)
    _steps(course, sheet)
    _contents(course, sheet, links)
    for column, width in enumerate((30, 22, 22, 22), start=1):
        sheet.width(column, width, width, width)


def _figures(course: Course, sheet: Sheet) -> None:
    text, plan = course.text, course.plan
    day = looks.computed(course.day)
    number = looks.computed(looks.DECIMAL.but(across="left"))
    finish = max((item.last.date for item in plan.items), default=plan.finish.date)
    exams = sum(item.kind is Kind.EXAM for item in plan.items)
    hours = sum(session.minutes for item in plan.items for session in item.sessions) / 60
    lines: list[tuple[str, Value, Look]] = [
        (text("Start date"), Formula(ranges.START, plan.start), day),
        (text("Last day"), Formula(f"MAX({ranges.END})", finish), day),
        (
            text("Weeks"),
            Formula(f"INT((MAX({ranges.END})-{ranges.MONDAY})/7)+1", (finish - course.first_monday).days // 7 + 1),
            number.but(format="0"),
        ),
        (text("Hours"), Formula(f"24*SUM({ranges.SPENT})", hours), number),
        (text("Hours per week"), Formula(ranges.HOURS, plan.minutes_per_week / 60), number),
        (text("Paths"), len(plan.paths), looks.NUMBER.but(across="left")),
        (text("Modules"), len(plan.modules), looks.NUMBER.but(across="left")),
        (text("Exams"), exams, looks.NUMBER.but(across="left")),
    ]
    sheet.skip()
    sheet.line((text("At a glance"), looks.HEADING))
    for label, value, look in lines:
        sheet.line((label, looks.LABEL), (value, look))


def _checks(course: Course, sheet: Sheet) -> None:
    text, plan = course.text, course.plan
    sheet.skip()
    sheet.line((text("To be looked at"), looks.HEADING))
    look = looks.computed(looks.NUMBER.but(across="left"))
    moved = f'COUNTIF({ranges.REMARK},"{text("moved to a closed day")}")'
    early = f"SUMPRODUCT(--({ranges.DATE}<{ranges.START}))"
    done = f'COUNTIF({ranges.STATE},"{text("done")}")'
    first = sheet.last_row + 1
    sheet.line((text("Rows moved to closed days"), looks.LABEL), (Formula(moved, 0), look))
    sheet.line((text("Rows before the start"), looks.LABEL), (Formula(early, 0), look))
    sheet.mark(Area(sheet.name, first, 2, first + 1, 2), f"B{first}>0", ink="FF9C1C1C", bold=True)
    sheet.line((text("Rows that are done"), looks.LABEL), (Formula(done, 0), look))
    if plan.findings:
        sheet.wide(text("overview: remarks"), looks.NOTE, _WIDTH, lines=2)


def _legend(course: Course, sheet: Sheet) -> None:
    text = course.text
    sheet.skip()
    sheet.line((text("What the colours mean"), looks.HEADING))
    for label, look in (
        ("typed in by you", looks.typed(looks.TEXT)),
        ("computed by a formula", looks.computed(looks.TEXT)),
        ("from the curriculum", looks.TEXT),
    ):
        sheet.line((text(label), look), (text(f"legend: {label}"), looks.NOTE), *((None, looks.NOTE),) * 2)
        sheet.merge(Area(sheet.name, sheet.last_row, 2, sheet.last_row, _WIDTH))


def _steps(course: Course, sheet: Sheet) -> None:
    text = course.text
    sheet.skip()
    sheet.line((text("How to use this workbook"), looks.HEADING))
    for number in range(1, 6):
        sheet.wide(f"{number}. {text(f'overview: step {number}')}", looks.TEXT.but(line=False), _WIDTH, lines=2)


def _contents(course: Course, sheet: Sheet, links: list[Sheet]) -> None:
    sheet.skip()
    sheet.line((course.text("Sheets"), looks.HEADING))
    for other in links:
        quoted = other.name.replace("'", "''")
        target = f"#'{quoted}'!A1".replace('"', '""')
        name = other.name.replace('"', '""')
        look = looks.SHORT.but(ink="FF1F4E79", line=False)
        sheet.line((Formula(f'HYPERLINK("{target}","{name}")', other.name), look))
