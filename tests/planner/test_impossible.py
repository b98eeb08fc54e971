"""Wishes that cannot be met are findings, never a plan that is silently another one."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from tests.planner.curricula import linked, module, small

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import CapstonePolicy, Holiday, Wishes, plan

WISHES = Wishes(start=date(2026, 9, 7))
EXAM: dict[str, Any] = {"exam": {"title": "Exam", "minutes": 90}}


def errors(curriculum: LinkedCurriculum, wishes: Wishes) -> list[str]:
    """The codes and texts of the errors."""
    made = plan(curriculum, wishes)
    return [f"{f.fault.code} {f.message}" for f in made.findings if f.fault.severity == "error"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"study_mode": "nights"}, "CK550 there is no study mode nights"),
        ({"hours_per_week": Decimal(121)}, "CK550 121 hours per week do not fit 5 days of teaching"),
        ({"paths": ("end",)}, "CK551 there is no path end"),
        ({"tracks": ("a",)}, "CK551 there is no track a in the chosen paths"),
        ({"without": ("start/m1/lab",)}, "CK552 there is no assessment start/m1/lab to leave out"),
        (
            {"without": ("start/m1/quiz",)},
            "CK552 start/m1/quiz cannot be left out: its module is complete only with it",
        ),
        ({"dates": {"start/exam": date(2027, 1, 1)}}, "CK555 there is nothing called start/exam in this plan"),
        ({"weekdays": ()}, "CK561 no weekday is chosen"),
        ({"at": time(19)}, "CK561 times of day need a time zone"),
        ({"time_zone": "Mars/Base"}, "CK561 there is no time zone Mars/Base"),
        ({"at": time(23), "time_zone": "Asia/Shanghai"}, "CK561 120 minutes of work that begin at 23:00 would end"),
        (
            {"holidays": (Holiday(date(2027, 1, 2), date(2027, 1, 1), "Eve"),)},
            "CK563 Eve ends on 2027-01-01, before it begins on 2027-01-02",
        ),
        ({"holidays": (Holiday(date(2026, 1, 1), date(2100, 1, 1), "Peace"),)}, "CK554 this never ends"),
        ({"finish": date(2026, 9, 11)}, "CK554 the plan ends on 2026-09-18, 7 days after 2026-09-11"),
    ],
)
def test_each_has_its_finding(changes: dict[str, Any], expected: str) -> None:
    found = errors(small(), replace(WISHES, **changes))
    assert len(found) == 1
    assert found[0].startswith(expected)


def test_a_study_mode_without_hours_needs_hours() -> None:
    curriculum = linked(
        {"study_modes": {"free": {"title": "Free"}}},
        {"start": {"title": "S", "modules": ("m1",)}},
        {"start/m1": module()},
    )
    assert errors(curriculum, WISHES) == ["CK550 the study mode free has no hours per week"]
    made = plan(curriculum, replace(WISHES, hours_per_week=Decimal(4)))
    assert (made.possible, made.minutes) == (True, 240)


def test_a_base_without_hours_cannot_be_counted_in_another_mode() -> None:
    modes = {"free": {"title": "Free"}, "days": {"title": "Days", "hours_per_week": "10"}}
    head = {"base_study_mode": "free", "study_modes": modes}
    curriculum = linked(head, {"start": {"title": "S", "modules": ("m1",)}}, {"start/m1": module()})
    assert [text[:5] for text in errors(curriculum, replace(WISHES, study_mode="days"))] == ["CK550"]
    without = linked({}, {"start": {"title": "S", "modules": ("m1",)}}, {"start/m1": module()})
    assert errors(without, WISHES) == ["CK550 the curriculum has no study mode"]


def test_the_wished_finish_says_what_would_be_enough() -> None:
    made = plan(small(), replace(WISHES, finish=date(2026, 9, 11)))
    (finding,) = [f for f in made.findings if f.fault.severity == "error"]
    assert str(finding.help) == (
        "at 10 hours per week the latest start is 2026-08-31; or 20 hours per week are enough from this start"
    )
    for better in ({"start": date(2026, 8, 31)}, {"hours_per_week": Decimal(20)}):
        assert plan(small(), replace(WISHES, finish=date(2026, 9, 11), **better)).possible
    assert not plan(small(), replace(WISHES, finish=date(2026, 9, 11), hours_per_week=Decimal(19))).possible
    hopeless = plan(small(), replace(WISHES, finish=date(2026, 9, 6)))
    assert "no start from 2026-09-07 on is early enough" in str(hopeless.findings[-1].help)


def test_exams_must_fit_their_weeks_and_projects() -> None:
    assert errors(small(exam={"title": "Exam", "minutes": 700}), WISHES) == [
        "CK556 start/exam takes 700 minutes in one piece, more than the 600 of a whole week"
    ]
    project: dict[str, Any] = {"capstone": {"summary": "Build it"}, **EXAM}
    assert errors(small(**project), replace(WISHES, project_weeks=Decimal("0.1"))) == [
        "CK556 start (Start) has 60 minutes for capstone and exam, and the exam alone takes 90"
    ]
    within = replace(WISHES, capstones=CapstonePolicy.WITHIN, project_weeks=Decimal(2))
    assert errors(small(**project), within) == [
        "CK556 capstone and exam would take 1200 of the 1200 minutes of start (Start): nothing is left for its modules"
    ]


def test_tracks_are_chosen_as_many_as_are_taken() -> None:
    tracks = {f"track-{key}": {"title": key, "modules": (key,)} for key in ("a", "b")}
    path = {"title": "Paths", "tracks": tracks}
    modules = {"p/a": module(), "p/b": module(requires=("a",))}
    curriculum = linked({}, {"p": path}, modules)
    hours = replace(WISHES, hours_per_week=Decimal(5))
    assert errors(curriculum, hours) == ["CK551 0 of the tracks of p (Paths) are chosen, and a learner takes 1"]
    assert errors(curriculum, replace(hours, tracks=("p/track-a", "track-b")))[0].startswith("CK551 2 of the tracks")
    assert errors(curriculum, replace(hours, tracks=("track-a",))) == []
    assert errors(curriculum, replace(hours, tracks=("track-b",))) == [
        "CK553 b (A module) requires p/a, which belongs to a track that is not chosen"
    ]


def test_prerequisites_of_other_paths() -> None:
    paths = {"p": {"title": "P", "modules": ("m",)}, "q": {"title": "Q", "modules": ("n",)}}
    later = linked({}, paths, {"p/m": module(requires=("q/n",)), "q/n": module()})
    hours = replace(WISHES, hours_per_week=Decimal(5))
    assert errors(later, hours) == ["CK553 m (A module) requires q/n, which comes later"]
    earlier = linked({}, paths, {"p/m": module(), "q/n": module(requires=("p/m",))})
    alone = plan(earlier, replace(hours, paths=("q",)))
    assert [str(finding.message) for finding in alone.findings] == [
        "n (A module) requires p/m, which is in none of the chosen paths: it is taken as completed"
    ]


def test_a_cycle_of_prerequisites_ends_in_a_finding() -> None:
    path = {"p": {"title": "P", "modules": ("m", "n")}}
    circle = linked({}, path, {"p/m": module(requires=("n",)), "p/n": module(requires=("m",))})
    found = errors(circle, replace(WISHES, hours_per_week=Decimal(5)))
    assert found == ["CK553 m (A module) requires p/n, which comes later"]


def test_optional_assessments_can_be_left_out() -> None:
    lab = {"title": "Lab", "required": False, "minutes": 60}
    curriculum = linked({}, {"p": {"title": "P", "modules": ("m",)}}, {"p/m": module(assessments={"lab": lab})})
    hours = replace(WISHES, hours_per_week=Decimal(5))
    assert plan(curriculum, hours).by_id["p/m/lab"].optional
    without = plan(curriculum, replace(hours, without=("p/m/lab",)))
    assert [item.id for item in without.items] == ["p/m:study"]
    assert without.minutes == 300


def test_an_access_that_ends_is_told() -> None:
    access = {"all": {"title": "All of it", "text": "Up to ${months} month", "months": 1}}
    head = {"policies": {"access": access}}
    curriculum = linked(head, {"p": {"title": "P", "modules": ("m",)}}, {"p/m": module("5")})
    made = plan(curriculum, Wishes(start=date(2026, 1, 31), hours_per_week=Decimal(5)))
    assert [str(f.message) for f in made.findings] == [
        "All of it ends after 1 months, on 2026-02-28, and the plan on 2026-03-06"
    ]


def test_an_exam_set_for_a_full_week_overfills_it() -> None:
    made = plan(small(**EXAM), replace(WISHES, dates={"start/exam": date(2026, 9, 19)}))
    assert [str(f.message) for f in made.findings if f.fault.severity == "error"] == [
        "week 2 would have 11.5 hours, more than 10.0, because of what is set at a date"
    ]
    closed = (Holiday(date(2026, 9, 26), date(2026, 9, 26), "Fair"),)
    later = plan(small(**EXAM), replace(WISHES, dates={"start/exam": date(2026, 9, 26)}, holidays=closed))
    assert later.possible
    assert [str(f.message) for f in later.findings] == ["Exam is on 2026-09-26, which is closed: Fair"]


def test_a_resit_is_set_behind_its_exam() -> None:
    made = plan(small(**EXAM), replace(WISHES, dates={"start/exam:resit": date(2026, 9, 18)}))
    assert [f.fault.code for f in made.findings if f.fault.severity == "error"] == ["CK555"]
    right = plan(small(**EXAM), replace(WISHES, dates={"start/exam:resit": date(2026, 10, 3)}))
    assert right.by_id["start/exam:resit"].first.date == date(2026, 10, 3)
    assert right.possible


def test_no_resit_where_nobody_may_try_again() -> None:
    exam = {"title": "Exam", "minutes": 90}
    once = small(exam={**exam, "attempts": 1})
    assert "start/exam:resit" not in plan(once, WISHES).by_id
    path = {"start": {"title": "Start", "modules": ("m1",), "exam": exam}}
    by_kind = linked({"defaults": {"exam": {"attempts": 1}}}, path, {"start/m1": module()})
    assert "start/exam:resit" not in plan(by_kind, WISHES).by_id
