"""The Celery curriculum in all study modes, with all three tracks."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.planner.holds import (
    assert_caps,
    assert_dates_follow_from_offsets,
    assert_everything_once,
    assert_nothing_overlaps,
    assert_prerequisites,
)

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import CapstonePolicy, Effort, Kind, Wishes, plan, plan_with_country

START = date(2026, 9, 7)
MODES = {"part-time": Decimal("12.5"), "full-time": Decimal(25), "self-paced": Decimal(8)}
TRACKS = {"django": 4, "performance": 6, "architecture": 12}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("track", TRACKS)
@pytest.mark.parametrize("capstones", CapstonePolicy)
def test_all_modes_and_tracks(course: LinkedCurriculum, mode: str, track: str, capstones: CapstonePolicy) -> None:
    # Learners who set their own pace say how many hours they have.
    hours = MODES[mode] if mode == "self-paced" else None
    wishes = Wishes(start=START, study_mode=mode, hours_per_week=hours, tracks=(track,), capstones=capstones)
    made = plan(course, wishes)
    assert made.possible, [str(finding.message) for finding in made.findings]
    weeks = 8 + 6 + 8 + TRACKS[track] + (4 if capstones is CapstonePolicy.ADDED else 0)
    assert made.minutes == weeks * Decimal("12.5") * 60
    assert made.minutes_per_week == MODES[mode] * 60
    assert made.wishes.tracks == (f"specialist/{track}",)
    assert_everything_once(made, course)
    assert_nothing_overlaps(made)
    assert_caps(made)
    assert_prerequisites(made, course)
    assert_dates_follow_from_offsets(made)
    days = [milestone.day for milestone in made.certifications]
    dates = [day.date for day in days if day is not None]
    assert dates == sorted(dates)
    assert len(dates) == 4
    assert dates[-1] <= made.finish.date


def test_weeks_are_whole_where_nothing_is_closed(course: LinkedCurriculum) -> None:
    made = plan(course, Wishes(start=START, tracks=("django",)))
    first = made.modules[:8]
    assert [module.first.offset for module in first] == [0, 5, 10, 15, 20, 25, 30, 35]
    assert all(module.last.date.isoformat() == week for module, week in zip(first[:2], _FRIDAYS, strict=True))
    assert made.by_id["foundation/exam"].last.date == date(2026, 11, 6)


_FRIDAYS = ("2026-09-11", "2026-09-18")


def test_within_keeps_the_weeks_that_paths_promise(course: LinkedCurriculum) -> None:
    made = plan(course, Wishes(start=START, tracks=("django",), capstones=CapstonePolicy.WITHIN))
    ends = {path.id: path.last.date for path in made.paths}
    assert ends["foundation"] == date(2026, 10, 30)
    assert "CK559" not in {finding.fault.code for finding in made.findings}
    added = plan(course, Wishes(start=START, tracks=("django",)))
    assert [str(f.message).partition(":")[0] for f in added.findings if f.fault.code == "CK559"] == [
        "foundation (Celery 基础) takes 9.0 weeks of teaching, not the 8 promised as part-time",
        "professional (专业开发) takes 7.0 weeks of teaching, not the 6 promised as part-time",
        "expert (专家开发) takes 9.0 weeks of teaching, not the 8 promised as part-time",
    ]


@pytest.mark.parametrize(("effort", "hours"), [(Effort.LOW, 10), (Effort.MID, Decimal("12.5")), (Effort.HIGH, 15)])
def test_effort_is_the_end_of_the_range(course: LinkedCurriculum, effort: Effort, hours: Decimal) -> None:
    made = plan(course, Wishes(start=START, paths=("foundation",), effort=effort))
    assert made.minutes_per_week == hours * 60
    assert made.modules[0].minutes == hours * 60
    assert made.modules[0].last.offset == 4


def test_china_has_its_holidays_in_chinese(course: LinkedCurriculum) -> None:
    made = plan_with_country(course, Wishes(start=START, tracks=("django",), country="CN"))
    week = next(week for week in made.weeks if week.monday == date(2026, 10, 5))
    assert [holiday.name for holiday in week.holidays][:1] == ["国庆节（补假）"]
    assert week.teaching_days == 2
    assert week.minutes <= week.room == 300
    assert_dates_follow_from_offsets(made)
    assert_caps(made)


def test_a_quiz_is_the_last_of_its_module_and_in_one_piece(course: LinkedCurriculum) -> None:
    made = plan(course, Wishes(start=START, tracks=("django",), hours_per_week=Decimal(7), weekdays=(1, 3, 5)))
    quizzes = [item for item in made.items if item.id.endswith("/quiz")]
    assert len(quizzes) == 22
    assert all(len(quiz.sessions) == 1 for quiz in quizzes)
    assert_caps(made)
    assert_nothing_overlaps(made)


def test_a_path_alone_takes_what_comes_before_as_brought_along(course: LinkedCurriculum) -> None:
    made = plan(course, Wishes(start=START, paths=("expert",)))
    expert = next(each for each in made.certifications if each.id == "expert")
    assert expert.day is not None
    assert expert.outside == ("professional",)
    foundation = next(each for each in made.certifications if each.id == "foundation")
    assert foundation.day is None


def test_set_dates_hold_and_what_follows_waits(course: LinkedCurriculum) -> None:
    wishes = Wishes(start=START, tracks=("django",), dates={"foundation/exam": date(2026, 11, 21)})
    made = plan(course, wishes)
    exam = made.by_id["foundation/exam"]
    assert (exam.fixed, exam.last.date, exam.last.offset) == (True, date(2026, 11, 21), None)
    assert made.by_id["professional/m09:study"].first.date == date(2026, 11, 23)
    assert made.by_id["foundation/capstone"].slack == 10
    assert made.possible
    early = plan(course, replace(wishes, dates={"foundation/exam": date(2026, 10, 1)}))
    assert [str(f.message) for f in early.findings if f.fault.severity == "error"] == [
        "基础考试 is set for 2026-10-01, but what comes before it takes until 2026-11-06"
    ]


def test_the_longest_chain_has_all_modules_since_each_requires_the_one_before(course: LinkedCurriculum) -> None:
    made = plan(course, Wishes(start=START, tracks=("django",)))
    assert len([link for link in made.chain if link in {module.id for module in made.modules}]) == 26
    assert made.chain[:2] == ("foundation/m01", "foundation/m02")
    assert all(module.critical for module in made.modules)


def test_an_exam_that_states_no_minutes_is_told(course: LinkedCurriculum) -> None:
    made = plan(course, Wishes(start=START, paths=("specialist",), tracks=("django",)))
    told = [str(finding.message) for finding in made.findings if finding.fault.code == "CK557"]
    assert told == ["specialist/exam states no minutes; 60 are planned for it"]


def test_buffers_are_slack(course: LinkedCurriculum) -> None:
    made = plan(course, Wishes(start=START, paths=("foundation",), buffer_weeks=2, finish=date(2026, 12, 1)))
    buffer = made.by_id["foundation:buffer"]
    assert buffer.kind is Kind.BUFFER
    assert (buffer.first.offset, buffer.last.offset) == (45, 54)
    assert made.by_id["foundation/m01/quiz"].slack > made.by_id["foundation/exam"].slack > 0
