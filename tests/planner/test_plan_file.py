"""Plan files: dates are frozen, changes by hand are kept, and what is wrong has its place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.importing import yaml_text
from curriculumkit.planner import Changes, Holiday, Plan, ReadPlan, Wishes, changed, plan, plan_data, read_plan, revised
from curriculumkit.planner.teaching_days import NoTeachingDayError

WISHES = Wishes(
    start=date(2026, 9, 7),
    name="autumn",
    paths=("foundation",),
    at=time(19),
    time_zone="Asia/Shanghai",
    holidays=(Holiday(date(2026, 10, 1), date(2026, 10, 7), "国庆节", "CN", estimated=True),),
)
QUIZ = "foundation/m01/quiz"


@pytest.fixture
def made(course: LinkedCurriculum) -> Plan:
    """The first path of the Celery curriculum."""
    return plan(course, WISHES)


def read(text: str, course: LinkedCurriculum) -> ReadPlan:
    """A plan file's text, read."""
    return read_plan(text.encode(), "plan.yaml", course)


def test_the_file_is_as_people_write(made: Plan) -> None:
    text = yaml_text(plan_data(made))
    assert text.startswith(
        "curriculum: celery\nversion: '1.0'\nrevision: 1\nterm: autumn\nstart: 2026-09-07\nstudy_mode: part-time\n"
        "hours_per_week: 12.5\neffort: mid\npaths:\n  - foundation\ndays:\n  - mon\n"
    )
    assert (
        "\nholidays:\n  - first: 2026-10-01\n    last: 2026-10-07\n    name: 国庆节\n    source: CN\n"
        "    estimated: true\nitems:\n"
    ) in text
    assert "\n  foundation/m01/quiz:\n    sessions:\n      2026-09-11: 30\n    due: 2026-09-11\n" in text
    assert "\n  foundation/exam:resit:\n    first: 2026-" in text


def test_what_is_frozen_stays_when_the_planner_would_say_otherwise(made: Plan, course: LinkedCurriculum) -> None:
    text = yaml_text(plan_data(made)).replace(
        "foundation/m01/quiz:\n    sessions:\n      2026-09-11: 30\n    due: 2026-09-11",
        "foundation/m01/quiz:\n    sessions:\n      2026-09-12: 40\n    due: 2026-09-13\n    moved: true\n"
        "    status: done",
    )
    found = read(text, course)
    assert found.plan is not None
    quiz = found.plan.by_id[QUIZ]
    assert (quiz.first.date, quiz.first.offset, quiz.minutes, quiz.fixed) == (date(2026, 9, 12), None, 40, True)
    assert (quiz.due and quiz.due.date, quiz.status) == (date(2026, 9, 13), "done")
    assert [str(finding.message) for finding in found.findings] == [
        "foundation/m01/quiz has 40 minutes in this file, and would have 30 in a new plan"
    ]
    assert found.plan.weeks[0].minutes == made.weeks[0].minutes + 10


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("curriculum: celery", "curriculum: rabbit", "CK570 plan.yaml:1:13 this plan belongs to the curriculum rabbit"),
        ("version: '1.0'", "version: '0.9'", "CK571 plan.yaml:2:10 this plan was made for version 0.9"),
        (
            "  foundation/m01/lab:",
            "  foundation/m01/labs:",
            "CK572 plan.yaml:59:3 there is nothing called foundation/m01/labs",
        ),
        ("2026-09-11: 30", "2026-09-31: 30", "CK106 plan.yaml:70:7 `2026-09-31`: the calendar has no 2026-09-31"),
        (
            "2026-09-11: 30",
            "2026-09-01: 30",
            "CK575 plan.yaml:68:3 foundation/m01/quiz is on 2026-09-01, before the plan",
        ),
        ("hours_per_week: 12.5", "hours_per_week: 0", "CK107 plan.yaml:7:17 "),
        (
            "time_zone: Asia/Shanghai",
            "time_zone: Asia/Peking",
            "CK561 plan.yaml:18:12 there is no time zone Asia/Peking",
        ),
        ("2026-09-11: 30", "friday: 30", "CK106 plan.yaml:70:7 `friday` cannot be read"),
        ("2026-09-11: 30", "2026-09-11: 1441", "CK107 plan.yaml:70:19 `2026-09-11` is 1441, which is not at most 1440"),
        ("hours_per_week: 12.5", "hours_per_week: 169", "CK107 plan.yaml:7:17 "),
        ("hours_per_week: 12.5", "hours_per_week: 121", "CK550 plan.yaml:7:17 121 hours per week do not fit 5 days"),
        ("study_mode: part-time", "study_mode: nights", "CK550 plan.yaml:6:13 there is no study mode nights"),
        ("  - foundation", "  - foundations", "CK551 plan.yaml:10:3 there is no path foundations"),
        ("days:\n", "tracks:\n  - django\ndays:\n", "CK551 plan.yaml:12:3 there is no track django"),
        ("days:\n", "without:\n  - x\ndays:\n", "CK552 plan.yaml:12:3 there is no assessment x to leave out"),
        ("time_zone: Asia/Shanghai\n", "", "CK561 plan.yaml:17:5 times of day need a time zone"),
        ("    last: 2026-10-07", "    last: 2026-09-07", "CK563 plan.yaml:26:11 国庆节 ends on 2026-09-07"),
        ("buffer_weeks: 0", "buffer_weeks: 99999999", "CK554 plan.yaml:5:8 this never ends"),
        ("start: 2026-09-07", "start: 1026-09-07", "CK575 plan.yaml:5:8 this plan starts on 1026-09-07"),
        ("start: 2026-09-07", "start: 2026-10-12", "CK575 plan.yaml:5:8 36 items are before the plan starts"),
        ("2026-09-11: 30", "9999-12-31: 30", "CK575 plan.yaml:70:7 foundation/m01/quiz is on 9999-12-31, beyond"),
        ("    last: 2026-12-03", "    last: 2025-12-03", "CK575 plan.yaml:"),
        ("effort: mid", "efort: mid", "CK102 plan.yaml:8:1 "),
        ("at: '19:00'", "at: '25:00'", "CK106 plan.yaml:"),
        ("start: 2026-09-07", "start: [", "CK0"),
    ],
)
def test_what_is_wrong_has_its_place(
    made: Plan, course: LinkedCurriculum, before: str, after: str, expected: str
) -> None:
    text = yaml_text(plan_data(made))
    assert before in text
    found = read(text.replace(before, after, 1), course)
    told = [_told(found, index) for index in range(len(found.findings))]
    assert any(each.startswith(expected) for each in told), told
    severe = any(finding.fault.severity == "error" for finding in found.findings)
    assert (found.plan is None) == severe


