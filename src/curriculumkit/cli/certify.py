"""`curriculumkit certify`."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Literal

import click
from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

from curriculumkit.award.certification import SUFFIXES, RawTranscript, Registrar, TranscriptFile, witness
from curriculumkit.check import check
from curriculumkit.cli.console import console, shown_path
from curriculumkit.cli.decisions import Csv, Decisions, Json, Text
from curriculumkit.cli.folder import curriculum_option
from curriculumkit.cli.places import Places
from curriculumkit.diagnostics import Diagnostic, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.graph.files import bank_of
from curriculumkit.report.text import print_report

_PRINTERS: dict[str, type[Decisions]] = {"text": Text, "json": Json, "csv": Csv}
_OF_NO_MATTER = ("CK5", "CK6", "CK7", "CK8")
"""Families that say nothing about what certifications require: durations, questions, language, exports."""
_PROGRESS_FROM = 2_000_000
"""Bytes from which on it takes long enough to be watched."""
_STEP = 500


@click.command()
@click.argument("transcripts", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@curriculum_option
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="Text and JSON give all reasons; CSV the decisions alone, for many thousands of learners.",
)
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day of the decision: no record may be later.")
@click.option("--witness", "wanted", metavar="CERTIFICATION", help="Print a smallest transcript that earns it.")
@click.pass_context
def certify(
    ctx: click.Context,
    transcripts: tuple[Path, ...],
    folder: Path,
    output: Literal["text", "json", "csv"],
    as_of: datetime | None,
    wanted: str | None,
) -> None:
    """Decide who is certified, by transcripts of what learners have shown.

    TRANSCRIPTS are YAML, JSON, JSON lines or CSV files; docs/certify.md shows their shape. Nobody is certified by a
    transcript with a fault in it: exit code 1 says that there was one.
    """
    if (wanted is None) is not bool(transcripts):
        raise click.UsageError("give either files of transcripts or --witness CERTIFICATION")
    unknown = next((file for file in transcripts if file.suffix.lower() not in SUFFIXES), None)
    if unknown is not None:
        raise click.UsageError(f"{unknown} is no file of transcripts: their names end with {', '.join(SUFFIXES)}")
    curriculum = _curriculum(folder)
    if wanted is not None:
        _print_witness(curriculum, wanted)
        return
    registrar = Registrar(curriculum, as_of.date() if as_of else None)
    printer = _PRINTERS[output](registrar, Places(folder))
    printer.print_all(_read([TranscriptFile(path, shown_path(path)) for path in transcripts]))
    ctx.exit(int(printer.found.total() > 0))


def _curriculum(folder: Path) -> LinkedCurriculum:
    """The curriculum in a folder. Where its rules cannot be relied on, that is printed and the command ends."""
    report = check(folder)
    errors = tuple(filter(_matters, report.diagnostics))
    if report.curriculum is not None and not errors:
        return report.curriculum
    shown = replace(report, diagnostics=errors, acknowledged=())
    print_report(shown, console(stderr=True), lambda file: shown_path(folder / file))
    click.echo(
        f"Error: the rules in {shown_path(folder)} have errors; mend them before anybody is certified.", err=True
    )
    raise click.exceptions.Exit(1)


def _matters(diagnostic: Diagnostic) -> bool:
    """Whether an error may change what certifications require. Questions and lessons don't."""
    name = Path(diagnostic.location.file).name
    beside = bank_of(name) is not None or not name.endswith((".yaml", ".yml"))
    return diagnostic.severity is Severity.ERROR and not diagnostic.code.startswith(_OF_NO_MATTER) and not beside


def _print_witness(curriculum: LinkedCurriculum, wanted: str) -> None:
    certification = curriculum.certifications.get(wanted)
    if certification is None:
        known = ", ".join(curriculum.certifications) or "none"
        raise click.UsageError(f"there is no certification {wanted!r}; there are: {known}")
    transcript = witness(curriculum, certification)
    if transcript is None:
        click.echo(
            f"Error: by its rules nobody can earn {certification.label}; see `curriculumkit validate`.", err=True
        )
        raise click.exceptions.Exit(1)
    click.echo(transcript, nl=False)


def _read(files: list[TranscriptFile]) -> Iterator[RawTranscript | Finding]:
    """All transcripts; where they are many and somebody watches, with a bar that shows how far it is."""
    total = sum(file.size for file in files)
    err = console(stderr=True)
    hidden = total < _PROGRESS_FROM or not sys.stderr.isatty()
    with Progress(BarColumn(), DownloadColumn(), TimeRemainingColumn(), console=err, disable=hidden) as progress:
        task = progress.add_task("", total=total)
        done = 0
        for file in files:
            for number, item in enumerate(file):
                if number % _STEP == 0:
                    progress.update(task, completed=done + file.position)
                yield item
            done += file.size
        progress.update(task, completed=total)
