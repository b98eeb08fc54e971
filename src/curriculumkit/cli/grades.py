"""Printing grades: text, JSON and CSV."""

import csv
import json
import sys
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Literal, TypeAlias

import click

from curriculumkit.award.grading import (
    AssessmentGrade,
    Gradebook,
    LearnerGrades,
    PathTotal,
    Placing,
    shown,
)
from curriculumkit.award.grading.results import Results
from curriculumkit.award.grading.rounding import stated_rounding
from curriculumkit.cli.excerpts import finding_json
from curriculumkit.display import ljust, width
from curriculumkit.model.grading import Grading

Format: TypeAlias = Literal["text", "json", "csv"]
_COLUMNS = ("learner", "what", "id", "percentage", "pass_mark", "passed", "band", "label", "final")
_VERSION = 1


def print_placing(placing: Placing, grading: Grading, output: Format) -> None:
    """Print the grade of a percentage, and how it was decided."""
    if output == "text":
        click.echo("\n".join(_placing_lines(placing, grading)))
        return
    document = {**_number_json(placing.percentage), **_placing_json(placing)}
    if output == "json":
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        _write_rows([tuple(document), tuple(_cell(value) for value in document.values())])


def _placing_lines(placing: Placing, grading: Grading) -> Iterator[str]:
    yield f"{shown(placing.percentage)}% is {_named(placing)}"
    rounding = stated_rounding(grading, "total")
    if rounding is None:
        yield "  compared exactly: the grading scheme states no rounding of totals"
    else:
        decimals = f"{rounding.decimals} decimals" if rounding.decimals != 1 else "1 decimal"
        yield f"  rounded {rounding.mode} to {decimals}: {shown(placing.compared)}%"
    if placing.lower is not None:
        upper = "100%" if placing.upper is None else f"below {shown(placing.upper)}%, where the next band begins"
        yield f"  {placing.name} holds from {shown(placing.lower)}% to {upper}"
    if placing.band and not placing.band.certified:
        yield "  nobody is certified with this grade"


def _named(placing: Placing) -> str:
    if placing.name is None or placing.band is None:
        return "below all bands"
    return f"{placing.name} ({placing.band.label})" if placing.band.label else placing.name


def print_grades(gradebook: Gradebook, results: Results, output: Format) -> None:
    """Print the grades of all learners; those whose results have a fault are named, and not graded."""
    match output:
        case "text":
            for learner, grades in _all(gradebook, results):
                click.echo("\n".join(_learner_lines(gradebook, learner, grades)) + "\n")
        case "json":
            click.echo(json.dumps(_document(gradebook, results), ensure_ascii=False, indent=2))
        case "csv":
            _write_rows([_COLUMNS, *(row for item in _all(gradebook, results) for row in _rows(gradebook, *item))])


def _all(gradebook: Gradebook, results: Results) -> Iterator[tuple[str, LearnerGrades | None]]:
    for learner, reached in results.learners.items():
        is_whole = not results.broken and learner not in results.faulty
        yield learner, gradebook.grades(learner, reached) if is_whole else None


def _learner_lines(gradebook: Gradebook, learner: str, grades: LearnerGrades | None) -> Iterator[str]:
    yield learner
    if grades is None:
        yield "  not graded"
        return
    columns = max(width(grade.assessment.id) for grade in grades.assessments)
    for grade in grades.assessments:
        yield f"  {ljust(grade.assessment.id, columns)}  {_verdict(gradebook, grade)}"
        yield from (f"    {step}" for step in grade.steps)
    for total in grades.totals:
        grade_name = f" {_named(total.placing)}" if total.placing else ""
        yield f"  {ljust(total.path.id, columns)}  {shown(total.percentage)}%{grade_name}"
        yield from (f"    {note}" for note in _notes(total))


def _verdict(gradebook: Gradebook, grade: AssessmentGrade) -> str:
    mark = gradebook.policy(grade.assessment).pass_mark
    passed = {True: "passed", False: "not passed", None: "no pass mark"}[grade.passed]
    if grade.percentage is None:
        return passed
    return f"{shown(grade.percentage)}% {passed}" + (f" ({shown(mark)}%)" if mark is not None else "")


def _notes(total: PathTotal) -> Iterator[str]:
    if total.placing and total.placing.compared != total.percentage:
        yield f"rounded to {shown(total.placing.compared)}%"
    for node in total.dropped:
        yield f"{node.id} is dropped, being among the lowest"
    if total.missing:
        yield f"not final; still to come: {', '.join(node.id for node in total.missing)}"


def _document(gradebook: Gradebook, results: Results) -> dict[str, Any]:
    curriculum = gradebook.curriculum
    return {
        "version": _VERSION,
        "curriculum": curriculum.id,
        "curriculum_version": curriculum.model.version,
        "learners": [_learner_json(gradebook, *item) for item in _all(gradebook, results)],
        "findings": [finding_json(finding) for finding in results.findings],
    }


def _learner_json(gradebook: Gradebook, learner: str, grades: LearnerGrades | None) -> dict[str, Any]:
    if grades is None:
        return {"learner": learner, "graded": False}
    return {
        "learner": learner,
        "graded": True,
        "assessments": [_grade_json(gradebook, grade) for grade in grades.assessments],
        "totals": [_total_json(total) for total in grades.totals],
    }


def _grade_json(gradebook: Gradebook, grade: AssessmentGrade) -> dict[str, Any]:
    return {
        "id": grade.assessment.id,
        "attempts": grade.attempts,
        **_number_json(grade.percentage),
        "pass_mark": _shown_or_none(gradebook.policy(grade.assessment).pass_mark),
        "passed": grade.passed,
        "steps": [str(step) for step in grade.steps],
    }


def _total_json(total: PathTotal) -> dict[str, Any]:
    return {
        "path": total.path.id,
        **_number_json(total.percentage),
        **(_placing_json(total.placing) if total.placing else {}),
        "final": not total.missing,
        "dropped": [node.id for node in total.dropped],
        "missing": [node.id for node in total.missing],
    }


def _placing_json(placing: Placing) -> dict[str, Any]:
    return {
        "compared": shown(placing.compared),
        "band": placing.name,
        "label": placing.band.label if placing.band else None,
        "from": _shown_or_none(placing.lower),
        "below": _shown_or_none(placing.upper),
        "certified": placing.band.certified if placing.band else None,
    }


def _number_json(value: Fraction | None) -> dict[str, str | None]:
    """A percentage as it is shown, and exactly."""
    return {"percentage": _shown_or_none(value), "exact": None if value is None else str(value)}


def _shown_or_none(value: Fraction | None) -> str | None:
    return None if value is None else shown(value)


def _rows(gradebook: Gradebook, learner: str, grades: LearnerGrades | None) -> Iterator[tuple[str, ...]]:
    if grades is None:
        yield (learner, "not graded", *[""] * (len(_COLUMNS) - 2))
        return
    for grade in grades.assessments:
        mark = gradebook.policy(grade.assessment).pass_mark
        values = (_shown_or_none(grade.percentage), _shown_or_none(mark), grade.passed, None, None, None)
        yield (learner, "assessment", grade.assessment.id, *map(_cell, values))
    for total in grades.totals:
        placing = total.placing
        label = placing.band.label if placing and placing.band else None
        ours = (shown(total.percentage), None, None, placing.name if placing else None, label, not total.missing)
        yield (learner, "total", total.path.id, *map(_cell, ours))


def _cell(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _write_rows(rows: list[tuple[str, ...]]) -> None:
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