def test_what_a_change_by_hand_violates_has_its_place_in_the_file(made: Plan, course: LinkedCurriculum) -> None:
    text = yaml_text(plan_data(made)).replace(
        "      2026-09-11: 30\n    due: 2026-09-11", "      2026-10-01: 30\n    due: 2026-09-11\n    moved: true"
    )
    found = read(text, course)
    assert found.plan is not None
    told = [_told(replace(found, findings=found.plan.findings), index) for index in range(len(found.plan.findings))]
    assert [each for each in told if each.startswith("CK555")] == [
        "CK555 plan.yaml:68:3 分布式系统概念 is on 2026-10-01, which is closed: 国庆节",
        (
            "CK555 plan.yaml:73:3 你的第一个 Celery 应用程序 begins on 2026-09-14,"
            " before 分布式系统概念 is done on 2026-10-01"
        ),
        "CK555 plan.yaml:68:3 分布式系统概念 is due on 2026-09-11, before the work at it is done on 2026-10-01",
    ]
    assert yaml_text(plan_data(found.plan)) == text


def test_days_far_beyond_all_others_are_refused(made: Plan, course: LinkedCurriculum) -> None:
    with pytest.raises(NoTeachingDayError):
        changed(made, course, Changes(dates={QUIZ: date(9999, 12, 31)}))


def test_what_has_no_sessions_is_planned_as_in_a_new_plan(made: Plan, course: LinkedCurriculum) -> None:
    text = yaml_text(plan_data(made))
    noted = text.replace("    sessions:\n      2026-09-11: 30\n    due: 2026-09-11", "    note: open book")
    found = read(noted, course)
    assert [finding.fault.code for finding in found.findings] == ["CK573"]
    assert found.plan is not None
    assert found.plan.by_id[QUIZ] == replace(made.by_id[QUIZ], note="open book")


