"""What teachers write into a workbook comes back: dates, statuses, notes, scores; hostile files come to nothing."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from tests.exporters.excel.conftest import (
    CELERY,
    corner,
    expected_dates,
    exported,
    imported,
    linked,
    named,
    place,
    planned,
)
from tests.exporters.excel.office import edited, formulas, needs_office, recalculated

from curriculumkit.diagnostics import Finding
from curriculumkit.export import GivenFile
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.importing import yaml_text
from curriculumkit.planner import Holiday, Plan, plan
from curriculumkit.planner.plan_file import plan_data, read_plan
from curriculumkit_excel import ExcelOptions
from curriculumkit_excel.workbook import serial

OPTIONS = ExcelOptions(start="2026-09-07", term="Autumn", closed=("2026-10-05..2026-10-09=Break",), learners=4)
COLUMNS = {"date": "ScheduleDate", "status": "ScheduleStatus", "note": "ScheduleNote", "moved": "ScheduleMoved"}


@pytest.fixture(scope="module")
def curriculum() -> LinkedCurriculum:
    return linked()


@pytest.fixture(scope="module")
def content(curriculum: LinkedCurriculum) -> bytes:
    return exported(curriculum, OPTIONS)[0]


def codes(findings: Iterable[Finding]) -> list[str]:
    return sorted(finding.fault.code for finding in findings)


def schedule(content: bytes, rows: Mapping[str, Mapping[str, str | float]]) -> bytes:
    """The workbook with cells of the schedule changed: by session, by column."""
    book = formulas(content)
    top = corner(book, "ScheduleSession")[1]
    sessions = named(book, "ScheduleSession")
    sheet = place(book, "ScheduleSession")[0]
    cells = {
        f"{get_column_letter(corner(book, COLUMNS[column])[0])}{top + sessions.index(session)}": value
        for session, columns in rows.items()
        for column, value in columns.items()
    }
    return edited(content, book.sheetnames.index(sheet) + 1, cells)


def cell_of(content: bytes, name: str, number: int, value: str | float, step: int = 0) -> bytes:
    """The workbook with the so-many-th cell of a named range changed, or one `step` columns right of it."""
    book = formulas(content)
    left, top = corner(book, name)
    sheet = place(book, name)[0]
    ref = book[sheet].cell(top + number, left + step).coordinate
    return edited(content, book.sheetnames.index(sheet) + 1, {ref: value})


def read(files: Mapping[str, str], curriculum: LinkedCurriculum) -> Plan:
    found = read_plan(files["plan.yaml"].encode(), "plan.yaml", curriculum)
    assert [str(finding.message) for finding in found.findings] == []
    assert found.plan is not None
    return found.plan


def test_unchanged_it_is_the_plan_that_was_exported(curriculum: LinkedCurriculum, content: bytes) -> None:
    files, findings = imported(content)
    assert findings == []
    assert files == {"plan.yaml": yaml_text(plan_data(planned(curriculum, OPTIONS)))}
    assert read(files, curriculum).revision == 1


def test_another_start_and_another_closed_day_move_everything(curriculum: LinkedCurriculum, content: bytes) -> None:
    start, free = date(2027, 3, 1), date(2027, 3, 10)
    changed = cell_of(content, "StartDate", 0, serial(start))
    changed = cell_of(changed, "ClosedDays", 5, serial(free))
    changed = cell_of(changed, "ClosedDays", 5, "Founders' day", step=2)
    files, findings = imported(changed)
    assert codes(findings) == []
    made = read(files, curriculum)
    wishes = planned(curriculum, OPTIONS).wishes
    own = Holiday(free, free, "Founders' day", "own")
    assert made.holidays == (*wishes.holidays, own)
    fresh = plan(curriculum, replace(wishes, start=start, holidays=(*wishes.holidays, own)))
    assert expected_dates(made) == expected_dates(fresh)
    assert {item.id: item.due for item in made.items} == {item.id: item.due for item in fresh.items}
    assert made.revision == 2


def test_rows_that_were_moved(curriculum: LinkedCurriculum, content: bytes) -> None:
    before = planned(curriculum, OPTIONS)
    quiz, resit = "basics/m01/quiz#1", "basics/exam:resit"
    late = date(2026, 12, 1)
    changed = schedule(
        content,
        {
            quiz: {"moved": serial(date(2026, 9, 16)), "status": "done", "note": '=cmd|"x"'},
            resit: {"date": serial(late)},
        },
    )
    files, findings = imported(changed)
    assert codes(findings) == []
    made = read(files, curriculum)
    moved = made.by_id["basics/m01/quiz"]
    assert (moved.first.date, moved.fixed, moved.status, moved.note) == (date(2026, 9, 16), True, "done", '=cmd|"x"')
    assert moved.due is not None
    assert moved.due.date == date(2026, 9, 16)
    window = made.by_id[resit]
    was = before.by_id[resit]
    assert window.first.date == late
    assert window.last.date - window.first.date == was.last.date - was.first.date
    others = {key: day for key, day in expected_dates(before).items() if key not in (quiz, resit)}
    assert {key: day for key, day in expected_dates(made).items() if key not in (quiz, resit)} == others


def test_what_is_moved_too_early_or_to_a_closed_day_is_told(content: bytes) -> None:
    closed = schedule(content, {"basics/m03/quiz#1": {"moved": serial(date(2026, 10, 6))}})
    assert codes(imported(closed)[1]) == ["CK880"]
    early = schedule(content, {"basics/exam#1": {"moved": serial(date(2026, 9, 9))}})
    files, findings = imported(early)
    assert codes(findings) == ["CK881"]
    assert "plan.yaml" in files
    before = schedule(content, {"basics/exam#1": {"moved": serial(date(2026, 9, 1))}})
    files, findings = imported(before)
    assert codes(findings) == ["CK877", "CK881"]
    assert files == {}


@pytest.mark.parametrize("wrong", ["soon", 12.5, -3, "2026-13-01"])
def test_what_is_no_date(content: bytes, wrong: str | float) -> None:
    changed = schedule(content, {"basics/m02/lab#1": {"moved": wrong}})
    files, findings = imported(changed)
    assert "CK877" in codes(findings)
    assert files == {}
    assert "Schedule!L" in str(findings[0].message)


def test_scores_and_records(content: bytes) -> None:
    changed = content
    for number, name in enumerate(["Lin Wei", "=Bo"]):
        changed = cell_of(changed, "Learners", number, name)
    typed: list[str | float] = [84.05, "passed", 59, "failed"]
    for column, value in enumerate(typed):
        changed = cell_of(changed, "GradeLearners1", 0, value, step=2 + column)
    changed = cell_of(changed, "GradeLearners1", 1, "handed in", step=8)
    facts = named(formulas(content), "ProgressFacts")
    changed = cell_of(changed, "ProgressLearners", 1, "✓", step=2 + facts.index("hold starter"))
    files, findings = imported(changed)
    assert codes(findings) == []
    assert files["results.yaml"] == (
        "version: '2.1'\nlearners:\n  Lin Wei:\n    basics/m01/quiz: 84.05\n    basics/m01/lab: pass\n"
        "    basics/m02/quiz: 59\n    basics/m02/lab: fail\n"
    )
    assert (
        files["transcripts.yaml"].endswith(
            "  =Bo:\n    records:\n      - submit: basics/capstone\n      - hold: starter\n"
        )
        or "'=Bo'" in files["transcripts.yaml"]
    )
    assert set(files) == {"plan.yaml", "results.yaml", "transcripts.yaml"}


@pytest.mark.parametrize(("value", "learner"), [(101, "Lin"), (-1, "Lin"), ("good", "Lin"), (70, "")])
def test_impossible_results(content: bytes, value: str | float, learner: str) -> None:
    changed = cell_of(content, "GradeLearners1", 0, value, step=2)
    if learner:
        changed = cell_of(changed, "Learners", 0, learner)
    files, findings = imported(changed)
    assert codes(findings) == ["CK878"]
    assert files == {}


def test_a_learner_who_stands_there_twice(content: bytes) -> None:
    changed = cell_of(cell_of(content, "Learners", 0, "Lin"), "Learners", 2, "Lin")
    assert codes(imported(changed)[1]) == ["CK878"]


def test_rows_that_are_new_or_lost(content: bytes) -> None:
    book = formulas(content)
    number = named(book, "ScheduleSession").index("basics/m02/lab#1")
    changed = cell_of(content, "ScheduleSession", number, "something/new")
    assert codes(imported(changed)[1]) == ["CK879", "CK879"]


def test_several_statuses_of_an_item(content: bytes) -> None:
    book = formulas(content)
    sessions = [key for key in named(book, "ScheduleSession") if key.startswith("basics/capstone#")]
    assert len(sessions) > 1
    changed = schedule(content, {sessions[0]: {"status": "under way"}, sessions[-1]: {"status": "done"}})
    files, findings = imported(changed)
    assert codes(findings) == ["CK882"]
    assert "status: done" in files["plan.yaml"]


@needs_office
@pytest.mark.xdist_group("excel")
def test_saved_by_libreoffice_it_says_the_same(content: bytes, tmp_path: Path) -> None:
    changed = schedule(content, {"basics/m01/quiz#1": {"moved": serial(date(2026, 9, 16)), "note": "later"}})
    recalculated({"saved": changed}, tmp_path)
    saved = (tmp_path / "out" / "saved.xlsx").read_bytes()
    assert imported(saved) == imported(changed)


def test_holidays_of_a_country_come_back_as_they_were_and_the_workbook_is_the_same() -> None:
    celery = linked(CELERY)
    options = ExcelOptions(start="2026-09-07", holidays="CN", only=("foundation",), learners=1)
    content, _ = exported(celery, options)
    text = imported(content)[0]["plan.yaml"]
    assert text == yaml_text(plan_data(planned(celery, options)))
    again, _ = exported(celery, ExcelOptions(plan=GivenFile("plan.yaml", text.encode()), learners=1))
    assert again == content


def test_the_workbook_of_an_imported_plan_has_its_dates(curriculum: LinkedCurriculum, content: bytes) -> None:
    changed = schedule(content, {"basics/m01/quiz#1": {"moved": serial(date(2026, 9, 16)), "note": "later"}})
    text = imported(changed)[0]["plan.yaml"]
    again, _ = exported(curriculum, ExcelOptions(plan=GivenFile("plan.yaml", text.encode())))
    assert imported(again)[0]["plan.yaml"] == text


def bomb() -> bytes:
    return archive({"xl/workbook.xml": b"<workbook/>", "xl/big.xml": b" " * 90_000_000})


def archive(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def with_part(content: bytes, change: bytes, into: bytes) -> bytes:
    """The workbook with something put in before a text of its first part that has it."""
    with zipfile.ZipFile(io.BytesIO(content)) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    name = "xl/workbook.xml"
    assert change in parts[name]
    return archive({**parts, name: parts[name].replace(change, into + change, 1)})


HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "text": lambda _: b"start;2026-09-07",
    "cut": lambda content: content[:-2000],
    "bomb": lambda _: bomb(),
    "entities": lambda content: with_part(content, b"<workbook", b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    "other encoding": lambda content: with_part(content, b"<workbook", b'<?xml version="1.0" encoding="utf-7"?>'),
    "no parts": lambda _: archive({"a.txt": b"x"}),
    "many parts": lambda _: archive({f"{number}.xml": b"" for number in range(600)}),
    "damaged": lambda content: with_part(content, b"<sheets>", b"<sheets"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files(kind: str, content: bytes) -> None:
    files, findings = imported(HOSTILE[kind](content))
    assert files == {}
    assert codes(findings) == ["CK875"]


def test_other_workbooks() -> None:
    out = io.BytesIO()
    Workbook().save(out)
    assert codes(imported(out.getvalue())[1]) == ["CK876"]


def test_a_plan_that_somebody_damaged(content: bytes) -> None:
    for number, text in ((1, '"curriculum": 7,'), (0, "[[["), (4, '"start": "2026-99-99",')):
        assert codes(imported(cell_of(content, "PlanFile", number, text))[1]) == ["CK876"]
