"""`curriculumkit import`: one subcommand for each installed importer."""

from collections import Counter
from pathlib import Path

import click

from curriculumkit.check import check
from curriculumkit.cli.checked import print_errors
from curriculumkit.cli.console import console, shown_path
from curriculumkit.cli.folder import CURRICULUM_FILE
from curriculumkit.diagnostics import Finding, Location, Severity
from curriculumkit.export import Artefact, write
from curriculumkit.importing import Importer, importers, load_importer

_ENOUGH = 10
"""Notes of a kind that are printed: a bank of another author says the same of each question."""


class _Importers(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        return list(importers())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        point = importers().get(cmd_name)
        return _command(load_importer(point)) if point else None


@click.group("import", cls=_Importers)
def import_() -> None:
    """Make a curriculum of what another program wrote."""


def _command(importer: Importer) -> click.Command:
    @click.command(importer.name, help=importer.summary)
    @click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
    @click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, file_okay=False),
        required=True,
        help="The folder to write to; it must be empty or not there.",
    )
    @click.option("--all", "in_full", is_flag=True, help=f"Print every note; otherwise {_ENOUGH} of a kind.")
    def run(file: Path, output: Path, in_full: bool) -> None:
        if output.is_dir() and any(output.iterdir()):
            raise click.UsageError(f"{shown_path(output)} is not empty: name a new folder, and merge by hand")
        _import(importer, file, output, in_full)

    return run


def _import(importer: Importer, file: Path, output: Path, in_full: bool) -> None:
    written = errors = 0
    notes: Counter[str] = Counter()
    err = console(stderr=True)
    with file.open("rb") as source:
        for item in importer.read(source, shown_path(file)):
            if isinstance(item, Artefact):
                write(item, output)
                written += 1
            else:
                errors += item.fault.severity is Severity.ERROR
                is_note = item.fault.severity is Severity.INFO
                notes[item.fault.code] += is_note
                if in_full or not is_note or notes[item.fault.code] <= _ENOUGH:
                    err.print(_line(item))
    for code, more in (notes - Counter(dict.fromkeys(notes, _ENOUGH))).items() if not in_full else ():
        click.echo(f"info[{code}] {more} more like those above: --all prints them", err=True)
    if errors:
        click.echo(
            f"Error: nothing was written, because of {errors} error{'s' * (errors > 1)} in {shown_path(file)}", err=True
        )
        raise click.exceptions.Exit(1)
    if (output / CURRICULUM_FILE).is_file():
        _tell_errors(output)
    following = importer.following.format(folder=shown_path(output))
    click.echo(f"wrote {written} files to {shown_path(output)}; next: curriculumkit {following}")


def _tell_errors(folder: Path) -> None:
    """Print what `validate` will refuse of what was written."""
    report = check(folder)
    if report.has_errors:
        print_errors(report, folder)
        count = report.count(Severity.ERROR)
        click.echo(f"Warning: what was written has errors that validate will find, too ({count}): mend them", err=True)


def _line(finding: Finding) -> str:
    place = finding.place
    line = f":{place.span.line}" if isinstance(place, Location) else ""
    return f"{finding.fault.severity}[{finding.fault.code}] {place.file}{line}: {finding.message}; {finding.help}"