def _told(found: ReadPlan, index: int) -> str:
    finding = found.findings[index]
    place = finding.place
    span = getattr(place, "span", None)
    if span is None and place.file == "plan.yaml":
        span = found.document.span(place.path, place.on_key)  # type: ignore[union-attr]
    where = f"{place.file}:{span.line}:{span.column}" if span else place.file
    return f"{finding.fault.code} {where} {finding.message}"


def test_an_item_without_dates_is_planned_as_in_a_new_plan(made: Plan, course: LinkedCurriculum) -> None:
    data = plan_data(made)
    items = data["items"]
    assert isinstance(items, dict)
    data["items"] = {key: value for key, value in items.items() if key != QUIZ}
    found = read(yaml_text(data), course)
    assert [finding.fault.code for finding in found.findings] == ["CK573"]
    assert found.plan is not None
    assert found.plan.by_id[QUIZ] == made.by_id[QUIZ]


def test_moving_keeps_everything_else(made: Plan, course: LinkedCurriculum) -> None:
    lab = "foundation/m01/lab"
    moved = changed(made, course, Changes(dates={lab: date(2026, 9, 12)}, notes={QUIZ: "open book"}))
    assert moved.revision == 2
    days = [(session.day.date, session.minutes) for session in moved.by_id[lab].sessions]
    assert days == [(date(2026, 9, 12), 105), (date(2026, 9, 14), 45)]
    assert moved.by_id[lab].fixed
    assert moved.by_id[QUIZ].note == "open book"
    others = [item.id for item in moved.items if item.first != made.by_id[item.id].first]
    assert others == [lab]
    again = read(yaml_text(plan_data(moved)), course).plan
    assert again is not None
    assert plan_data(again) == plan_data(moved)


def test_what_a_move_violates_is_told_and_the_move_stands(made: Plan, course: LinkedCurriculum) -> None:
    moved = changed(made, course, Changes(dates={"foundation/m01/lab": date(2026, 9, 22), QUIZ: date(2026, 10, 2)}))
    assert moved.possible
    told = [f"{f.fault.code} {f.fault.severity} {f.message}" for f in moved.findings if f not in made.findings]
    assert told == [
        "CK555 warning 分布式系统概念 is on 2026-10-02, which is closed: 国庆节",
        "CK555 warning 你的第一个 Celery 应用程序 begins on 2026-09-14, before 分布式系统概念 is done on 2026-10-02",
        "CK555 warning week 3 has 15.0 hours, more than 12.5, since something was moved",
    ]


def test_nothing_changed_is_no_revision(made: Plan, course: LinkedCurriculum) -> None:
    assert changed(made, course, Changes(dates={QUIZ: date(2026, 9, 11)})).revision == 1
    with pytest.raises(KeyError, match="foundation/m99"):
        changed(made, course, Changes(notes={"foundation/m99": "?"}))


def test_revisions_count_differences(made: Plan, course: LinkedCurriculum) -> None:
    third = replace(made, revision=3)
    assert revised(made, None).revision == 1
    assert revised(made, third).revision == 3
    later = plan(course, replace(WISHES, start=date(2026, 9, 14)))
    assert revised(later, third).revision == 4


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"- 1\n", b"a: &a [*a]\n", b"items: 3\n", b"\x00"])
def test_no_bytes_bring_it_down(content: bytes, course: LinkedCurriculum) -> None:
    found = read_plan(content, "plan.yaml", course)
    assert found.plan is None
    assert found.findings


def test_times_of_day_follow_the_clocks_of_the_zone(
    course: LinkedCurriculum, clock_of: Callable[[Plan, int], str]
) -> None:
    made = plan(course, replace(WISHES, time_zone="Europe/Berlin", times={5: time(9, 30)}, weekdays=(4, 5)))
    offsets = {clock_of(made, index)[-6:] for index in range(len(made.items))}
    assert offsets == {"+02:00", "+01:00"}
    hours = {clock_of(made, index)[11:13] for index in range(len(made.items)) if made.items[index].sessions}
    assert {"19", "09"} <= hours


@pytest.fixture
def clock_of() -> Callable[[Plan, int], str]:
    """When the first session of an item begins."""

    def tell(made: Plan, index: int) -> str:
        sessions = made.items[index].sessions
        moment = made.clock(sessions[0]) if sessions else made.clock(made.items[0].sessions[0])
        assert moment is not None
        return moment.isoformat()

    return tell
