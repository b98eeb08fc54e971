"""Every wording of the planner's faults has a case that gives it, and nothing of another code."""

from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from tests.planner.curricula import linked, module, small

from curriculumkit.diagnostics import Fault, Finding
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.importing import yaml_text
from curriculumkit.planner import (
    CapstonePolicy,
    Changes,
    Holiday,
    Wishes,
    changed,
    plan,
    plan_data,
    plan_with_country,
    read_plan,
)
from curriculumkit.planner.faults import (
    access_ends_before,
    choice_of_paths,
    date_not_to_be_kept,
    exam_too_long,
    exam_without_minutes,
    finish_not_reached,
    holiday_backwards,
    holidays_not_announced,
    longer_than_promised,
    not_to_be_left_out,
    pace_unknown,
    prerequisite_not_planned,
    times_of_day,
    work_shortened,
)
from curriculumkit.planner.pages import pages
from curriculumkit.planner.plan_file.faults import (
    impossible_day,
    item_not_in_plan,
    item_without_date,
    minutes_have_changed,
    other_curriculum,
    other_version,
)

START = date(2026, 9, 7)
QUIZ, ACTIVITY = "start/m1/quiz", "start/m1/a1"
Given = Callable[[], tuple[Finding, ...]]


def planned(curriculum: LinkedCurriculum | None = None, **wishes: Any) -> Given:
    """What a plan of the small curriculum, or of another one, finds."""
    return lambda: plan(curriculum or small(), Wishes(**{"start": START, **wishes})).findings


def holidays(country: str, start: date) -> Given:
    """What a plan with a country's holidays finds."""
    return lambda: plan_with_country(small(), Wishes(start=start, country=country)).findings


def moved(**changes: Any) -> Given:
    """What is found once something was moved by hand."""
    curriculum = small()
    made = plan(curriculum, Wishes(start=START))
    return lambda: changed(made, curriculum, Changes(**changes)).findings


def filed(*replacements: tuple[str, str], curriculum: LinkedCurriculum | None = None, **wishes: Any) -> Given:
    """What is found in a plan file in which somebody has replaced something."""
    course = curriculum or small()
    text = yaml_text(plan_data(plan(course, Wishes(start=START, **wishes))))
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)

    def findings() -> tuple[Finding, ...]:
        read = read_plan(text.encode(), "plan.yaml", course)
        return (*read.findings, *(read.plan.findings if read.plan else ()))

    return findings


def modes(base: str = "days", **hours: str | None) -> dict[str, Any]:
    """A curriculum's study modes."""
    return {
        "base_study_mode": base,
        "study_modes": {
            name: {"title": name, **({"hours_per_week": each} if each else {})} for name, each in hours.items()
        },
    }


def of(head: Mapping[str, Any], *paths: Mapping[str, Any], **modules: Mapping[str, Any]) -> LinkedCurriculum:
    """Paths p0, p1 and so on, whose modules are told by their names: `p0_m`."""
    named = {f"p{number}": {"title": f"Path {number}", **path} for number, path in enumerate(paths)}
    return linked(head, named, {name.replace("_", "/"): each for name, each in modules.items()})


DAYS = modes(days="10")
FREE = of(modes(days="10", free=None), {"modules": ("m",)}, p0_m=module())
TRACKS = {"tracks": {key: {"title": key, "modules": (f"m{key}",)} for key in ("a", "b")}, "take": 1, "modules": ()}
TRACKED = of(DAYS, TRACKS, p0_ma=module(), p0_mb=module(requires=("p0/ma",)))
TWO = of(DAYS, {"modules": ("m",)}, {"modules": ("m",)}, p0_m=module(requires=("p1/m",)), p1_m=module())
EXAM: dict[str, Any] = {"exam": {"title": "Exam", "minutes": 90}}
PROJECT: dict[str, Any] = {"capstone": {"summary": "Build it"}, **EXAM}
ACCESS = {"policies": {"access": {"all": {"title": "Access", "text": "${months} months", "months": 1}}}}
FAIR = (Holiday(date(2026, 9, 26), date(2026, 9, 26), "Fair"),)

