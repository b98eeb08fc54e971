"""The schedule: a row for each session, window and due date; teachers write into it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from curriculumkit.display import width
from curriculumkit.graph import ModuleNode, ServingNode
from curriculumkit.planner import Day, Item, Session
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course, module_label
from curriculumkit_excel.workbook import Area, Column, Formula, Sheet, Value, looks, serial

_WIDEST_SHORT = 32
"""How many columns of the calendar's letters a day is wide."""
_LEAST_TITLE = 10
_MINUTES_A_DAY = 1440


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the schedule: a session, or a window from `day` to `end`."""

    id: str
    item: Item
    day: Day
    end: Day
    minutes: int
    begin: int | None = None
    starts: datetime | None = None


def rows_of(course: Course) -> list[Row]:
    """The rows, by date; rows of a day in the order of study."""
    rows = [row for item in course.plan.items for row in _of_item(course, item)]
    order = {item.id: number for number, item in enumerate(course.plan.items)}
    return sorted(rows, key=lambda row: (row.day.date, row.begin or 0, order[row.item.id]))


def _of_item(course: Course, item: Item) -> Iterator[Row]:
    if not item.sessions:
        yield Row(item.id, item, item.first, item.last, 0)
    for number, session in enumerate(item.sessions, start=1):
        yield _of_session(course, item, session, number)


def _of_session(course: Course, item: Item, session: Session, number: int) -> Row:
    session_id = f"{item.id}#{number}"
    starts = course.plan.clock(session)
    return Row(session_id, item, session.day, session.day, session.minutes, session.begin, starts)


def add(course: Course) -> Sheet:
    """Add the sheet."""
    text = course.text
    sheet = course.book.sheet(text("Schedule"))
    rows = rows_of(course)
    timed = any(row.starts for row in rows)
    columns = _columns(course, timed)
    at = {key: number for number, key in enumerate(columns)}
    visible = len(columns) - len(_HIDDEN)
    sheet.wide(text("Schedule"), looks.TITLE, visible)
    sheet.wide(text("schedule: how to use"), looks.NOTE, visible, lines=2)
    writer = _Writer(course, {key: _letter(number) for key, number in at.items()}, sheet.last_row + 2, timed)
    area = sheet.table("ScheduleTable", list(columns.values()), map(writer.cells, rows))
    sheet.freeze(area.top, at["weekday"] + 2)
    _name(course, area, at)
    _guard(course, sheet, area, at)
    return sheet


_HIDDEN = ("session", "item", "bar", "end", "slot", "short")


def _columns(course: Course, timed: bool) -> dict[str, Column]:
    text, day = course.text, looks.computed(course.day)
    hidden = {key: Column(text(f"schedule: {key}"), looks.SHORT, 10, 10, hidden=True) for key in _HIDDEN}
    clock = {"begins": Column(text("Begins"), looks.computed(looks.SHORT.but(format="hh:mm")), 7)} if timed else {}
    hidden["end"] = Column(text("schedule: end"), day, 10, 10, hidden=True)
    return {
        "week": Column(text("Week"), looks.computed(looks.NUMBER.but(across="center")), 5, 8),
        "date": Column(text("Date"), day, course.day_width),
        "weekday": Column(text("Weekday"), looks.computed(course.weekday), 9, 12),
        **clock,
        "module": Column(text("Module"), looks.TEXT, 14, 32),
        "kind": Column(text("Type"), looks.TEXT, 8, 14),
        "title": Column(text("Title"), looks.TEXT, 20, 38),
        "objectives": Column(text("Objectives"), looks.TEXT, 10, 24),
        "hours": Column(text("Hours"), looks.DURATION, 7, 9),
        "due": Column(text("Due, until"), day, course.day_width),
        "status": Column(text("Status"), looks.typed(looks.TEXT), 9, 12),
        "note": Column(text("Notes"), looks.typed(looks.TEXT), 20, 20),
        "moved": Column(text("Move to"), looks.typed(course.day), course.day_width),
        "remark": Column(text("Remark"), looks.computed(looks.TEXT), 8, 14),
        "number": Column(text("Teaching day"), looks.NUMBER, 6, 8),
        **hidden,
    }


@dataclass(slots=True)
class _Writer:
    """Writes the cells of rows; `at` has the letters of columns."""

    course: Course
    at: dict[str, str]
    row: int
    timed: bool
    _first: int = field(init=False)
    _seen: dict[date, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._first = self.row

    def cells(self, row: Row) -> list[Value]:
        """The cells of one row."""
        item, course = row.item, self.course
        module = course.curriculum.nodes.get(item.module or "")
        first = row.id in (item.id, f"{item.id}#1")
        last = row.id in (item.id, f"{item.id}#{len(item.sessions)}")
        number = self._number(row)
        cells: list[Value] = [
            Formula(ranges.week_of(self._here("date")), self._week(row.day.date)),
            self._date(row, number),
            Formula(self._here("date"), row.day.date),
            *([self._begins(row)] if self.timed else []),
            module_label(module) if isinstance(module, ModuleNode) else _path_title(course, item),
            course.kind(item.kind),
            item.title,
            _objectives(course, item),
            row.minutes / _MINUTES_A_DAY if row.minutes else None,
            self._due(row, last),
            item.status if first and item.status else None,
            item.note if first and item.note else None,
            None,
            self._remark(item),
            number,
            row.id,
            item.id,
            item.module or item.id,
            self._end(row),
            self._slot(row.day.date),
            short(course, item),
        ]
        self.row += 1
        return cells

    def _here(self, key: str) -> str:
        return f"{self.at[key]}{self.row}"

    def _week(self, day: date) -> int:
        return (serial(day) - serial(self.course.first_monday)) // 7 + 1

    @staticmethod
    def _number(row: Row) -> int | None:
        return None if row.item.fixed or row.day.offset is None else row.day.offset + 1

    def _date(self, row: Row, number: int | None) -> Formula:
        """The date that somebody moved the row to; else that of its teaching day, or where it stands."""
        moved = self._here("moved")
        if number is None:
            day = row.day.date
            own = f"DATE({day.year},{day.month},{day.day})"
        else:
            own = ranges.teaching_day(self._here("number"))
        return Formula(f'IF({moved}="",{own},{moved})', row.day.date)

    def _begins(self, row: Row) -> Value:
        if row.begin is None:
            return None
        day = f"INDEX({ranges.BEGINS},WEEKDAY({self._here('date')},2))"
        result = row.starts.time() if row.starts else ""
        return Formula(f'IF({day}="","",{day}+{row.begin}/1440)', result)

    def _due(self, row: Row, last: bool) -> Value:
        item = row.item
        if not item.sessions:
            return Formula(self._here("end"), item.last.date)
        if item.due is None or not last:
            return None
        if item.due == row.day:
            return Formula(self._here("date"), row.day.date)
        return self._told(item.due, item.fixed)

    def _told(self, day: Day, fixed: bool) -> Value:
        """A day that has no row of its own."""
        if fixed or day.offset is None:
            return day.date
        return Formula(ranges.teaching_day(str(day.offset + 1)), day.date)

    def _end(self, row: Row) -> Value:
        if row.end == row.day:
            return Formula(self._here("date"), row.day.date)
        told = self._told(row.end, row.item.fixed)
        if isinstance(told, Formula):
            return Formula(f"MAX({self._here('date')},{told.text})", row.end.date)
        return told

    def _remark(self, item: Item) -> Formula:
        text, date_, moved = self.course.text, self._here("date"), self._here("moved")
        closed = f'OR(COUNTIF({ranges.CLOSED},{date_})>0,MID({ranges.WEEKEND},WEEKDAY({date_},2),1)="1")'
        fixed = text("fixed") if item.fixed else ""
        told = f'IF({moved}="","{fixed}",IF({closed},"{text("moved to a closed day")}","{text("moved")}"))'
        return Formula(told, fixed)

    def _slot(self, day: date) -> Formula:
        """What the calendar finds the row by: its day, and how many rows of that day stand above it."""
        before = self._seen.get(day, 0) + 1
        self._seen[day] = before
        column, here = self.at["date"], self._here("date")
        count = f"COUNTIF({column}${self._first}:{here},{here})"
        return Formula(f"{here}*{ranges.PER_DAY}+{count}", serial(day) * ranges.PER_DAY + before)


def _path_title(course: Course, item: Item) -> str:
    path = course.curriculum.nodes.get(item.path)
    return path.name if path else item.path


def _objectives(course: Course, item: Item) -> str | None:
    node = course.curriculum.nodes.get(item.id)
    if isinstance(node, ServingNode) and node.objectives:
        own = node.objectives
        if item.module is None:
            return course.text("{count} objectives", count=len(own))
        return ", ".join(objective.local_id for objective in own)
    module = course.curriculum.nodes.get(item.module or "")
    if isinstance(module, ModuleNode) and node is None:
        return ", ".join(module.objectives)
    return None


def short(course: Course, item: Item) -> str:
    """What the calendar shows."""
    module = course.curriculum.nodes.get(item.module or "")
    number = module.number if isinstance(module, ModuleNode) else ""
    head = f"{number} {course.kind(item.kind)}".strip()
    return f"{head} {_fitting(item.title, max(_WIDEST_SHORT - width(head) - 1, _LEAST_TITLE))}"


def _fitting(text: str, columns: int) -> str:
    """The text, or as much of its beginning as these columns hold: Chinese characters take two."""
    if width(text) <= columns:
        return text
    while width(text) >= columns:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _name(course: Course, area: Area, at: dict[str, int]) -> None:
    names = {
        ranges.SESSION: "session",
        ranges.ITEM: "item",
        ranges.BAR: "bar",
        ranges.DATE: "date",
        ranges.END: "end",
        ranges.SPENT: "hours",
        ranges.SLOT: "slot",
        ranges.SHORT: "short",
        ranges.MOVED: "moved",
        ranges.STATE: "status",
        ranges.NOTE: "note",
        ranges.REMARK: "remark",
    }
    for name, key in names.items():
        course.book.name(name, area.column(at[key]))


def _guard(course: Course, sheet: Sheet, area: Area, at: dict[str, int]) -> None:
    text = course.text
    sheet.choices(
        area.column(at["status"]), ranges.STATUSES, text("Status"), text("choose from the list"), strict=False
    )
    days = area.column(at["moved"])
    sheet.between(days, "date", "36526", "73050", text("Move to"), text("write a date between 2000 and 2099"))
    row, date_ = area.top, _letter(at["date"])
    visible = Area(sheet.name, area.top, area.left, area.bottom, len(at) - len(_HIDDEN))
    sheet.mark(visible, f"${date_}{row}=TODAY()", fill="FFFDE68A", bold=True)
    done = f'OR(${_letter(at["status"])}{row}="{text("done")}",${_letter(at["status"])}{row}="{text("cancelled")}")'
    sheet.mark(visible, done, ink="FF8A93A0")
    sheet.mark(area.column(at["remark"]), f'LEFT(${_letter(at["remark"])}{row},1)<>""', bold=True)


def _letter(number: int) -> str:
    return chr(ord("A") + number)


__all__ = ["Row", "add", "rows_of", "short"]
