"""Work on several cores. Results come in order, and only a few wait: memory does not grow with their number."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_all_start_methods, get_context
from typing import TypeVar, cast

J = TypeVar("J")
R = TypeVar("R")

_WORTH_A_POOL = 16
"""Fewer jobs are done sooner than a pool has begun."""
_WAITING = 3

_work: Callable[[int], object] | None = None
"""What a worker does with a number. Workers are forked, so that nothing has to be sent to them but numbers."""


def in_order(make: Callable[[J], R], jobs: Sequence[J], processes: int) -> Iterator[R]:
    """The result of each job. `processes` is how many work at once; 0 means one for each core."""
    count = processes or _cores()
    if count == 1 or len(jobs) < _WORTH_A_POOL or "fork" not in get_all_start_methods():
        yield from map(make, jobs)
        return
    yield from _forked(make, jobs, count)


def _cores() -> int:
    """The cores that this process may use; not every system can tell."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _forked(make: Callable[[J], R], jobs: Sequence[J], count: int) -> Iterator[R]:
    global _work  # noqa: PLW0603 -- what a forked process inherits must be found by name

    def work(index: int) -> R:
        return make(jobs[index])

    _work = work
    with get_context("fork").Pool(count) as pool:
        waiting = deque(pool.apply_async(_called, (index,)) for index in range(min(len(jobs), count * _WAITING)))
        for index in range(len(jobs)):
            result = cast("R", waiting.popleft().get())
            if (following := index + count * _WAITING) < len(jobs):
                waiting.append(pool.apply_async(_called, (following,)))
            yield result
    _work = None


def _called(index: int) -> object:
    if _work is None:
        raise RuntimeError(index)
    return _work(index)
