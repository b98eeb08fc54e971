"""Weeks × modules, as wide as the terminal. Letters, not colours, say what a mark is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from curriculumkit.planner import Item, Kind, Plan, Week
from curriculumkit.planner.words import kind_name

_WORK, _PROJECT, _EXAM, _RESIT, _BUFFER = "#", "=", "E", "r", "."
_CLOSED, _SHORT = "x", "-"
_STYLES = {_WORK: "blue", _PROJECT: "green", _EXAM: "bold red", _RESIT: "magenta", _BUFFER: "dim"}
_MARKS = {
    Kind.CAPSTONE: _PROJECT,
    Kind.PORTFOLIO: _PROJECT,
    Kind.EXAM: _EXAM,
    Kind.RESIT: _RESIT,
    Kind.BUFFER: _BUFFER,
}
_WIDEST_LABEL = 44
_LEAST_CHART = 20


@dataclass(frozen=True, slots=True)
class _Row:
    """A label, and what happens from which week to which; later marks lie above earlier ones."""

    label: str
    marks: tuple[tuple[str, int, int], ...]
    bold: bool = False


def gantt(plan: Plan, width: int) -> Iterator[Text]:
    """The chart, line by line."""
    rows = list(_rows(plan))
    if not rows:
        return
    widest = max(cell_len(row.label) for row in rows)
    label = min(widest, _WIDEST_LABEL, max(width - _LEAST_CHART, 8))
    room = max(width - label - 1, 1)
    per_column = -(-len(plan.weeks) // room)
    cells = max(1, min(3, room // len(plan.weeks)))
    scale = _Scale(plan.weeks, per_column, cells)
    indent = " " * (label + 1)
    yield Text(indent + scale.months(), "dim")
    yield Text(set_cell_size("week", label) + " " + scale.numbers(), "dim")
    if any(week.holidays for week in plan.weeks):
        yield Text(set_cell_size("closed", label) + " " + scale.closed(len(plan.wishes.weekdays)), "dim")
    for row in rows:
        line = Text(set_cell_size(row.label, label) + " ", "bold" if row.bold else "")
        for mark in scale.line(row):
            line.append(mark, _STYLES.get(mark, ""))
        yield line
    yield Text(_legend(per_column), "dim")


def _legend(per_column: int) -> str:
    scale = f"; a column is {per_column} weeks" if per_column > 1 else ""
    return f"{_WORK} modules  {_PROJECT} projects  {_EXAM} exam  {_RESIT} resit  {_BUFFER} buffer{scale}"


@dataclass(frozen=True, slots=True)
class _Scale:
    """From weeks to columns: several weeks a column, or several cells a week."""

    weeks: Sequence[Week]
    per_column: int
    cells: int

    @property
    def columns(self) -> int:
        return -(-len(self.weeks) // self.per_column)

    def column(self, week: int) -> int:
        return (week - 1) // self.per_column

    def line(self, row: _Row) -> str:
        line = [" "] * self.columns
        for mark, first, last in row.marks:
            for column in range(self.column(first), self.column(last) + 1):
                line[column] = mark
        return "".join(mark * self.cells for mark in line)

    def months(self) -> str:
        """The names of months above the weeks that they begin in; one that has no room is left out."""
        line = [" "] * (self.columns * self.cells + 8)
        free = 0
        month = 0
        for index, week in enumerate(self.weeks):
            if week.monday.month == month:
                continue
            month = week.monday.month
            begin = self.column(index + 1) * self.cells
            year = self.cells > 1 and (month == 1 or not index)
            name = week.monday.strftime("%b %y" if year else "%b")
            if begin >= free:
                line[begin : begin + len(name)] = name
                free = begin + len(name) + 1
        return "".join(line).rstrip()

    def numbers(self) -> str:
        """The number of every fifth week."""
        line = [" "] * (self.columns * self.cells + 4)
        free = 0
        for week in self.weeks:
            begin = self.column(week.number) * self.cells
            if (week.number == 1 or week.number % 5 == 0) and begin >= free:
                text = str(week.number)
                line[begin : begin + len(text)] = text
                free = begin + len(text) + 1
        return "".join(line).rstrip()

    def closed(self, days: int) -> str:
        """Weeks that have fewer teaching days than others, or none."""
        line = [" "] * self.columns
        for week in self.weeks:
            column = self.column(week.number)
            if not week.teaching_days:
                line[column] = _CLOSED
            elif week.holidays and week.teaching_days < days and line[column] != _CLOSED:
                line[column] = _SHORT
        return "".join(mark + " " * (self.cells - 1) for mark in line).rstrip()


def _rows(plan: Plan) -> Iterator[_Row]:
    numbers = {module.id: f"{module.number} {module.title}" for module in plan.modules}
    titles = {path.id: path.title for path in plan.paths}
    for path in plan.paths:
        yield _Row(titles[path.id], (), bold=True)
        for module in plan.modules:
            if module.path == path.id:
                first, last = _weeks(plan, [item for item in plan.items if item.module == module.id])
                yield _Row("  " + numbers[module.id], ((_WORK, first, last),))
        behind = [item for item in plan.items if item.path == path.id and item.module is None]
        for item in behind:
            if item.kind is not Kind.RESIT:
                resits = [each for each in behind if each.id == f"{item.id}:resit"]
                marks = tuple((_MARKS[each.kind], *_weeks(plan, [each])) for each in (*resits, item))
                yield _Row("  " + kind_name(item.kind, plan.language), marks)


def _weeks(plan: Plan, items: Sequence[Item]) -> tuple[int, int]:
    first = min(item.week for item in items)
    return first, max(first, plan.week_of(max(item.last.date for item in items)))
