"""From teaching days to dates: placed tasks become items, exams get their resits."""

from collections.abc import Iterable

from curriculumkit.graph import LinkedCurriculum, PathNode
from curriculumkit.graph.linked import attempts_of
from curriculumkit.planner.levelling import Placed
from curriculumkit.planner.plan import Item, Kind, Session, week_of
from curriculumkit.planner.teaching_days import TeachingDays
from curriculumkit.planner.wishes import Wishes

_HANDED_IN = {Kind.CAPSTONE, Kind.PORTFOLIO, Kind.EXAM, Kind.RESIT}


def items_of(
    placed: Iterable[Placed], curriculum: LinkedCurriculum, wishes: Wishes, days: TeachingDays
) -> tuple[Item, ...]:
    """All items with their dates. Raises NoTeachingDayError where there are not enough days."""
    placed = tuple(placed)
    ends: dict[str, int] = {}
    for each in placed:
        if each.task.module is not None:
            ends[each.task.module] = max(ends.get(each.task.module, 0), each.last)
    paths = {path.id: path for path in curriculum.paths}
    items = []
    for each in placed:
        item = _item(each, wishes, days, ends)
        items.append(item)
        if item.kind is Kind.EXAM and wishes.resit_weeks and _may_resit(paths[item.path], curriculum):
            items.append(_resit(item, wishes, days))
    return tuple(items)


def _item(placed: Placed, wishes: Wishes, days: TeachingDays, ends: dict[str, int]) -> Item:
    task = placed.task
    fixed = wishes.dates.get(task.id) if placed.fixing is not None else None
    sessions = tuple(Session(days.day(slot.offset), slot.begin, slot.minutes) for slot in placed.slots)
    if not sessions and fixed is not None:
        sessions = (Session(days.on(fixed), 0, task.minutes),)
    first = sessions[0].day if sessions else days.day(placed.first)
    fixed = fixed if fixed == first.date else None
    last = sessions[-1].day if sessions else days.day(placed.last)
    due = last if task.kind in _HANDED_IN else None
    if task.kind is Kind.ASSESSMENT and task.module is not None:
        due = days.day(ends[task.module])
    return Item(
        id=task.id,
        kind=task.kind,
        title=task.title,
        path=task.path,
        module=task.module,
        track=task.track,
        minutes=task.minutes,
        sessions=sessions,
        first=first,
        last=last,
        week=week_of(first.date, wishes.start),
        due=due,
        fixed=fixed is not None,
        optional=task.optional,
    )


def _may_resit(path: PathNode, curriculum: LinkedCurriculum) -> bool:
    return path.exam is None or attempts_of(path.exam, curriculum) != 1


def _resit(exam: Item, wishes: Wishes, days: TeachingDays) -> Item:
    """The window of an exam's resit, or its day, where it has one."""
    key = f"{exam.id}:resit"
    week = len(wishes.weekdays)
    behind = days.behind(exam.last.date)
    fixed = wishes.dates.get(key)
    first = days.on(fixed) if fixed else days.day(behind + max(wishes.resit_after * week - 1, 0))
    last = first if fixed else days.day((first.offset or 0) + wishes.resit_weeks * week - 1)
    return Item(
        id=key,
        kind=Kind.RESIT,
        title=exam.title,
        path=exam.path,
        minutes=exam.minutes,
        first=first,
        last=last,
        week=week_of(first.date, wishes.start),
        due=last,
        fixed=fixed is not None,
        optional=True,
    )
