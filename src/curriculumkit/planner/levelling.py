"""Levelling: work one after the other onto teaching days, none above what a day and a week carry.

Everything here counts in teaching days; dates are not known. `day(k)` minutes fit onto teaching day k, and into any
stretch of as many teaching days as a week has, `week` minutes. Hence no calendar week is ever overfull, since it has
no more teaching days than that.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from curriculumkit.planner.plan import Kind, day_minutes
from curriculumkit.planner.tasks import Task


@dataclass(frozen=True, slots=True)
class Slot:
    """Minutes of a task on a teaching day; `begin` of them are worked on that day before."""

    offset: int
    begin: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Fixing:
    """Where a task with a date of its own may begin.

    `offset` is its teaching day, None where its date is none; what follows begins on `next` at the earliest.
    """

    offset: int | None
    next: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A task on its teaching days, from `first` to `last`. `ready`: when a fixed one could have begun at the earliest.

    A fixed task without a teaching day has no slots. One that is set too early stands where it fits.
    """

    task: Task
    slots: tuple[Slot, ...]
    first: int
    last: int
    fixing: Fixing | None = None
    ready: int = 0


@dataclass(slots=True)
class Levelling:
    """Places tasks in their order. `days` is how many teaching days a week has, `limit` the last that may be used."""

    week: int
    days: int
    limit: int
    load: list[int] = field(default_factory=list)
    now: int = 0
    """The teaching day that the next task may begin on."""

    def place(self, tasks: Iterable[Task], fixed: Callable[[Task], Fixing | None]) -> Iterator[Placed]:
        """Each task with its days. Raises OverflowError where there are not enough of them."""
        held: list[Placed] = []
        for task in tasks:
            placed = self._place(task, fixed(task))
            if task.whole and task.module and placed.fixing is None and held:
                held[-1], placed = self._exchanged(held[-1], placed)
            yield from held
            held = [placed]
        yield from held

    def day(self, offset: int) -> int:
        """The minutes of a teaching day."""
        return day_minutes(offset, self.week, self.days)

    def _place(self, task: Task, fixing: Fixing | None) -> Placed:
        if task.kind is Kind.BUFFER:
            first = self._done()
            self.now = first + task.days
            return Placed(task, (), first, self.now - 1)
        whole = task.whole and task.minutes <= self.week
        ready = self._fresh(task.minutes) if whole else self._open(self.now)
        if fixing is not None:
            return self._fixed(task, fixing, ready)
        slots = (self._put(ready, task.minutes),) if whole else tuple(self._spread(ready, task.minutes))
        return Placed(task, slots, slots[0].offset, slots[-1].offset, None, ready)

    def _fixed(self, task: Task, fixing: Fixing, ready: int) -> Placed:
        done = self._done()
        if fixing.offset is None and fixing.next >= done:
            self.now = fixing.next
            return Placed(task, (), fixing.next, fixing.next, fixing, done)
        whole = task.whole and task.minutes <= self.week
        if fixing.offset is None or fixing.offset < ready:
            slots = (self._put(ready, task.minutes),) if whole else tuple(self._spread(ready, task.minutes))
            return Placed(task, slots, slots[0].offset, slots[-1].offset, fixing, ready)
        slots = (self._put(fixing.offset, task.minutes),) if whole else tuple(self._spread(fixing.offset, task.minutes))
        self.now = max(self.now, fixing.next) if whole else self.now
        return Placed(task, slots, slots[0].offset, slots[-1].offset, fixing, ready)

    def _done(self) -> int:
        """The first day without anything of what was placed, be it of no minutes."""
        return max(self.now, len(self.load))

    def _load(self, offset: int) -> int:
        return self.load[offset] if offset < len(self.load) else 0

    def _room(self, offset: int) -> int:
        """What still fits onto a day: later days are empty, so only the week that ends with it counts."""
        behind = sum(self.load[max(offset - self.days + 1, 0) : offset + 1])
        return min(self.day(offset) - self._load(offset), self.week - behind)

    def _open(self, offset: int) -> int:
        """The first day from this one on with room."""
        while self._room(offset) <= 0:
            offset += 1
            self._check(offset)
        return offset

    def _fresh(self, minutes: int) -> int:
        """The first day onto which this fits in one piece: beside other work, or where it is longer, alone."""
        offset = self.now
        while True:
            behind = sum(self.load[max(offset - self.days + 1, 0) : offset + 1])
            if behind + minutes <= self.week and (
                not self._load(offset) or self._load(offset) + minutes <= self.day(offset)
            ):
                return offset
            offset += 1
            self._check(offset)

    def _put(self, offset: int, minutes: int) -> Slot:
        self._check(offset)
        self.load += [0] * (offset + 1 - len(self.load))
        slot = Slot(offset, self.load[offset], minutes)
        self.load[offset] += minutes
        self.now = offset
        return slot

    def _spread(self, offset: int, minutes: int) -> Iterator[Slot]:
        if not minutes:
            yield self._put(offset, 0)
        while minutes:
            offset = self._open(offset)
            slot = self._put(offset, min(minutes, self._room(offset)))
            minutes -= slot.minutes
            yield slot

    def _check(self, offset: int) -> None:
        if offset > self.limit:
            raise OverflowError

    def _exchanged(self, before: Placed, quiz: Placed) -> tuple[Placed, Placed]:
        """A quiz that did not fit onto the rest of a day exchanges places with the last of the work before it.

        So the day is filled, and the quiz is still in one piece.
        """
        last = before.slots[-1] if before.slots else None
        minutes = quiz.task.minutes
        if last is None or before.task.module != quiz.task.module or before.task.whole or before.fixing is not None:
            return before, quiz
        rest = self._room(last.offset)
        late = minutes - rest
        if quiz.first != last.offset + 1 or rest <= 0 or late >= last.minutes or self._load(quiz.first) != minutes:
            return before, quiz
        shorter = Slot(last.offset, last.begin, last.minutes - late)
        moved = Slot(last.offset, shorter.begin + shorter.minutes, minutes)
        tail = Slot(quiz.first, 0, late)
        self.load[last.offset] += rest
        self.load[quiz.first] = late
        slots = (*before.slots[:-1], shorter, tail)
        return (
            Placed(before.task, slots, before.first, tail.offset, None, before.ready),
            Placed(quiz.task, (moved,), moved.offset, moved.offset, None, quiz.ready),
        )
