"""`curriculumkit grade`."""

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Literal

import click

from curriculumkit.award.grading import Gradebook, place_total
from curriculumkit.award.grading.results import Results, read_results
from curriculumkit.cli import grades
from curriculumkit.cli.checked import checked_curriculum
from curriculumkit.cli.console import shown_path
from curriculumkit.cli.excerpts import print_findings
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.diagnostics import Finding, Location
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.source import read

_NUMBER = re.compile(r"(?P<number>-?[0-9]{1,20}(?:\.[0-9]{1,20})?)\s*%?")
_MOST = 100


@click.command()
@click.argument("what", metavar="PERCENTAGE|RESULTS")
@curriculum_argument
@click.option("--format", "output", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print.")
@click.pass_context
def grade(ctx: click.Context, what: str, folder: Path, output: Literal["text", "json", "csv"]) -> None:
    """The grade of a percentage, or the grades of learners by their results.

    RESULTS is a YAML, JSON or CSV file; docs/marking.md shows its shape, and how grades come about. Learners whose
    results have a fault are not graded, and the exit code is 1.
    """
    number = _NUMBER.fullmatch(what.strip())
    if number is None and not Path(what).is_file():
        raise click.UsageError(f"{what} is neither a percentage, such as 84.5, nor a file of results")
    if number is not None:
        _grade_number(Fraction(number["number"]), folder, output)
        return
    curriculum = checked_curriculum(folder, "graded by")
    gradebook = Gradebook(curriculum)
    path = Path(what)
    content = read(path.resolve().parent, path.resolve().name)
    if isinstance(content, Finding):
        results, text = _unread(content, shown_path(path)), b""
    else:
        results, text = read_results(content, shown_path(path), gradebook), content
    print_findings(results.findings, text)
    grades.print_grades(gradebook, results, output)
    if results.findings:
        _say_who_is_not_graded(results)
        ctx.exit(1)


def _grade_number(percentage: Fraction, folder: Path, output: Literal["text", "json", "csv"]) -> None:
    if not 0 <= percentage <= _MOST:
        raise click.UsageError("a percentage is a number from 0 to 100")
    curriculum = checked_curriculum(folder, "graded by")
    grading = curriculum.model.grading
    if grading is None or not grading.bands:
        raise click.ClickException(_without_bands(curriculum))
    grades.print_placing(place_total(grading, percentage), grading, output)


def _without_bands(curriculum: LinkedCurriculum) -> str:
    return f"{curriculum.title} has no grades; write `grading:` with `bands:` in {curriculum.place.file}"


def _unread(finding: Finding, file: str) -> Results:
    if isinstance(finding.place, Location):
        finding = replace(finding, place=replace(finding.place, file=file))
    return Results(findings=[finding], broken=True)


def _say_who_is_not_graded(results: Results) -> None:
    if results.broken:
        click.echo("Error: nobody was graded, since something is wrong with the file as a whole.", err=True)
        return
    count, faulty = len(results.learners), len(results.faulty)
    click.echo(f"Error: {faulty} of {count} learners were not graded: mend their results first.", err=True)
