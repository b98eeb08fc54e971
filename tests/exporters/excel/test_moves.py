"""Change the start or a holiday in the workbook, and it says what the planner says: judged by LibreOffice."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook import Workbook
from tests.exporters.excel.conftest import (
    CELERY,
    dates,
    day,
    errors,
    expected_dates,
    exported,
    linked,
    named,
    place,
    planned,
)
from tests.exporters.excel.office import edited, formulas, needs_office, recalculated, results

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import Holiday, Plan, plan
from curriculumkit_excel import ExcelOptions
from curriculumkit_excel.workbook import serial

pytestmark = pytest.mark.xdist_group("excel")
MODES = {"part-time": "", "full-time": "", "self-paced": "7.5"}
TRACKS = ("django", "performance", "architecture")
JUDGED = {("part-time", "django"), ("full-time", "performance"), ("self-paced", "architecture")}
"""What LibreOffice calculates: each mode and each track once. All nine are compared as they were written."""
AS_IT_IS = ("part-time", "django")
NEW_START = date(2027, 2, 24)
NEW_HOLIDAY = date(2027, 3, 10)


def options(mode: str, track: str) -> ExcelOptions:
    return ExcelOptions(
        start="2026-09-07",
        study_mode=mode if not MODES[mode] else "",
        hours=MODES[mode],
        track=(f"specialist/{track}",),
        holidays="CN",
        closed=("2027-01-25..2027-02-19=假期",),
        at="19:00,sat=09:30",
        time_zone="Asia/Shanghai",
        days="mon-fri,sat",
        buffer_weeks=1,
        learners=3,
    )


@pytest.fixture(scope="module")
def curriculum() -> LinkedCurriculum:
    return linked(CELERY)


@pytest.fixture(scope="module")
def written(curriculum: LinkedCurriculum) -> dict[tuple[str, str], bytes]:
    return {(mode, track): exported(curriculum, options(mode, track))[0] for mode in MODES for track in TRACKS}


@pytest.fixture(scope="module")
def moved(
    written: Mapping[tuple[str, str], bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], Workbook]:
    """The judged workbooks with another start and one more holiday, and one as it is, all calculated anew."""
    files = {f"{mode}-{track}": with_other_days(written[mode, track]) for mode, track in JUDGED}
    done = recalculated({**files, "as-it-is": written[AS_IT_IS]}, tmp_path_factory.mktemp("office"))
    books = {(mode, track): done[f"{mode}-{track}"] for mode, track in JUDGED}
    return {**books, ("", ""): done["as-it-is"]}


def with_other_days(content: bytes) -> bytes:
    book = formulas(content)
    _, start = place(book, "StartDate")
    sheet, closed = place(book, "ClosedDays")
    free = next(cell for (cell,) in book[sheet][closed] if cell.value is None)
    number = book.sheetnames.index(sheet) + 1
    return edited(content, number, {start: serial(NEW_START), free.coordinate: serial(NEW_HOLIDAY)})


def other_plan(curriculum: LinkedCurriculum, mode: str, track: str) -> Plan:
    wishes = planned(curriculum, options(mode, track)).wishes
    holidays = (*wishes.holidays, Holiday(NEW_HOLIDAY, NEW_HOLIDAY, "new"))
    return plan(curriculum, replace(wishes, start=NEW_START, holidays=holidays))


@pytest.mark.parametrize("track", TRACKS)
@pytest.mark.parametrize("mode", MODES)
def test_as_written_it_has_the_dates_of_the_plan(
    mode: str, track: str, curriculum: LinkedCurriculum, written: Mapping[tuple[str, str], bytes]
) -> None:
    made = planned(curriculum, options(mode, track))
    book = load_workbook(io.BytesIO(written[mode, track]), read_only=True, data_only=True)
    assert dates(book) == expected_dates(made)
    hours = sum(value.total_seconds() / 3600 for value in named(book, "ScheduleHours") if value is not None)
    assert hours == pytest.approx(made.minutes / 60)


@needs_office
def test_every_result_is_what_libreoffice_calculates(
    written: Mapping[tuple[str, str], bytes],
    moved: Mapping[tuple[str, str], Workbook],
) -> None:
    calculated = moved["", ""]
    told, formula = results(written[AS_IT_IS]), formulas(written[AS_IT_IS])
    compared = 0
    for sheet in formula.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f" or "TODAY()" in str(cell.value):
                    continue
                ours, theirs = (book[sheet.title][cell.coordinate].value for book in (told, calculated))
                compared += 1
                assert same(ours, theirs), (sheet.title, cell.coordinate, cell.value, ours, theirs)
    assert compared > 5000
    assert errors(calculated) == []


def same(ours: object, theirs: object) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return abs(ours - theirs) < 1e-9
    return ours == theirs or (ours in (None, "") and theirs in (None, ""))


@needs_office
@pytest.mark.parametrize(("mode", "track"), sorted(JUDGED))
def test_moved_it_has_the_dates_of_another_plan(
    mode: str,
    track: str,
    curriculum: LinkedCurriculum,
    moved: Mapping[tuple[str, str], Workbook],
) -> None:
    book = moved[mode, track]
    made = other_plan(curriculum, mode, track)
    assert made.start == NEW_START
    assert errors(book) == []
    assert dates(book) == expected_dates(made)
    assert ends(book) == {item.id: item.last.date for item in made.items}
    weeks = dict(zip(named(book, "ScheduleSession"), first_column(book), strict=True))
    assert all(weeks[item.id if not item.sessions else f"{item.id}#1"] == item.week for item in made.items)
    check_gantt(book, made)
    check_calendar(book, made)
    check_workload(book, made)
    check_begins(book, made)


def ends(book: Workbook) -> dict[str, date | None]:
    """The last date of each item."""
    found: dict[str, date | None] = {}
    for item, end in zip(named(book, "ScheduleItem"), named(book, "ScheduleEnd"), strict=True):
        last = day(end)
        assert last is not None
        found[item] = max(last, found.get(item) or last)
    return found


def first_column(book: Workbook) -> list[object]:
    sheet, ref = place(book, "ScheduleSession")
    return [row[0].value for row in book[sheet][f"A{book[sheet][ref][0][0].row}:A{book[sheet][ref][-1][0].row}"]]


def check_gantt(book: Workbook, made: Plan) -> None:
    sheet = book["甘特图"]
    mondays = {cell.column: day(cell.value) for cell in sheet[4] if day(cell.value)}
    assert len(mondays) > 10
    seen = 0
    for row in sheet.iter_rows(min_row=6):
        key = row[5].value
        stretch = next((one for one in made.modules if one.id == key), None)
        if stretch is None:
            continue
        seen += 1
        assert (day(row[2].value), day(row[3].value)) == (stretch.first.date, stretch.last.date)
        days = {one.day.date for item in made.items if item.module == key for one in item.sessions}
        drawn = {mondays[cell.column] for cell in row[6:] if cell.value == "■"}
        assert drawn == {each - timedelta(each.weekday()) for each in days}
    assert seen == len(made.modules)


def check_calendar(book: Workbook, made: Plan) -> None:
    """Each session's day of the calendar shows as many lines as there are sessions, and each day stands once."""
    sheet = book["月历"]
    expected: dict[date, int] = {}
    for each in expected_dates(made).values():
        expected[each] = expected.get(each, 0) + 1
    found: dict[date, int] = {}
    for row in sheet.iter_rows(min_row=3, max_col=7):
        for cell in row:
            here = day(cell.value)
            if here is None or cell.number_format != "d":
                continue
            assert here not in found
            left, top = coordinate_to_tuple(cell.coordinate)[::-1]
            assert here.weekday() == left - 1
            below = [sheet.cell(top + line, left).value for line in range(1, 5)]
            found[here] = sum(bool(value) for value in below)
    assert {each: min(count, 4) for each, count in expected.items()} == {
        each: count for each, count in found.items() if count
    }


