"""Scores typed into the gradebooks come to the same totals, bands and certificates as `curriculumkit.award` finds."""

import random
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from shutil import copytree
from typing import Any, TypeAlias

import pytest
from openpyxl.workbook import Workbook
from tests.exporters.excel.conftest import COURSE, corner, errors, exported, linked, named, place
from tests.exporters.excel.office import edited, formulas, needs_office, recalculated

from curriculumkit.award.certification import RawTranscript, Registrar, Status
from curriculumkit.award.grading import Attempt, Gradebook
from curriculumkit.diagnostics import Location, Span
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit_excel import ExcelOptions

pytestmark = [pytest.mark.xdist_group("excel"), needs_office]
LEARNERS = 48
EDGES = [0, 49.99, 50, 55.49, 55.5, 59.5, 59.99, 60, 69.49, 69.5, 69.99, 84.5, 84.99, 85, 100, 33.33, 66.67, 84.05]
SCHEMES = {
    "exact": "",
    "half-up": "  rounding:\n    mode: half-up\n    decimals: 0\n    of: [assessment, total]\n",
    "half-even": "  rounding:\n    mode: half-even\n    decimals: 1\n    of: [total, assessment]\n"
    "  drop_lowest:\n    quiz: 1\n",
    "down": "  rounding:\n    mode: down\n    decimals: 2\n  drop_lowest:\n    quiz: 2\n",
}
Typed: TypeAlias = dict[str, float | str]


def scheme_course(scheme: str, folder: Path) -> LinkedCurriculum:
    """The course with another grading scheme."""
    copytree(COURSE, folder)
    file = folder / "curriculum.yaml"
    text = file.read_text(encoding="utf-8")
    assert "      certified: false\n" in text
    file.write_text(
        text.replace("      certified: false\n", "      certified: false\n" + SCHEMES[scheme]), encoding="utf-8"
    )
    return linked(folder)


def typed_by(curriculum: LinkedCurriculum, draw: random.Random) -> Typed:
    """What somebody types for a learner: scores on and beside the bounds, others, and sometimes nothing."""
    typed: Typed = {}
    often, able = draw.choice([0.5, 0.9, 1.0, 1.0]), draw.random() < 0.6
    for path in curriculum.paths:
        for module in path.all_modules:
            typed |= dict(one_of(module.assessments.values(), draw, often, able))
        if path.exam:
            typed |= dict(one_of([path.exam], draw, often, able))
        if path.capstone and draw.random() < often:
            typed[path.capstone.id] = "handed in"
    return typed


def one_of(nodes: Any, draw: random.Random, often: float, able: bool) -> Iterator[tuple[str, float | str]]:
    for node in nodes:
        if draw.random() > often:
            continue
        if node.model.result == "pass-fail":
            yield node.id, draw.choice(["passed", "passed" if able else "failed"])
        elif able:
            yield node.id, draw.choice([edge for edge in EDGES if edge >= 59.5] + [55.5] * (node.local_id == "exam"))
        else:
            yield node.id, draw.choice(EDGES) if draw.random() < 0.6 else draw.randrange(0, 10001) / 100


def filled(content: bytes, learners: list[Typed], judged: list[bool]) -> bytes:
    """The workbook with everything typed in."""
    book = formulas(content)
    for number in (1, 2):
        ids = named(book, f"GradeWorks{number}")
        sheet, _ = place(book, f"GradeWorks{number}")
        left = corner(book, f"GradeWorks{number}")[0]
        top = corner(book, f"GradeLearners{number}")[1]
        cells = {
            book[sheet].cell(top + row, left + ids.index(key)).coordinate: value
            for row, typed in enumerate(learners)
            for key, value in typed.items()
            if key in ids
        }
        content = edited(content, book.sheetnames.index(sheet) + 1, cells)
    facts, (sheet, _) = named(book, "ProgressFacts"), place(book, "ProgressFacts")
    left, top = corner(book, "ProgressFacts")[0], corner(book, "ProgressLearners")[1]
    column = left + facts.index("judged certifications/master/ten years of queues")
    ticks = {book[sheet].cell(top + row, column).coordinate: "✓" for row, tick in enumerate(judged) if tick}
    return edited(content, book.sheetnames.index(sheet) + 1, ticks)


