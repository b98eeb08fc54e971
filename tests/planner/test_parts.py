"""How a module's hours are divided."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.planner.curricula import linked, module

from curriculumkit.planner import Plan, Wishes, plan


def planned(**parts: Any) -> Plan:
    """A module of ten hours."""
    curriculum = linked({}, {"p": {"title": "P", "modules": ("m",)}}, {"p/m": module("1", **parts)})
    return plan(curriculum, Wishes(start=date(2026, 9, 7), hours_per_week=Decimal(10)))


def minutes(made: Plan) -> dict[str, int]:
    """The minutes of each part, in order of study."""
    return {item.id.removeprefix("p/m").lstrip("/:"): item.minutes for item in made.items}


def task(count: int | None = None, **more: Any) -> dict[str, Any]:
    """An activity or an assessment."""
    return {"title": "Task", **({"minutes": count} if count else {}), **more}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, {"study": 600}),
        ({"activities": {"a": task(90)}}, {"study": 510, "a": 90}),
        ({"activities": {"a": task(), "b": task()}}, {"study": 300, "a": 150, "b": 150}),
        (
            {"activities": {"a": task()}, "assessments": {"quiz": task(questions=11), "lab": task()}},
            {"study": 290, "a": 100, "lab": 185, "quiz": 25},
        ),
        ({"assessments": {"quiz": task(40, questions=11), "lab": task(560)}}, {"lab": 560, "quiz": 40}),
        ({"assessments": {"quiz": task(100), "lab": task(1100)}}, {"lab": 550, "quiz": 50}),
        ({"activities": {"a": task()}, "assessments": {"lab": task(590)}}, {"a": 15, "lab": 585}),
    ],
)
def test_minutes(parts: dict[str, Any], expected: dict[str, int]) -> None:
    made = planned(**parts)
    assert minutes(made) == expected
    assert made.minutes == 600


def test_work_that_does_not_fit_is_told() -> None:
    made = planned(assessments={"lab": task(1200)})
    assert [str(finding.message) for finding in made.findings] == [
        "the parts of m (A module) take 20.0 hours, and it has 10.0 at this effort: each is shortened in proportion"
    ]
    assert planned(assessments={"lab": task(600)}).findings == ()


def test_dues_are_the_end_of_the_module() -> None:
    made = planned(activities={"a": task(500)}, assessments={"lab": task(30), "quiz": task(30)})
    last = made.modules[0].last
    assert {item.id: item.due for item in made.items} == {
        "p/m:study": None,
        "p/m/a": None,
        "p/m/lab": last,
        "p/m/quiz": last,
    }


def test_a_few_minutes_of_a_day_go_to_the_neighbour() -> None:
    # Studying would end 10 minutes into the third day of 120, the first activity 10 minutes into the fourth.
    made = planned(activities={"a": task(), "b": task()}, assessments={"quiz": task(110)})
    pieces = {item.id: [session.minutes for session in item.sessions] for item in made.items}
    assert pieces == {"p/m:study": [120, 120], "p/m/a": [120], "p/m/b": [120, 10], "p/m/quiz": [110]}
    assert made.minutes == 600
    assert {session.day.offset for item in made.items for session in item.sessions} == set(range(5))


def test_minutes_that_an_author_wrote_stay() -> None:
    made = planned(activities={"a": task(125), "b": task(125)}, assessments={"lab": task(350)})
    assert minutes(made) == {"a": 125, "b": 125, "lab": 350}
    assert [session.minutes for session in made.by_id["p/m/a"].sessions] == [120, 5]
