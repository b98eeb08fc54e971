"""The forms in which `validate` gives its report, and where they go."""

import io
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from curriculumkit.check import Report
from curriculumkit.cli.console import console, shown_path
from curriculumkit.diagnostics import Severity
from curriculumkit.export.write import write_file
from curriculumkit.report.github import to_github, to_summary
from curriculumkit.report.gitlab import to_gitlab
from curriculumkit.report.json import to_json
from curriculumkit.report.junit import to_junit
from curriculumkit.report.sarif import to_sarif
from curriculumkit.report.text import print_report


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a report is to be given."""

    folder: Path
    fail_on: Severity
    show_acknowledged: bool = False

    def show_file(self, file: str) -> str:
        """A file of the curriculum as a path from here."""
        return shown_path(self.folder / file)


def _plain(report: Report, wanted: Wanted) -> str:
    stream = io.StringIO()
    plain = Console(file=stream, width=10_000, highlight=False, soft_wrap=True, markup=False, emoji=False)
    print_report(report, plain, wanted.show_file, wanted.show_acknowledged)
    return stream.getvalue()


Render = Callable[[Report, Wanted], str]
FORMATS: Mapping[str, Render] = {
    "text": _plain,
    "json": lambda report, wanted: to_json(report, shown_path(wanted.folder)),
    "sarif": lambda report, wanted: to_sarif(report, wanted.show_file),
    "junit": lambda report, wanted: to_junit(report, wanted.show_file, wanted.fail_on),
    "github": lambda report, wanted: to_github(report, wanted.show_file),
    "gitlab": lambda report, wanted: to_gitlab(report, wanted.show_file),
    "summary": lambda report, wanted: to_summary(report, wanted.show_file),
}


class Output(click.ParamType):  # type: ignore[type-arg]
    """`FORMAT=FILE`."""

    name = "FORMAT=FILE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Path]:
        """The format and the file."""
        if isinstance(value, tuple):
            return value
        form, equals, file = str(value).partition("=")
        if form not in FORMATS or not equals or not file:
            self.fail(f"{value} is not written like sarif=FILE; the formats are: {', '.join(FORMATS)}", param, ctx)
        return form, Path(file)


def give(report: Report, wanted: Wanted, form: str, files: tuple[tuple[str, Path], ...]) -> None:
    """Print the report, and write it to files."""
    if form == "text":
        print_report(report, console(), wanted.show_file, wanted.show_acknowledged)
    else:
        click.echo(FORMATS[form](report, wanted))
    for file_form, path in files:
        write_file(path, [FORMATS[file_form](report, wanted).rstrip("\n").encode(), b"\n"])
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and "github" in (form, *(file_form for file_form, _ in files)):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(to_summary(report, wanted.show_file))
