"""Commands that need a curriculum without errors, or at least one that can be read."""

from dataclasses import replace
from itertools import filterfalse
from pathlib import Path

import click

from curriculumkit.check import Report, check
from curriculumkit.check.settings import is_error
from curriculumkit.check.silence import Silence
from curriculumkit.cli.console import console, shown_path
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.report.text import print_report


def checked_curriculum(folder: Path, purpose: str) -> LinkedCurriculum:
    """The curriculum in a folder. With errors, they are printed and the command ends with exit code 1."""
    report = check(folder)
    if report.curriculum is not None and not report.has_errors:
        return report.curriculum
    print_errors(report, folder)
    click.echo(f"Error: {shown_path(folder)} has errors; mend them before it can be {purpose}.", err=True)
    raise click.exceptions.Exit(1)


def read_curriculum(folder: Path) -> tuple[LinkedCurriculum, Report]:
    """What can be read of the curriculum in a folder. Where that is nothing, the command ends with exit code 1."""
    report = check(folder)
    if report.curriculum is None:
        file = f"{shown_path(folder)}/curriculum.yaml"
        click.echo(f"Error: {file} cannot be read; see `curriculumkit validate`.", err=True)
        raise click.exceptions.Exit(1)
    return report.curriculum, report


def print_errors(report: Report, folder: Path) -> None:
    """Print the errors of a curriculum, and nothing that is less."""
    errors = tuple(filter(is_error, report.diagnostics))
    others = Silence.of("warnings and notes", "this command", filterfalse(is_error, report.diagnostics))
    only_errors = replace(report, diagnostics=errors, silences=(*report.silences, others))
    print_report(only_errors, console(stderr=True), lambda file: shown_path(folder / file))
