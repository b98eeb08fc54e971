"""Calendars, read back by icalendar: sessions, dues, alarms, and updates that move entries and double none."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event, Timezone, Todo

from curriculumkit.check import check
from curriculumkit.diagnostics import Finding
from curriculumkit.export import Artefact, GivenFile, Loss, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.importing import yaml_text
from curriculumkit.planner import Changes, Wishes, changed, plan, plan_data
from curriculumkit_calendar import CalendarOptions, exporter

SHANGHAI = CalendarOptions(
    start="2026-09-07", term="autumn", only=("foundation",), at="19:00", time_zone="Asia/Shanghai", holidays="CN"
)
WISHES = Wishes(start=date(2026, 9, 7), name="autumn", paths=("foundation",), at=time(19), time_zone="Asia/Shanghai")


@pytest.fixture(scope="module")
def course() -> LinkedCurriculum:
    """The Celery curriculum."""
    curriculum = check(Path(__file__).parents[3] / "curriculum" / "celery").curriculum
    assert curriculum is not None
    return curriculum


def exported(curriculum: LinkedCurriculum, options: CalendarOptions) -> tuple[dict[str, bytes], list[Finding]]:
    """The files of an export by path, and its losses."""
    found = list(exporter.export(curriculum, options))
    files = {each.path: b"".join(each.chunks) for each in found if isinstance(each, Artefact)}
    return files, [each.finding for each in found if isinstance(each, Loss)]


def only(curriculum: LinkedCurriculum, options: CalendarOptions) -> Any:
    """The only calendar of an export. icalendar types a value as anything that any property may have."""
    (content,) = exported(curriculum, options)[0].values()
    read = Calendar.from_ical(content)
    assert isinstance(read, Calendar)
    return read


def entries(calendar: Any) -> Mapping[str, Any]:
    """Events and to-dos by UID; none is there twice."""
    found = [each for each in calendar.walk() if isinstance(each, Event | Todo)]
    by_uid = {str(each["uid"]): each for each in found}
    assert len(by_uid) == len(found)
    return by_uid


def given_plan(curriculum: LinkedCurriculum, changes: Changes | None = None) -> CalendarOptions:
    """Options with a plan file, perhaps a changed one."""
    made = plan(curriculum, WISHES)
    if changes is not None:
        made = changed(made, curriculum, changes)
    return CalendarOptions(plan=GivenFile("autumn.yaml", yaml_text(plan_data(made)).encode()))


def test_sessions_dues_and_exams(course: LinkedCurriculum) -> None:
    calendar = only(course, SHANGHAI)
    events, todos = calendar.walk("VEVENT"), calendar.walk("VTODO")
    zone = ZoneInfo("Asia/Shanghai")
    first = events[0]
    assert str(first["summary"]) == "1 分布式任务处理简介 (1/5)"
    assert first["dtstart"].dt == datetime(2026, 9, 7, 19, tzinfo=zone)
    assert first["dtend"].dt == datetime(2026, 9, 7, 21, 30, tzinfo=zone)
    assert str(first["description"]).splitlines()[0] == "什么是分布式任务处理，25 分钟"
    exam = next(each for each in events if each["x-curriculumkit-item"] == "foundation/exam")
    assert str(exam["summary"]) == "考试：基础考试"
    assert str(exam["description"]) == "题数：50\n时长（分钟）：120\n及格线：70%"
    assert [alarm["trigger"].dt for alarm in exam.walk("VALARM")] == [timedelta(days=-1), timedelta(minutes=-15)]
    quiz = next(each for each in todos if each["x-curriculumkit-item"] == "foundation/m01/quiz")
    assert str(quiz["summary"]) == "截止：1 分布式系统概念"
    assert quiz["due"].dt == datetime(2026, 9, 11, 23, 59, tzinfo=zone)
    assert len(todos) == 8 * 3 + 1
    worked = sum((each["dtend"].dt - each["dtstart"].dt for each in events if _timed(each)), timedelta())
    assert worked == timedelta(hours=112.5)


def _timed(event: Any) -> bool:
    return isinstance(event["dtstart"].dt, datetime)


def test_without_times_of_day_there_are_whole_days(course: LinkedCurriculum) -> None:
    options = CalendarOptions(start="2026-09-07", only=("foundation",))
    files, losses = exported(course, options)
    assert [loss.fault.code for loss in losses] == ["CK828"]
    calendar = only(course, options)
    module = next(each for each in calendar.walk("VEVENT") if each["x-curriculumkit-item"] == "foundation/m01")
    assert (module["dtstart"].dt, module["dtend"].dt) == (date(2026, 9, 7), date(2026, 9, 12))
    assert str(module["transp"]) == "TRANSPARENT"
    quiz = next(each for each in calendar.walk("VTODO") if each["x-curriculumkit-item"] == "foundation/m01/quiz")
    assert quiz["due"].dt == date(2026, 9, 11)
    assert [alarm["trigger"].dt for alarm in quiz.walk("VALARM")] == [timedelta(days=-1, hours=9)]
    assert calendar.walk("VTIMEZONE") == []
    assert list(files) == ["celery-2026-09-07.ics"]


def test_another_start_of_the_same_term_moves_entries_and_doubles_none(course: LinkedCurriculum) -> None:
    before = entries(only(course, given_plan(course)))
    after = entries(only(course, given_plan(course, Changes(dates={"foundation/exam": date(2026, 11, 13)}))))
    assert before.keys() == after.keys()
    assert {int(each["sequence"]) for each in before.values()} == {1}
    assert {int(each["sequence"]) for each in after.values()} == {2}
    moved = [uid for uid in before if _when(before[uid]) != _when(after[uid])]
    assert [str(before[uid]["x-curriculumkit-item"]) for uid in moved] == ["foundation/exam"]
    assert all(after[uid]["dtstamp"].dt > before[uid]["dtstamp"].dt for uid in before)
    assert {each["dtstamp"].dt for each in before.values()} == {datetime(2025, 11, 15, 0, 0, 1, tzinfo=UTC)}


def _when(entry: Any) -> object:
    return entry["dtstart"].dt if "dtstart" in entry else entry["due"].dt


def test_other_terms_cohorts_and_curricula_have_other_identities(course: LinkedCurriculum) -> None:
    terms = {term: entries(only(course, _named(term))).keys() for term in ("autumn", "spring")}
    assert not terms["autumn"] & terms["spring"]
    files, _ = exported(course, _named("autumn", "A", "B"))
    assert list(files) == ["celery-autumn-A.ics", "celery-autumn-B.ics"]
    a, b = (entries(_read(content)).keys() for content in files.values())
    assert not a & b
    assert not a & terms["autumn"]
    assert len(a) == len(b) == len(terms["autumn"])


def _named(term: str, *cohorts: str) -> CalendarOptions:
    return CalendarOptions(start="2026-09-07", term=term, only=("foundation",), cohort=cohorts)


def _read(content: bytes) -> Any:
    read = Calendar.from_ical(content)
    assert isinstance(read, Calendar)
    return read


def test_what_is_no_longer_planned_is_cancelled(course: LinkedCurriculum) -> None:
    (old,) = exported(course, SHANGHAI)[0].values()
    faster = CalendarOptions(
        start="2026-09-07",
        term="autumn",
        only=("foundation",),
        at="19:00",
        time_zone="Asia/Shanghai",
        hours="25",
        replaces=GivenFile("old.ics", old),
    )
    before, after = entries(_read(old)), entries(only(course, faster))
    cancelled = {uid for uid, each in after.items() if str(each.get("status", "")) == "CANCELLED"}
    assert cancelled
    assert before.keys() <= after.keys()
    assert all(uid in before for uid in cancelled)
    fresh = entries(only(course, CalendarOptions(**{**_values(faster), "replaces": None}))).keys()
    assert fresh == after.keys() - cancelled
    other = CalendarOptions(**{**_values(faster), "term": "spring"})
    assert not any("status" in each for each in entries(only(course, other)).values())


def _values(options: CalendarOptions) -> dict[str, Any]:
    return {name: getattr(options, name) for name in CalendarOptions.__dataclass_fields__}


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC"])
def test_the_time_zone_is_that_of_the_zone_database(course: LinkedCurriculum, zone: str) -> None:
    options = CalendarOptions(start="2026-09-07", only=("foundation",), at="09:00", time_zone=zone, hours="4")
    calendar = only(course, options)
    (component,) = calendar.walk("VTIMEZONE")
    assert isinstance(component, Timezone)
    assert str(component["tzid"]) == zone
    written = component.to_tz()
    for event in calendar.walk("VEVENT"):
        if _timed(event):
            moment = event["dtstart"].dt.replace(tzinfo=None)
            assert moment.replace(tzinfo=written).utcoffset() == moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()
            assert moment.hour == 9 or event["x-curriculumkit-item"] != "foundation/m01"


def test_clocks_change_when_the_zone_says_so() -> None:
    from curriculumkit_calendar.zones import vtimezone

    component: Any = vtimezone("Europe/Berlin", date(2026, 9, 7), date(2027, 4, 30))
    changes = [(each["dtstart"].dt, each["tzoffsetfrom"].td, each["tzoffsetto"].td) for each in component.subcomponents]
    hour = timedelta(hours=1)
    assert changes[1:] == [
        (datetime(2026, 3, 29, 2), hour, 2 * hour),
        (datetime(2026, 10, 25, 3), 2 * hour, hour),
        (datetime(2027, 3, 28, 2), hour, 2 * hour),
        (datetime(2027, 10, 31, 3), 2 * hour, hour),
    ]


def test_the_same_plan_gives_the_same_bytes(course: LinkedCurriculum) -> None:
    assert exported(course, SHANGHAI) == exported(course, SHANGHAI)


def test_without_options_it_is_told_what_is_assumed(course: LinkedCurriculum) -> None:
    files, losses = exported(course, CalendarOptions())
    assert list(files) == ["celery-2025-11-17.ics"]
    codes = [loss.fault.code for loss in losses if loss.fault.code.startswith("CK8")]
    assert codes == ["CK826", "CK827", "CK828"]


def test_no_alarms_where_none_are_wanted(course: LinkedCurriculum) -> None:
    options = CalendarOptions(start="2026-09-07", only=("foundation",), alarm=0, due_alarm=0)
    assert only(course, options).walk("VALARM") == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (CalendarOptions(start="tomorrow"), "start: 'tomorrow' is no day"),
        (CalendarOptions(start="2026-09-07", study_mode="self-paced"), "has no hours per week"),
        (CalendarOptions(start="2026-09-07", holidays="XX"), "there are no holidays for 'XX'"),
        (CalendarOptions(start="2026-09-07", cohort=("A", "a")), "would have the file of another one"),
        (CalendarOptions(start="2026-09-07", alarm=-1), "give 0 or more"),
        (CalendarOptions(plan=GivenFile("p.yaml", b"term: x\n")), "p.yaml cannot be used"),
        (
            CalendarOptions(start="2026-09-07", replaces=GivenFile("old.ics", b"BEGIN:NOTHING")),
            "old.ics is no calendar",
        ),
        (CalendarOptions(start="2026-09-07", replaces=GivenFile("old.ics", b"\xff\xfe")), "old.ics is no calendar"),
    ],
)
def test_unfit_options(course: LinkedCurriculum, options: CalendarOptions, message: str) -> None:
    with pytest.raises(UnfitOptionError, match=message):
        list(exporter.export(course, options))


def test_every_loss_has_a_page() -> None:
    assert [page.fault.code for page in exporter.loss_pages()] == ["CK826", "CK827", "CK828"]
    assert all(page.page.strip() for page in exporter.loss_pages())
