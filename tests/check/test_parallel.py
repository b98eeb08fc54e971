"""Work on several cores gives what it gives on one, whatever happens to a process."""

import multiprocessing
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from curriculumkit.check import check, parallel

# From Python 3.12 on, forking beside other threads, as those of the test runner, is warned of.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
PARENT = os.getpid()


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTH_FORKING", 0)
    monkeypatch.setattr(parallel, "cores", lambda: 3)


def in_child() -> bool:
    return os.getpid() != PARENT


def square(number: int) -> tuple[int, bool]:
    return number * number, in_child()


def dies(number: int) -> int:
    if in_child() and number == 4:
        os._exit(1)
    return number


def fails(number: int) -> int:
    if number == 4:
        raise ValueError("four")
    return number


def cannot_travel(number: int) -> Callable[[], int]:
    return lambda: number


@pytest.mark.usefixtures("three")
def test_results_come_in_order_and_from_other_processes() -> None:
    results = list(parallel.in_order([partial(square, number) for number in range(50)], 1))
    assert [result for result, _ in results] == [number * number for number in range(50)]
    assert all(elsewhere for _, elsewhere in results)


@pytest.mark.usefixtures("three")
def test_a_process_that_dies_costs_nothing_but_time() -> None:
    assert list(parallel.in_order([partial(dies, number) for number in range(9)], 1)) == list(range(9))


@pytest.mark.usefixtures("three")
def test_an_error_is_raised_here() -> None:
    found = parallel.in_order([partial(fails, number) for number in range(9)], 1)
    assert [next(found) for _ in range(4)] == [0, 1, 2, 3]
    with pytest.raises(ValueError, match="four"):
        next(found)


@pytest.mark.usefixtures("three")
def test_what_cannot_travel_is_computed_here() -> None:
    assert [get() for get in parallel.in_order([partial(cannot_travel, number) for number in range(5)], 1)] == [
        *range(5)
    ]


def test_little_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "cores", lambda: 3)
    assert list(parallel.in_order([partial(square, 3)] * 2, parallel.WORTH_FORKING - 1)) == [(9, False)] * 2


@pytest.mark.usefixtures("three")
def test_results_are_given_while_others_are_worked_on(tmp_path: Path) -> None:
    def waits(number: int) -> int:
        while number and not (tmp_path / "go").exists():
            time.sleep(0.01)
        return number

    found = parallel.in_order([partial(waits, number) for number in range(3)], 1)
    assert next(found) == 0
    (tmp_path / "go").touch()
    assert list(found) == [1, 2]


@pytest.mark.usefixtures("three")
def test_processes_end_where_their_results_are_not_wanted() -> None:
    tasks: list[Callable[[], object]] = [partial(square, 1), *[partial(time.sleep, 600)] * 5]
    found = parallel.in_order(tasks, 1)
    assert next(found) == (1, True)
    found.close()
    assert not multiprocessing.active_children()


def test_the_environment_says_how_many_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threading.active_count", lambda: 1)
    monkeypatch.setenv("CURRICULUMKIT_CORES", "1")
    assert parallel.cores() == 1
    monkeypatch.setenv("CURRICULUMKIT_CORES", "7")
    assert parallel.cores() in {1, 7}  # 1 where the system cannot fork


def test_a_check_gives_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        (root / f"paths/start/x{number}.yaml").write_text(f"title: X\nweek: 1\nobjectives:\n  o{number}: []\n")
    (root / "paths/start/m01.questions.yaml").write_text("questions:\n  q01:\n    type: guess\n")
    alone = check(root)
    monkeypatch.setattr(parallel, "WORTH_FORKING", 0)
    monkeypatch.setattr(parallel, "cores", lambda: 4)
    monkeypatch.setattr("curriculumkit.check.folder._PART", 50)
    together = check(root)
    assert together.diagnostics == alone.diagnostics
    assert len(alone.diagnostics) > 40
    assert together.summary == alone.summary
