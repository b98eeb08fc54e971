"""Work on several cores, where there is enough of it. The results are the same, in the same order, as on one.

Processes are forked, so that they see everything that was read before; only results travel. Where the system cannot
fork safely, or a process fails, the work is done here.
"""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

T = TypeVar("T")
Task = Callable[[], T]
WORTH_FORKING = 2_000_000
"""Bytes of YAML from which on processes save more time than they cost."""
_CORES = "CURRICULUMKIT_CORES"
"""A variable of the environment: how many cores may be used; 1 switches processes off."""


def cores() -> int:
    """How many processes may run side by side; 1 where forking is not safe."""
    can_fork = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    if not can_fork or threading.active_count() > 1 or multiprocessing.current_process().daemon:
        return 1
    wanted = os.environ.get(_CORES, "")
    return max(1, int(wanted)) if wanted.isdecimal() else len(os.sched_getaffinity(0))


def in_order(tasks: Sequence[Task[T]], size: int) -> Generator[T, None, None]:
    """What each task gives, in their order, as soon as it and those before it are there.

    `size` is how many bytes of YAML they are about.
    """
    count = min(cores(), len(tasks)) if size >= WORTH_FORKING else 1
    arriving = _forked(tasks, count) if count > 1 else iter(())
    early: dict[int, T] = {}
    for number, task in enumerate(tasks):
        while number not in early and (arrived := next(arriving, None)):
            early[arrived[0]] = arrived[1]
        yield early.pop(number) if number in early else task()


def _forked(tasks: Sequence[Task[T]], count: int) -> Iterator[tuple[int, T]]:
    """The numbers and the results of the tasks that a process could finish."""
    context = multiprocessing.get_context("fork")
    following = context.Value("i", 0)
    readers: list[Connection] = []
    processes = []
    for _ in range(count):
        reader, writer = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(tasks, following, writer), daemon=True)
        process.start()
        writer.close()
        readers.append(reader)
        processes.append(process)
    try:
        while readers:
            for reader in _ready(readers):
                try:
                    arrived = reader.recv()
                except (EOFError, OSError):
                    readers.remove(reader)
                    reader.close()
                else:
                    yield arrived
    finally:
        for process in processes:
            process.terminate()
            process.join()


def _work(tasks: Sequence[Task[T]], following: Any, writer: Connection) -> None:
    """Take the next task until there is none. One that fails is left for the parent, where its error is shown."""
    while True:
        with following.get_lock():
            number = following.value
            following.value += 1
        if number >= len(tasks):
            break
        with suppress(Exception):
            writer.send((number, tasks[number]()))
    writer.close()
    # Nothing of the parent's is to be closed or written twice.
    os._exit(0)


def _ready(readers: Sequence[Connection]) -> list[Connection]:
    ready = wait(readers)
    return [reader for reader in readers if reader in ready]
