"""What teachers write where it cannot be read is told with sheet and cell; nothing is lost in silence."""

import io
from dataclasses import replace
from datetime import date, datetime, time

import pytest
import yaml
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.exporters.excel.conftest import corner, exported, imported, linked, named, place

from curriculumkit.diagnostics import Finding
from curriculumkit_excel import ExcelOptions
from curriculumkit_excel.sheets.schedule import rows_of, short
from curriculumkit_excel.workbooks import course_of

OPTIONS = ExcelOptions(start="2026-09-07", term="Autumn", closed=("2026-10-05=Break",), learners=3)
Cells = list[tuple[str, int, int, object]]
"""Named range, row from its first (negative: from the one below its last), columns right of it, what is typed."""


@pytest.fixture(scope="module")
def content() -> bytes:
    return exported(linked(), OPTIONS)[0]


def typed(content: bytes, cells: Cells) -> bytes:
    book = load_workbook(io.BytesIO(content))
    for name, row, step, value in cells:
        sheet, (left, top) = sheet_of(book, name), corner(book, name)
        at = top + row if row >= 0 else top + len(named(book, name)) - row - 1
        sheet.cell(at, left + step).value = value  # type: ignore[assignment]  # whatever somebody types
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_of(book: Workbook, name: str) -> Worksheet:
    sheet = book[place(book, name)[0]]
    assert isinstance(sheet, Worksheet)
    return sheet


def told(findings: list[Finding]) -> list[str]:
    return [f"{finding.fault.code} {finding.message}" for finding in findings]


LIN = ("Learners", 0, 0, "Lin")
BO = ("Learners", 1, 0, "Bo")
LEFT_OUT: dict[str, tuple[Cells, list[str]]] = {
    "a learner below": ([("Learners", -1, 0, "Late")], ["CK883 Learners!B7: 'Late' is left out"]),
    "a score below": ([("GradeLearners1", -1, 2, 80)], ["CK883 Grades 1 Basics!C11: '80' is left out"]),
    "a closed day below": (
        [("ClosedDays", -1, 0, datetime(2026, 10, 6))],
        ["CK883 Settings!A80: '2026-10-06' is left out"],
    ),
    "a session below": ([("ScheduleNote", -1, 0, "party")], ["CK883 Schedule!K"]),
    "a time without a zone": ([("DayBegins", 0, 0, time(19))], ["CK883 Settings!C18: '19:00:00' is left out"]),
    "a share": ([LIN, ("GradeLearners1", 0, 2, 0.85)], ["CK884 Grades 1 Basics!C8: 0.85 is read as 0.85 per cent"]),
    "one weekday more": ([("TaughtWeekdays", 5, 0, "yes")], ["CK884 Settings!B18: 6 weekdays"]),
}


@pytest.mark.parametrize("case", LEFT_OUT)
def test_what_is_left_out_or_unlikely_is_told(content: bytes, case: str) -> None:
    cells, expected = LEFT_OUT[case]
    files, findings = imported(typed(content, cells))
    assert [text.startswith(start) for text, start in zip(told(findings), expected, strict=True)] == [True], told(
        findings
    )
    assert "plan.yaml" in files


def test_a_note_in_a_row_without_its_id_is_told(content: bytes) -> None:
    _, findings = imported(typed(content, [("ScheduleSession", 3, 0, None), ("ScheduleNote", 3, 0, "hello")]))
    assert [finding.fault.code for finding in findings] == ["CK883", "CK879"]
    assert "'hello'" in str(findings[0].message)


WRONG: dict[str, tuple[Cells, str]] = {
    "a score for what is handed in": ([LIN, ("GradeLearners1", 0, 8, 80)], "'80' is no result of basics/capstone"),
    "a score for what is passed": ([LIN, ("GradeLearners1", 0, 3, 80)], "'80' is no result of basics/m01/lab"),
    "handed in for a score": ([LIN, ("GradeLearners1", 0, 2, "handed in")], "is no result of basics/m01/quiz"),
    "two rows of a learner": (
        [LIN, ("GradeLearners1", 1, 0, 1), ("GradeLearners1", 0, 2, 80), ("GradeLearners1", 1, 2, 90)],
        "'Lin' has a result of basics/m01/quiz in another row too",
    ),
    "one number of two learners": ([LIN, BO, ("LearnersNumbers", 1, 0, 1)], "'Bo' has no number"),
    "no number": ([LIN, ("LearnersNumbers", 0, 0, None)], "'Lin' has no number"),
    "no tick": ([LIN, ("ProgressLearners", 0, 2, "no")], "'no' is no result of"),
    "neither yes nor no": ([("TaughtWeekdays", 0, 0, "maybe")], "'maybe' does not say"),
    "a year with a digit too many": ([("StartDate", 0, 0, date(9999, 12, 20))], "9999-12-20, is not between 2000"),
    "no time": ([("DayBegins", 0, 0, "evening")], "'evening' is no time of day"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_is_told_and_nothing_is_written(content: bytes, case: str) -> None:
    cells, expected = WRONG[case]
    files, findings = imported(typed(content, cells))
    assert [expected in text for text in told(findings)] == [True], told(findings)
    assert files == {}


@pytest.mark.parametrize(
    ("value", "term"),
    [("Spring  class", "Spring class"), (2027, "2027"), (date(2027, 3, 1), "2027-03-01"), (None, "Autumn")],
)
def test_the_name_of_the_term(content: bytes, value: object, term: str) -> None:
    files, findings = imported(typed(content, [("TermName", 0, 0, value)]))
    assert findings == []
    data = yaml.safe_load(files["plan.yaml"])
    assert data["term"] == term
    assert data["revision"] == (1 if term == "Autumn" else 2)


def test_times_of_day() -> None:
    content, _ = exported(linked(), replace(OPTIONS, at="19:00", time_zone="Asia/Shanghai"))
    before, findings = imported(content)
    assert findings == []
    assert "at: '19:00'" in before["plan.yaml"]
    assert "revision: 1\n" in before["plan.yaml"]
    files, findings = imported(typed(content, [("DayBegins", 0, 0, time(18, 30)), ("DayBegins", 6, 0, None)]))
    assert findings == []
    data = yaml.safe_load(files["plan.yaml"])
    assert "at" not in data
    usual = dict.fromkeys(["tue", "wed", "thu", "fri", "sat"], "19:00")
    assert data["times"] == {"mon": "18:30", **usual}
    assert data["revision"] == 2


def test_calendar_entries_fit_their_day_or_end_with_an_ellipsis() -> None:
    course = course_of(linked(), OPTIONS)
    item = rows_of(course)[0].item
    head = short(course, replace(item, title="")).strip()
    assert short(course, replace(item, title="Ab")) == f"{head} Ab"
    latin, chinese = (short(course, replace(item, title=letter * 40)) for letter in ("a", "字"))
    assert len(latin) == 32
    assert latin.endswith("a…")
    assert chinese.endswith("字…")
    assert len(chinese) < 24
