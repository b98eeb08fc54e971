"""How many teaching days an item may be late before it moves the finish or something at a fixed date.

Free days are teaching days without work, such as those of buffers, up to the wished finish if there is one. Days that
stay empty since a long exam takes up their hours are not free.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from curriculumkit.planner.plan import COUNTED, Item, Kind
from curriculumkit.planner.teaching_days import TeachingDays
from curriculumkit.planner.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Slack:
    """`free` are the free days, `anchors` the teaching days that nothing may move, both in order."""

    free: Sequence[int]
    anchors: Sequence[int]

    def behind(self, offset: int) -> int:
        """The slack of what ends on a teaching day."""
        begin = bisect_right(self.free, offset)
        later = self.anchors[bisect_left(self.anchors, offset) :]
        return min((bisect_left(self.free, anchor) - begin for anchor in later), default=0)


def slack_of(items: Sequence[Item], wishes: Wishes, days: TeachingDays, day_minutes: int) -> Slack:
    """The free days and the anchors of a plan."""
    load = _load(items)
    last = max(load, default=-1)
    kept: set[int] = set()
    for item in items:
        if item.kind is Kind.EXAM and item.first.offset is not None and day_minutes:
            reserved = -(-max(item.minutes - day_minutes, 0) // day_minutes)
            kept.update(range(item.first.offset - reserved, item.first.offset + reserved + 1))
    end = last + 1
    if wishes.finish is not None:
        end = max(end, days.behind(wishes.finish))
    free = [offset for offset in range(end) if not load.get(offset) and offset not in kept]
    fixed = (days.behind(item.first.date) for item in items if item.fixed and item.kind in COUNTED)
    return Slack(free, sorted({*fixed, end}))


def _load(items: Iterable[Item]) -> Mapping[int, int]:
    load: dict[int, int] = {}
    for offset, minutes in _worked(items):
        load[offset] = load.get(offset, 0) + max(minutes, 1)
    return load


def _worked(items: Iterable[Item]) -> Iterator[tuple[int, int]]:
    for item in items:
        for session in item.sessions:
            if session.day.offset is not None:
                yield session.day.offset, session.minutes
