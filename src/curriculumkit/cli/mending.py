"""`validate --fix` and `--diff`."""

import difflib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from shutil import copy2, copytree, ignore_patterns
from tempfile import TemporaryDirectory

import click

from curriculumkit.check import Report
from curriculumkit.cli.console import shown_path
from curriculumkit.fixing import Fixed, mend_all
from curriculumkit.report.traces import number_of


def show_difference(folder: Path, look: Callable[[Path], Report]) -> None:
    """Print what `--fix` would change, as a patch. It is tried on a copy, which `look` is given."""
    with _copied(folder) as copy:
        fixed, _ = mend_all(look(copy), copy, lambda: look(copy))
    for file in fixed.after:
        name = shown_path(folder / file)
        # A name with a space ends at a tab, for those who read patches.
        end = "\t" if " " in name else ""
        lines = difflib.unified_diff(
            _lines(fixed.before[file]), _lines(fixed.after[file]), f"a/{name}{end}", f"b/{name}{end}"
        )
        for line in lines:
            click.echo(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n", nl=False)
    click.echo(_told(fixed, "would mend"), err=True)


def mend(report: Report, folder: Path, again: Callable[[], Report]) -> Report:
    """Mend all that is certain, and give the report of what is left."""
    fixed, left = mend_all(report, folder, again)
    click.echo(_told(fixed, "mended"), err=True)
    return left


@contextmanager
def _copied(folder: Path) -> Iterator[Path]:
    with TemporaryDirectory() as place:
        copy = Path(place) / folder.resolve().name
        copytree(folder, copy, symlinks=True, ignore=ignore_patterns(".*"), copy_function=_linked)
        yield copy


def _linked(source: str, target: str) -> None:
    """The same file once more where that is possible: what is mended is written to a new one."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        copy2(source, target)


def _lines(content: bytes) -> list[str]:
    """Lines as tools for patches know them: other characters that end a line are part of it."""
    return list(StringIO(content.decode(), newline="\n"))


def _told(fixed: Fixed, verb: str) -> str:
    return f"{verb} {number_of(fixed.count, 'findings')} in {number_of(len(fixed.after), 'files')}"
