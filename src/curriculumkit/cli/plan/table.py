"""A plan in the terminal: what it comes to, and a row for each module, week or item."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from curriculumkit.planner import COUNTED, Item, Kind, Plan, Stretch, Week, kind_name
from curriculumkit.planner.options import WEEKDAYS
from curriculumkit.planner.words import labelled

_QUIET = "dim"
_A_WEEK = 7
_WIDEST, _WIDE, _MIDDLE, _NARROW = 150, 90, 62, 52
"""Columns of a terminal from which on there are ids, years, weekdays, and two dates in a row."""
_LEAST_TEXT = 6
GAP = 2
"""Columns of the terminal between two of a table."""
_RIGHT = frozenset({"hours", "slack", "room", "week"})


def hours(minutes: int) -> str:
    """Minutes as hours: `12.5 h`."""
    return f"{(Decimal(minutes) / 60).quantize(Decimal('0.1'))} h"


def day(value: date, width: int = _WIDE) -> str:
    """A date with its weekday; on narrow terminals without year, or without either."""
    if width < _MIDDLE:
        return f"{value:%m-%d}"
    return f"{WEEKDAYS[value.weekday()]} {value.isoformat() if width >= _WIDE else f'{value:%m-%d}'}"


def head(plan: Plan) -> Text:
    """What the plan comes to, in three lines."""
    wishes = plan.wishes
    weeks = (plan.finish.date - plan.start).days // _A_WEEK + 1
    pace = f"{wishes.study_mode}, {hours(plan.minutes_per_week)}" if wishes.study_mode else hours(plan.minutes_per_week)
    days = ", ".join(WEEKDAYS[each] for each in wishes.weekdays)
    lines = [
        Text.assemble((plan.title, "bold"), (f"  term {plan.name}, revision {plan.revision}", _QUIET)),
        Text(f"{day(plan.start)} to {day(plan.finish.date)}: {_weeks(weeks)}, {hours(plan.minutes)} of work"),
        Text(f"{pace} a week on {days}{_clock(plan)}{_closed(plan)}"),
    ]
    if plan.assumed:
        lines.append(Text("no start was given, so this one is made up: give --start", "yellow"))
    return Text("\n").join(lines)


def _weeks(count: int) -> str:
    return "1 week" if count == 1 else f"{count} weeks"


def _clock(plan: Plan) -> str:
    wishes = plan.wishes
    single = [f"{WEEKDAYS[each]} {at:%H:%M}" for each, at in sorted(wishes.times.items())]
    parts = ([f"{wishes.at:%H:%M}"] if wishes.at else []) + single
    return f", from {', '.join(parts)} ({wishes.time_zone})" if parts else ""


def _closed(plan: Plan) -> str:
    end = plan.finish.date
    closed = {each for holiday in plan.holidays for each in holiday.days if plan.start <= each <= end}
    lost = sum(each.weekday() in plan.wishes.weekdays for each in closed)
    if not lost:
        return ""
    country = f" ({plan.wishes.country})" if plan.wishes.country else ""
    return f"; {lost} of these days are closed{country}"


_COLUMNS = ("", "", "week", "first day", "last day", "hours", "slack")
_TITLE, _FIRST, _SLACK = 1, 3, 6


def modules(plan: Plan, width: int) -> Table:
    """A row for each path, module, project and exam."""
    rows = list(_rows(plan, width))
    hidden = {_FIRST, _SLACK} if width < _NARROW else set()
    if not any(cells[_SLACK] for cells, _ in rows):
        hidden.add(_SLACK)
    return _table(_COLUMNS, rows, _TITLE, width, hidden)


def _table(
    names: Sequence[str],
    rows: Sequence[tuple[Sequence[str], str]],
    text: int,
    width: int,
    hidden: Collection[int] = (),
) -> Table:
    """The rows, each with its style, in the columns that are not hidden; the column `text` gives way to the others."""
    shown = [index for index in range(len(names)) if index not in hidden]
    widths = {index: max(map(cell_len, (names[index], *(cells[index] for cells, _ in rows)))) for index in shown}
    room = width - sum(taken + GAP for index, taken in widths.items() if index != text)
    table = Table(box=None, pad_edge=False, header_style=_QUIET)
    for index in shown:
        right = names[index] in _RIGHT or index == 0
        least = min(widths[index], max(room, _LEAST_TEXT)) if index == text else widths[index]
        table.add_column(
            names[index],
            justify="right" if right else "left",
            no_wrap=True,
            overflow="ellipsis",
            min_width=least,
            max_width=least,
        )
    for cells, style in rows:
        table.add_row(*(cells[index] for index in shown), style=style)
    return table


def _rows(plan: Plan, width: int) -> Iterator[tuple[Sequence[str], str]]:
    """The cells of each row, and its style."""
    own = {stretch.id: stretch for stretch in plan.modules}
    for path in plan.paths:
        yield tuple(_row(plan, path, width)), "bold"
        seen: set[str] = set()
        for item in plan.items:
            if item.path != path.id or (item.module or item.id) in seen:
                continue
            seen.add(item.module or item.id)
            stretch = own.get(item.module or "")
            if stretch is not None:
                yield tuple(_row(plan, stretch, width)), ""
            else:
                yield tuple(_single(plan, item, width)), "" if item.kind in COUNTED else _QUIET


def _row(plan: Plan, stretch: Stretch, width: int) -> Iterator[str]:
    yield stretch.number
    yield stretch.title
    first, last = plan.week_of(stretch.first.date), plan.week_of(stretch.last.date)
    yield str(first) if first == last else f"{first}-{last}"
    yield day(stretch.first.date, width)
    yield day(stretch.last.date, width)
    yield hours(stretch.minutes)
    yield f"{stretch.slack} d" if stretch.slack else ""


def _single(plan: Plan, item: Item, width: int) -> Iterator[str]:
    yield ""
    titled = item.kind in (Kind.CAPSTONE, Kind.PORTFOLIO, Kind.EXAM)
    language = plan.language
    yield labelled(item.kind, item.title, language) if titled else kind_name(item.kind, language)
    yield str(item.week)
    yield day(item.first.date, width)
    yield day(item.last.date, width)
    yield hours(item.minutes) if item.kind in COUNTED else ""
    yield f"{item.slack} d" if item.slack else ("set" if item.fixed else "")


def weeks(plan: Plan, width: int) -> Table:
    """A row for each week, with its load."""
    names = ("week", "from", "hours", "room", "load", "closed")
    hidden = {names.index("load")} if width < _MIDDLE else set()
    if width < _NARROW:
        hidden.add(names.index("room"))
    return _table(names, [(tuple(_week(plan, week)), "") for week in plan.weeks], names.index("closed"), width, hidden)


def _week(plan: Plan, week: Week) -> Iterator[str]:
    yield str(week.number)
    yield week.monday.isoformat()
    yield hours(week.minutes)
    yield hours(week.room)
    yield "#" * (week.minutes * 20 // plan.minutes_per_week if plan.minutes_per_week else 0)
    yield ", ".join(dict.fromkeys(holiday.name for holiday in week.holidays))


def items(plan: Plan, width: int) -> Table:
    """A row for each item."""
    names = ("week", "first day", "last day", "due", "hours", "what", "title", "id")
    dropped = {"id": _WIDEST, "due": _WIDE, "what": _WIDE, "last day": _NARROW}
    hidden = {names.index(name) for name, least in dropped.items() if width < least}
    rows = [(tuple(_listed(plan, item, width)), "") for item in plan.items]
    return _table(names, rows, names.index("title"), width, hidden)


def _listed(plan: Plan, item: Item, width: int) -> Iterator[str]:
    yield str(item.week)
    yield day(item.first.date, width)
    yield day(item.last.date, width)
    yield day(item.due.date, width) if item.due else ""
    yield hours(item.minutes) if item.kind in COUNTED else ""
    yield kind_name(item.kind, plan.language)
    yield item.title
    yield item.id


def certifications(plan: Plan) -> Iterator[Text]:
    """When each certification can be earned, and what must be brought along."""
    for milestone in plan.certifications:
        when = f"{day(milestone.day.date)}, by {milestone.decided_by}" if milestone.day else "not by this plan"
        beside = f"; brought along: {', '.join(milestone.outside)}" if milestone.outside else ""
        yield Text.assemble((milestone.title, "bold"), f"  {when}{beside}")


def chain(plan: Plan) -> str:
    """What no order of study could bring forward: all, or which of it."""
    modules = {module.id: module.number for module in plan.modules}
    inside = [modules[link] for link in plan.chain if link in modules]
    work = sum(item.minutes for item in plan.items if (item.module or item.id) in plan.chain)
    named = "all modules" if len(inside) == len(modules) else f"modules {', '.join(inside)}"
    return f"{named}, with what follows them {hours(work)}"


def load(plan: Plan) -> str:
    """The average week, and the peaks."""
    worked = [week for week in plan.weeks if week.minutes]
    if not worked or plan.peak is None:
        return "no work"
    top = plan.peak.minutes
    peaks = [week.number for week in worked if week.minutes == top]
    average = sum(week.minutes for week in worked) // len(worked)
    named = f"week {peaks[0]}" if len(peaks) == 1 else f"{len(peaks)} weeks"
    return f"{hours(average)} in an average week; at most {hours(top)} of {hours(plan.minutes_per_week)}, in {named}"
