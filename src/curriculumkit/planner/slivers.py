"""No work of a few minutes at the end or the beginning of a day, where it can be helped.

Days are full, so that one thing often ends, and the next begins, a few minutes before or after a day does. Where the
planner has divided a module's hours among both itself, these minutes go to the neighbour on that day: its share becomes
a little longer, the other's shorter, and each day carries what it did. Minutes that an author wrote are never changed.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from curriculumkit.planner.levelling import Placed, Slot

LEAST = 15
"""Minutes of a piece of work that is worth beginning; all of a day's, where a day has less."""


def without_slivers(placed: Iterable[Placed], day: Callable[[int], int]) -> list[Placed]:
    """The same days with other shares. `day` tells how many minutes a teaching day carries."""
    found: list[Placed] = []
    for each in placed:
        if found and _neighbours(found[-1], each):
            found[-1], following = _shifted(found[-1], each, min(LEAST, day(each.first)))
            found.append(following)
        else:
            found.append(each)
    return found


def _neighbours(before: Placed, after: Placed) -> bool:
    """Whether two shares of the same hours follow one another on a day."""
    tasks = before.task, after.task
    if not all(task.shared for task in tasks) or before.fixing is not None or after.fixing is not None:
        return False
    if (tasks[0].path, tasks[0].module) != (tasks[1].path, tasks[1].module):
        return False
    last, first = before.slots[-1], after.slots[0]
    return (last.offset, last.begin + last.minutes) == (first.offset, first.begin)


def _shifted(before: Placed, after: Placed, least: int) -> tuple[Placed, Placed]:
    last, first = before.slots[-1], after.slots[0]
    whole = Slot(last.offset, last.begin, last.minutes + first.minutes)
    if last.minutes < least and len(before.slots) > 1 and before.task.minutes - last.minutes >= LEAST:
        return _with(before, before.slots[:-1]), _with(after, (whole, *after.slots[1:]))
    if first.minutes < least and len(after.slots) > 1 and after.task.minutes - first.minutes >= LEAST:
        return _with(before, (*before.slots[:-1], whole)), _with(after, after.slots[1:])
    return before, after


def _with(placed: Placed, slots: tuple[Slot, ...]) -> Placed:
    task = replace(placed.task, minutes=sum(slot.minutes for slot in slots))
    return replace(placed, task=task, slots=slots, first=slots[0].offset, last=slots[-1].offset)
