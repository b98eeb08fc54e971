"""The week-by-week plan."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from curriculumkit.display import digits
from curriculumkit.graph import AssessmentNode
from curriculumkit.planner import COUNTED, Holiday, Item, Kind, Plan, Week, item_name
from curriculumkit_word.document import Row, Style, Table, Xml, joined, least_width
from curriculumkit_word.syllabus.assessments import kind
from curriculumkit_word.syllabus.frame import Frame
from curriculumkit_word.syllabus.plans import Titled

_HOUR = Decimal(60)
_TENTH = Decimal("0.1")
_DAYS = 7


def weekly(frame: Frame) -> None:
    """The part with the plans of the paths."""
    plans = list(frame.plans.of(list(frame.paths)))
    if not plans:
        return
    frame.heading(frame.text("Week-by-week plan"), 1, page_break=True)
    first = plans[0].plan
    mode = frame.curriculum.model.study_modes.get(
        first.wishes.study_mode or frame.curriculum.model.base_study_mode or ""
    )
    hours = frame.counted(first.minutes_per_week / _HOUR, "{count} hour", "{count} hours")
    name = mode.title if mode else frame.text("Own pace")
    frame.said("Study mode: {mode}, {hours} a week.", mode=name, hours=hours)
    if not plans[0].dated:
        frame.said("Weeks count from the beginning of each path; holidays and resits are not in the plan.")
    for titled in plans:
        _plan(frame, titled)


def _plan(frame: Frame, titled: Titled) -> None:
    title = titled.title or (frame.curriculum.title if frame.whole else frame.paths[0].name)
    if titled.title:
        frame.heading(title, 2)
    caption = frame.text("Plan of {title}", title=title)
    frame.caption(caption)
    word, plan = frame.word, titled.plan
    heads = [frame.text(key) for key in ("Week", "Modules", "Work", "Due", "Hours")]
    least = [*map(least_width, heads)]
    if titled.dated:
        least[0] = max(least[0], least_width(plan.start.isoformat()))
    rows, by_id = [word.heads(*heads)], plan.by_id
    rows += [
        _week(frame, by_id, week, dated=titled.dated) for week in plan.weeks if _shown(by_id, week, dated=titled.dated)
    ]
    frame.add(word.table(Table([1.2, 3.2, 5.4, 4, 1.1], rows, caption, least=least)))
    if titled.dated:
        _closed(frame, plan)


def _shown(by_id: Mapping[str, Item], week: Week, *, dated: bool) -> bool:
    """Weeks without dates have no holidays and resits, which depend on them."""
    return any(dated or by_id[key].kind is not Kind.RESIT for key in week.items) or (dated and bool(week.holidays))


def _week(frame: Frame, by_id: Mapping[str, Item], week: Week, *, dated: bool) -> Row:
    word = frame.word
    items = [by_id[key] for key in week.items if dated or by_id[key].kind is not Kind.RESIT]
    handed_in = [item for item in items if item.kind in COUNTED and item.due is not None]
    due = [item for item in handed_in if item.due is not None and (item.due.date - week.monday).days < _DAYS]
    later = [item for item in handed_in if item not in due]
    modules = dict.fromkeys(item.module for item in items if item.module and item.kind in COUNTED)
    nodes = [frame.curriculum.nodes[key] for key in modules]
    work = [_named(frame, item) for item in items if item not in handed_in]
    work += [word.run(frame.text("{title} (in progress)", title=_name(frame, item))) for item in later]
    work += map(word.run, dict.fromkeys(holiday.name for holiday in week.holidays))
    number = [word.run(str(week.number)), *([word.run(week.monday.isoformat())] if dated else [])]
    cells = (
        number,
        [frame.to(node, f"{frame.number(node)} {node.name}") for node in nodes],
        work,
        [_due(frame, item, dated=dated) for item in due],
        [word.run(digits((week.minutes / _HOUR).quantize(_TENTH)))],
    )
    return Row([word.cell(*(lines or [frame.optional(None)])) for lines in cells])


def _named(frame: Frame, item: Item) -> Xml:
    return frame.word.run(_name(frame, item))


def _name(frame: Frame, item: Item) -> str:
    """What it is called; assessments also say of what kind they are."""
    node = frame.curriculum.nodes.get(item.id)
    if item.kind is Kind.ASSESSMENT and isinstance(node, AssessmentNode):
        return frame.text("{kind}: {title}", kind=kind(frame, node), title=item.title)
    return item_name(item, frame.curriculum.model.language)


def _due(frame: Frame, item: Item, *, dated: bool) -> Xml:
    named = _named(frame, item)
    if not dated or item.due is None:
        return named
    # The date stands first: at the end of a line, it would be broken at its hyphens.
    return joined([frame.word.run(f"{item.due.date.isoformat()} "), named])


def _closed(frame: Frame, plan: Plan) -> None:
    days = [
        f"{holiday.name} {holiday.first.isoformat()}"
        + (f"–{holiday.last.isoformat()}" if holiday.last != holiday.first else "")
        for holiday in _breaks(plan)
    ]
    if days:
        frame.said("Nothing is taught on: {days}.", Style.NOTE, days=frame.text("; ").join(days))


def _breaks(plan: Plan) -> Iterator[Holiday]:
    """What is closed within the weeks of the plan; days of one name that follow on each other are one break."""
    last = max([plan.finish.date, *(week.monday + timedelta(days=_DAYS - 1) for week in plan.weeks)])
    made: Holiday | None = None
    for holiday in sorted(plan.holidays, key=lambda holiday: holiday.first):
        if holiday.last < plan.start or holiday.first > last:
            continue
        if made is not None and made.name == holiday.name and holiday.first <= made.last + timedelta(days=1):
            made = replace(made, last=max(made.last, holiday.last))
            continue
        if made is not None:
            yield made
        made = holiday
    if made is not None:
        yield made