def check_workload(book: Workbook, made: Plan) -> None:
    sheet = book["学习负荷"]
    rows = [row for row in sheet.iter_rows(min_col=1, max_col=6, values_only=True) if isinstance(row[0], int)]
    for week, (number, monday, days, hours, most, _) in zip(made.weeks, rows, strict=False):
        assert (number, day(monday), days) == (week.number, week.monday, week.teaching_days)
        assert hours == pytest.approx(week.minutes / 60, abs=1e-6)
        assert most == pytest.approx(made.minutes_per_week / 60)
    assert len(rows) >= len(made.weeks)


def check_begins(book: Workbook, made: Plan) -> None:
    """Times of day follow the weekday that a session has moved to."""
    sheet, ref = place(book, "ScheduleSession")
    top, bottom = book[sheet][ref][0][0].row, book[sheet][ref][-1][0].row
    begins = [row[0].value for row in book[sheet][f"D{top}:D{bottom}"]]
    told = dict(zip(named(book, "ScheduleSession"), begins, strict=True))
    for item in made.items:
        for number, session in enumerate(item.sessions, start=1):
            clock = made.clock(session)
            assert clock is not None
            assert told[f"{item.id}#{number}"] == clock.time()


def test_the_same_input_gives_the_same_bytes(curriculum: LinkedCurriculum) -> None:
    chosen = options("part-time", "django")
    assert exported(curriculum, chosen)[0] == exported(curriculum, chosen)[0]