CASES: list[tuple[Fault, Given]] = [
    (pace_unknown.UNKNOWN_MODE, planned(study_mode="nights")),
    (
        pace_unknown.NO_PACE,
        planned(FREE, study_mode="free"),
    ),
    (pace_unknown.NO_MODE, planned(of({}, {"modules": ("m",)}, p0_m=module()))),
    (
        pace_unknown.NOT_COUNTED,
        planned(of(modes("free", days="10", free=None), {"modules": ("m",)}, p0_m=module()), study_mode="days"),
    ),
    (pace_unknown.IMPOSSIBLE_PACE, planned(hours_per_week=Decimal(121))),
    (choice_of_paths.UNKNOWN_PATH, planned(paths=("end",))),
    (choice_of_paths.UNKNOWN_TRACK, planned(TRACKED, tracks=("c",))),
    (choice_of_paths.TRACKS_TO_CHOOSE, planned(TRACKED)),
    (not_to_be_left_out.UNKNOWN_ELECTIVE, planned(without=("start/m1/lab",))),
    (not_to_be_left_out.REQUIRED, planned(without=(QUIZ,))),
    (prerequisite_not_planned.NEVER_TAKEN, planned(TRACKED, tracks=("b",))),
    (prerequisite_not_planned.TAKEN_LATER, planned(TWO)),
    (prerequisite_not_planned.TAKEN_BEFORE, planned(TWO, paths=("p0",))),
    (finish_not_reached.TOO_LATE, planned(finish=date(2026, 9, 11))),
    (finish_not_reached.TOO_LATE_AT_ALL, planned(finish=date(2026, 9, 6))),
    (finish_not_reached.ENDLESS, planned(start=date(9999, 12, 20))),
    (date_not_to_be_kept.UNKNOWN_ITEM, planned(dates={"start/exam": START})),
    (date_not_to_be_kept.TOO_EARLY, planned(small(**EXAM), dates={"start/exam": date(2026, 9, 8)})),
    (
        date_not_to_be_kept.OVERFULL_WEEK,
        planned(small(**EXAM), dates={"start/exam": date(2026, 9, 19)}),
    ),
    (date_not_to_be_kept.OVERFULL_BY_HAND, moved(dates={"start/m2:study": date(2026, 9, 11)})),
    (date_not_to_be_kept.OUT_OF_ORDER, moved(dates={QUIZ: date(2026, 9, 26)})),
    (date_not_to_be_kept.CLOSED_DAY, planned(small(**EXAM), dates={"start/exam": date(2026, 9, 26)}, holidays=FAIR)),
    (date_not_to_be_kept.DUE_TOO_EARLY, moved(dues={QUIZ: date(2026, 9, 8)})),
    (exam_too_long.EXAM_TOO_LONG, planned(small(exam={"title": "Exam", "minutes": 700}))),
    (exam_too_long.NO_TIME_FOR_PROJECT, planned(small(**PROJECT), project_weeks=Decimal("0.1"))),
    (
        exam_too_long.NO_TIME_FOR_MODULES,
        planned(small(**PROJECT), project_weeks=Decimal(3), capstones=CapstonePolicy.WITHIN),
    ),
    (exam_without_minutes.FAULT, planned(small(exam={"title": "Exam"}))),
    (
        work_shortened.FAULT,
        planned(of(DAYS, {"modules": ("m",)}, p0_m=module(activities={"a": {"title": "A", "minutes": 700}}))),
    ),
    (longer_than_promised.FAULT, planned(small(weeks={"days": "2"}, **EXAM))),
    (
        access_ends_before.FAULT,
        planned(of({**DAYS, **ACCESS}, {"modules": ("m",)}, p0_m=module("6"))),
    ),
    (times_of_day.NO_WEEKDAY, planned(weekdays=())),
    (times_of_day.NO_ZONE, planned(at=time(19))),
    (times_of_day.UNKNOWN_ZONE, planned(time_zone="Mars/Base")),
    (times_of_day.PAST_MIDNIGHT, planned(at=time(23), time_zone="Asia/Shanghai")),
    (holidays_not_announced.ESTIMATED, holidays("MY", date(2040, 2, 6))),
    (holidays_not_announced.UNANNOUNCED, holidays("CN", date(2040, 1, 2))),
    (holidays_not_announced.UNKNOWN_YEAR, holidays("DE", date(2150, 1, 5))),
    (holiday_backwards.FAULT, planned(holidays=(Holiday(date(2027, 1, 2), date(2027, 1, 1), "Eve"),))),
    (other_curriculum.FAULT, filed(("curriculum: example", "curriculum: rabbit"))),
    (other_version.FAULT, filed(("term: autumn", "version: '0.9'\nterm: autumn"), name="autumn")),
    (item_not_in_plan.FAULT, filed(("items:\n", "items:\n  start/m9:\n    first: 2026-09-07\n"))),
    (item_without_date.FAULT, filed(("    sessions:\n      2026-09-11: 20\n", "    sessions: {}\n"))),
    (minutes_have_changed.FAULT, filed(("2026-09-11: 20", "2026-09-11: 15"))),
    (impossible_day.BEFORE_START, filed(("2026-09-11: 20", "2026-09-01: 20"))),
    (impossible_day.ALL_BEFORE_START, filed(("start: 2026-09-07", "start: 2027-09-07"))),
    (impossible_day.TOO_FAR, filed(("2026-09-11: 20", "9999-12-31: 20"))),
    (impossible_day.OUT_OF_REACH, filed(("start: 2026-09-07", "start: 9999-12-31"))),
    (
        impossible_day.WINDOW_BACKWARDS,
        filed(("    last: 2026-10-", "    last: 2025-10-"), curriculum=small(**EXAM)),
    ),
]


@pytest.mark.parametrize(("fault", "given"), CASES, ids=[f"{fault.code}-{fault.message[:40]}" for fault, _ in CASES])
def test_the_case_gives_the_fault_and_no_other_code(fault: Fault, given: Given) -> None:
    found = given()
    assert fault in [finding.fault for finding in found], [str(finding.message) for finding in found]
    assert {finding.fault.code for finding in found} == {fault.code}
    texts = [str(text) for finding in found for text in (finding.message, finding.help)]
    assert all(texts)
    assert not any("<" in text or "Decimal" in text or "None" in text for text in texts)


def test_every_fault_has_a_page_and_a_case() -> None:
    assert [fault for fault, _ in CASES] == [fault for page in pages() for fault in page.faults]
