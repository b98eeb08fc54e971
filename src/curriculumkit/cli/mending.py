"""`validate --fix` and `--diff`."""

import difflib
from collections.abc import Callable
from pathlib import Path

import click

from curriculumkit.check import Report
from curriculumkit.cli.console import shown_path
from curriculumkit.fixing import Fixed, fix, write
from curriculumkit.report.traces import number_of

_ROUNDS = 10
"""A mend can bring another fault to light; more rounds than this would go in a circle."""


def show_difference(report: Report, folder: Path) -> None:
    """Print what `--fix` would change, as a patch."""
    fixed = fix(report, folder)
    for file in fixed.after:
        name = shown_path(folder / file)
        before, after = (text[file].decode().splitlines(keepends=True) for text in (fixed.before, fixed.after))
        for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}"):
            click.echo(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n", nl=False)
    click.echo(_told(fixed, "would mend"), err=True)


def mend(report: Report, folder: Path, again: Callable[[], Report]) -> Report:
    """Mend all that is certain, and give the report of what is left."""
    count, files = 0, set[str]()
    for _ in range(_ROUNDS):
        fixed = fix(report, folder)
        if not fixed.after:
            break
        write(fixed, folder)
        count += fixed.count
        files |= fixed.after.keys()
        report = again()
    click.echo(_told(Fixed(after=dict.fromkeys(files, b""), count=count), "mended"), err=True)
    return report


def _told(fixed: Fixed, verb: str) -> str:
    return f"{verb} {number_of(fixed.count, 'findings')} in {number_of(len(fixed.after), 'files')}"
