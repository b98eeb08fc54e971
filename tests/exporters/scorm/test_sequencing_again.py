"""The same sequencing as scorm-again plays it: rules on other activities, rollup, attempt limits, resuming.

It knows no `stopForwardTraversal` before an activity; `test_sequencing.py` looks at that.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.exporters.scorm.activities import activities
from tests.exporters.scorm.conftest import linked
from tests.exporters.scorm.test_gathering import export, skipping
from tests.exporters.scorm.test_sequencing import CELERY, EXACT, LINE

from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm.manifest import Outline, manifest
from curriculumkit_scorm.manifest.outline import Item, Metadata

SCRIPT = Path(__file__).parent / "again.mjs"
LIBRARY = Path(__file__).parents[3] / "node_modules/scorm-again/dist/esm/scorm2004.js"
READ = {"cmi.progress_measure": "1", "cmi.completion_status": "completed", "cmi.exit": "suspend"}
PASSED = READ | {"cmi.success_status": "passed", "cmi.score.scaled": "0.9"}
FAILED = READ | {"cmi.success_status": "failed", "cmi.score.scaled": "0.5"}
Step = tuple[str, Any]


def play(tree: dict[str, Any], steps: list[Step]) -> tuple[list[str | None], dict[str, Any]]:
    """What each step opened, and the state of every activity, by the last parts of their ids."""
    node = shutil.which("node")
    if node is None or not LIBRARY.exists():
        if os.environ.get("CI"):
            pytest.fail("node, or node_modules (npm ci), is missing", pytrace=False)
        pytest.skip("node, or node_modules (npm ci), is missing")
    prefix = f"item.{tree['id'].removeprefix('organization.')}."
    full = [(name, prefix + value if name == "choice" else value) for name, value in steps]
    given = json.dumps({"tree": tree, "steps": full})
    answer = subprocess.run([node, str(SCRIPT)], input=given, capture_output=True, text=True, check=True)
    # The library writes what it delivers to the same place; the answer is its last line.
    told = json.loads(answer.stdout.splitlines()[-1])
    outcomes = [one and one.removeprefix(prefix) for one in told["outcomes"]]
    return outcomes, {name.removeprefix(prefix): state for name, state in told["state"].items()}


def passing(*names: str) -> list[Step]:
    return [step for name in names for step in (("choice", name), ("report", PASSED))]


def tree_of(curriculum: LinkedCurriculum, options: Any, path: str) -> dict[str, Any]:
    return activities(export(curriculum, options).packages[path]["imsmanifest.xml"])


@pytest.fixture(scope="module")
def celery() -> LinkedCurriculum:
    report = check(CELERY)
    assert report.curriculum is not None
    return report.curriculum


@pytest.mark.parametrize(
    ("steps", "outcomes"),
    [
        ([("choice", "m03"), ("choice", "m02")], [None, None]),
        ([("start", None), ("report", FAILED), ("choice", "m02")], ["m01", "taken", None]),
        ([("start", None), ("report", FAILED), ("continue", None)], ["m01", "taken", None]),
        ([("start", None), ("report", PASSED), ("continue", None), ("choice", "m03")], ["m01", "taken", "m02", "m03"]),
    ],
    ids=["at first", "choosing", "going on", "passed"],
)
def test_exact_prerequisites(steps: list[Step], outcomes: list[str | None]) -> None:
    assert play(tree_of(skipping(linked()), EXACT, "basics"), steps)[0] == outcomes


def test_one_track_opens_the_end(celery: LinkedCurriculum) -> None:
    steps = [("choice", "portfolio"), *passing("a1", "a2", "a3"), ("choice", "portfolio"), *passing("a4")]
    outcomes, state = play(tree_of(celery, EXACT, "specialist"), [*steps, ("choice", "portfolio")])
    assert outcomes[0] is None
    assert outcomes[7] is None
    assert outcomes[-1] == "portfolio"
    assert state["tracks"]["completion"] == "completed"


def in_a_line(*reports: dict[str, str]) -> list[Step]:
    """From the beginning by requests to continue: this run-time lets nobody choose what would stop others."""
    requests = ["start", *["continue"] * (len(reports) - 1)]
    return [
        step for request, told in zip(requests, reports, strict=True) for step in ((request, None), ("report", told))
    ]


@pytest.mark.parametrize(
    ("eighth", "exam", "satisfied"), [(PASSED, PASSED, True), (PASSED, FAILED, False), (FAILED, PASSED, False)]
)
def test_path_is_satisfied_by_its_modules_and_its_exam(
    celery: LinkedCurriculum, eighth: dict[str, str], exam: dict[str, str], satisfied: bool
) -> None:
    tree = tree_of(celery, LINE, "foundation")
    outcomes, state = play(tree, in_a_line(*[PASSED] * 7, eighth, READ, exam))
    assert outcomes[::2] == [*(f"m0{number}" for number in range(1, 9)), "capstone", "exam"]
    assert state[tree["id"]] == {"satisfied": satisfied, "completion": "completed", "attempts": 1}


def test_sittings_that_are_suspended_are_one_attempt() -> None:
    item = Item("c.exam", "Exam", "exam/index.html", mastery="70", attempts=1)
    other = Item("c.m1", "One", "m1/index.html")
    files: dict[str, list[str]] = {"c.exam": [], "c.m1": []}
    tree = activities(manifest(Outline("c", "C", Metadata("en"), (item, other)), "2004", files))
    sitting: list[Step] = [("choice", "exam"), ("report", FAILED), ("choice", "m1"), ("report", READ)]
    outcomes, state = play(tree, sitting * 4)
    assert outcomes == ["exam", "taken", "m1", "taken"] * 4
    assert state["exam"]["attempts"] == 1


def test_attempt_that_a_platform_ends_counts_against_the_limit() -> None:
    item = Item("c.exam", "Exam", "exam/index.html", mastery="70", attempts=2)
    other = Item("c.m1", "One", "m1/index.html")
    files: dict[str, list[str]] = {"c.exam": [], "c.m1": []}
    tree = activities(manifest(Outline("c", "C", Metadata("en"), (item, other)), "2004", files))
    ended = FAILED | {"cmi.exit": "normal"}
    sitting: list[Step] = [("choice", "exam"), ("report", ended), ("choice", "m1"), ("report", READ)]
    outcomes, state = play(tree, [*sitting, *sitting, ("choice", "exam")])
    assert outcomes == [*["exam", "taken", "m1", "taken"] * 2, None]
    assert state["exam"]["attempts"] == 2