@pytest.fixture(scope="module")
def graded(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, tuple[LinkedCurriculum, list[Typed], list[bool], Workbook]]:
    """By scheme: the curriculum, what was typed, and the workbook as LibreOffice calculates it."""
    folder = tmp_path_factory.mktemp("grades")
    draw = random.Random(20261)  # noqa: S311 — test data, the same in every run
    made = {}
    files = {}
    for scheme in SCHEMES:
        curriculum = scheme_course(scheme, folder / scheme)
        learners = [typed_by(curriculum, draw) for _ in range(LEARNERS)]
        judged = [draw.random() < 0.2 for _ in learners]
        content, _ = exported(curriculum, ExcelOptions(start="2026-09-07", learners=LEARNERS))
        files[scheme] = filled(content, learners, judged)
        made[scheme] = curriculum, learners, judged
    books = recalculated(files, folder / "office")
    return {scheme: (*made[scheme], books[scheme]) for scheme in SCHEMES}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_totals_and_bands(scheme: str, graded: Any) -> None:
    curriculum, learners, _, book = graded[scheme]
    assert errors(book) == []
    award = Gradebook(curriculum)
    bands = set()
    for number, path in enumerate(curriculum.paths, start=1):
        sheet, _ = place(book, f"GradeLearners{number}")
        top = corner(book, f"GradeLearners{number}")[1]
        total = column_of(book, sheet, top - 1, "Total (per cent)")
        for row, typed in enumerate(learners):
            grades = award.grades("x", results_of(curriculum, typed))
            expected = next((each for each in grades.totals if each.path is path), None)
            found, band = (book[sheet].cell(top + row, total + step).value for step in (0, 1))
            if expected is None:
                assert (found or "", band or "") == ("", "")
                continue
            assert expected.placing is not None
            bands.add(expected.placing.name)
            assert band == expected.placing.name, (typed, found, expected)
            assert found == pytest.approx(float(expected.placing.compared), abs=1e-8)
    assert bands == {"A", "B", "C", "F"}


def column_of(book: Workbook, sheet: str, row: int, heading: str) -> int:
    (found,) = (cell.column for cell in book[sheet][row] if cell.value == heading)
    return int(found)


def results_of(curriculum: LinkedCurriculum, typed: Typed) -> dict[AssessmentNode, list[Attempt] | bool]:
    """What was typed as results of the toolkit."""
    results: dict[AssessmentNode, list[Attempt] | bool] = {}
    for key, value in typed.items():
        node = curriculum.nodes[key]
        if isinstance(node, AssessmentNode):
            results[node] = value == "passed" if isinstance(value, str) else [Attempt(Fraction(str(value)))]
    return results


@pytest.mark.parametrize("scheme", SCHEMES)
def test_certificates(scheme: str, graded: Any) -> None:
    curriculum, learners, judged, book = graded[scheme]
    registrar = Registrar(curriculum)
    top = corner(book, "LearnersNumbers")[1]
    sheet = place(book, "LearnersNumbers")[0]
    columns = [column_of(book, sheet, top - 1, node.name) for node in registrar.certifications]
    told = set()
    for row, typed in enumerate(learners):
        outcome = registrar.outcome(transcript(f"learner {row}", typed, judged[row]))
        assert outcome.findings == ()
        expected = [status is Status.GRANTED for status in outcome.statuses]
        found = [book[sheet].cell(top + row, column).value == "✓" for column in columns]
        assert found == expected, typed
        told |= set(zip(columns, expected, strict=True))
    assert len(told) == 2 * len(columns)


def transcript(learner: str, typed: Typed, judged: bool) -> RawTranscript:
    records: list[object] = []
    for key, value in typed.items():
        match value:
            case "handed in":
                records.append((("submit", key),))
            case "passed" | "failed":
                records.append((("pass", key), ("result", "pass" if value == "passed" else "fail")))
            case _:
                records.append((("pass", key), ("score", str(value))))
    if judged:
        records.append((("judged", "ten years of queues"),))
    place_: Callable[[int | None, str | None], Location] = lambda *_: Location("typed", Span(1, 1, 1, 1))  # noqa: E731
    return RawTranscript(learner, {"version": "2.1"}, list(records), place_)
