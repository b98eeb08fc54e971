"""The forms in which `validate` gives its report, and where they go."""

import io
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from curriculumkit.check import Report
from curriculumkit.cli.console import console, shown_path
from curriculumkit.cli.folder import CURRICULUM_FILE
from curriculumkit.cli.repository import Repository
from curriculumkit.diagnostics import Severity
from curriculumkit.export.write import write_file
from curriculumkit.report.github import to_github
from curriculumkit.report.gitlab import to_gitlab
from curriculumkit.report.json import to_json
from curriculumkit.report.junit import to_junit
from curriculumkit.report.sarif import to_sarif
from curriculumkit.report.summary import to_summary
from curriculumkit.report.text import print_report
from curriculumkit.report.traces import traces


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a report is to be given. People read paths from here, code hosts those from the repository's root."""

    folder: Path
    fail_on: Severity
    repository: Repository
    show_acknowledged: bool = False

    def show_file(self, file: str) -> str:
        """A file of the curriculum as a path from here."""
        return shown_path(self.folder / file)


def _plain(report: Report, wanted: Wanted) -> str:
    stream = io.StringIO()
    plain = Console(file=stream, width=10_000, highlight=False, soft_wrap=True, markup=False, emoji=False)
    print_report(report, plain, wanted.show_file, wanted.show_acknowledged)
    return stream.getvalue()


def _rules_url() -> str | None:
    """Where the rules' pages can be read, if that is known: the action for GitHub says so."""
    return os.environ.get("CURRICULUMKIT_RULES_URL", "").rstrip("/") or None


Render = Callable[[Report, Wanted], str]
FORMATS: Mapping[str, Render] = {
    "text": _plain,
    "json": lambda report, wanted: to_json(report, shown_path(wanted.folder)),
    "sarif": lambda report, wanted: to_sarif(report, wanted.repository.show_file, wanted.repository.root, _rules_url()),
    "junit": lambda report, wanted: to_junit(report, wanted.repository.show_file, wanted.fail_on),
    "github": lambda report, wanted: to_github(report, wanted.repository.show_file),
    "gitlab": lambda report, wanted: to_gitlab(report, wanted.repository.show_file),
    "summary": lambda report, wanted: to_summary(report, wanted.repository.show_file, _rules_url()),
}
_TELLING = ("text", "github", "summary")
"""Formats in which somebody who looks at what a run prints sees what is switched off."""


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
        if file == "-":
            self.fail(f"standard output has what --format says: write --format {form}, or {form}=FILE", param, ctx)
        return form, Path(file)


def check_outputs(outputs: Iterable[tuple[str, Path]], folder: Path) -> None:
    """Refuse outputs of which one would replace another, or a file that the curriculum consists of."""
    forms: dict[Path, str] = {}
    for form, path in outputs:
        whole = path.resolve()
        if other := forms.get(whole):
            raise click.BadParameter(f"{other} and {form} would both be written to {path}", param_hint="--output")
        if _is_source(whole, folder.resolve()):
            message = f"{form} would replace {path}, a file of the curriculum"
            raise click.BadParameter(message, param_hint="--output")
        forms[whole] = form


def _is_source(path: Path, folder: Path) -> bool:
    if not path.is_relative_to(folder) or not path.exists():
        return False
    return path.relative_to(folder).parts[:1] in ((CURRICULUM_FILE,), ("paths",))


def give(report: Report, wanted: Wanted, form: str, files: tuple[tuple[str, Path], ...]) -> None:
    """Print the report, and write it to files."""
    if form == "text":
        print_report(report, console(), wanted.show_file, wanted.show_acknowledged)
    else:
        click.echo(FORMATS[form](report, wanted))
    for file_form, path in files:
        target = path.resolve() if path.is_symlink() else path
        write_file(target, [FORMATS[file_form](report, wanted).rstrip("\n").encode(), b"\n"])
    forms = (form, *(file_form for file_form, _ in files))
    if "gitlab" in forms and form not in _TELLING:
        for trace in traces(report):
            click.echo(trace, err=True)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and "github" in forms:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(FORMATS["summary"](report, wanted))
