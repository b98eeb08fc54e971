"""`curriculumkit export`: one subcommand for each installed exporter."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

import click

from curriculumkit.check.locate import locate
from curriculumkit.cli.checked import checked_curriculum
from curriculumkit.cli.console import console, shown_path
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.cli.layout import layout
from curriculumkit.diagnostics import Location, Severity
from curriculumkit.export import (
    Artefact,
    Counts,
    Exporter,
    GivenFile,
    GivenFolder,
    Loss,
    Measure,
    UnfitOptionError,
    exporters,
    load_exporter,
    write,
)
from curriculumkit.graph import LinkedCurriculum

if TYPE_CHECKING:
    from rich.console import Console


class _Exporters(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        return list(exporters())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        point = exporters().get(cmd_name)
        return _command(load_exporter(point)) if point else None


@click.group("export", cls=_Exporters)
def export() -> None:
    """Write packages and documents from a curriculum that has no errors."""


def _command(exporter: Exporter) -> click.Command:
    def run(folder: Path, output: Path, **values: object) -> None:
        curriculum = checked_curriculum(folder, "exported")
        given = {name: read(value) if isinstance(value, Path) else value for name, value in values.items()}
        options = exporter.options(**{name: value for name, value in given.items() if value is not None})
        try:
            _export(exporter, curriculum, options, folder, output)
        except UnfitOptionError as error:
            raise click.UsageError(str(error)) from error

    command: Callable[..., Any] = curriculum_argument(run)
    for field in reversed(dataclasses.fields(exporter.options)):
        command = _option(exporter.options, field)(command)
    default = Path("dist") / exporter.name
    folder_option = click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, file_okay=False),
        default=default,
        show_default=True,
        help="The folder to write to.",
    )
    return click.command(exporter.name, help=exporter.summary)(folder_option(command))


def _option(options: type[Any], field: "dataclasses.Field[Any]") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The command-line option of a field."""
    hint = get_type_hints(options)[field.name]
    flag = "--" + field.name.replace("_", "-")
    text = field.metadata.get("help", "")
    if hint is bool:
        return click.option(flag, field.name, is_flag=True, default=field.default, help=text)
    if Measure in (hint, *get_args(hint)):
        return click.option(flag, field.name, is_flag=True, callback=_measure, help=text)
    if get_origin(hint) is tuple:
        return click.option(flag, field.name, multiple=True, help=text)
    if (path := _path_type(hint)) is not None:
        return click.option(flag, field.name, type=path, help=text)
    if get_origin(hint) is Literal:
        choice = click.Choice(get_args(hint))
        return click.option(flag, field.name, type=choice, default=field.default, show_default=True, help=text)
    return click.option(flag, field.name, type=hint, default=field.default, show_default=True, help=text)


def _measure(context: click.Context, option: click.Parameter, asked: bool) -> Measure | None:  # noqa: ARG001
    return layout() if asked else None


def _path_type(hint: object) -> click.Path | None:
    """The type of an option that names something to be read; None where it does not."""
    for given in (GivenFile, GivenFolder):
        if given in (hint, *get_args(hint)):
            file = given is GivenFile
            return click.Path(path_type=Path, exists=True, file_okay=file, dir_okay=not file, readable=True)
    return None


def read(path: Path) -> GivenFile | GivenFolder:
    """A file or a folder that was named in an option: exporters open nothing themselves."""
    if path.is_file():
        return GivenFile(path.name, path.read_bytes())
    files = {file.relative_to(path).as_posix(): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}
    return GivenFolder(path.name, files)


def _export(exporter: Exporter, curriculum: LinkedCurriculum, options: object, folder: Path, output: Path) -> None:
    written = 0
    size = 0
    losses: list[Loss] = []
    err = console(stderr=True)
    total = exporter.count(curriculum, options) if isinstance(exporter, Counts) else None
    with _progress(err, total) as advance:
        for item in exporter.export(curriculum, options):
            if isinstance(item, Artefact):
                file = write(item, output)
                written, size = written + 1, size + file.size
                advance(shown_path(file.path))
            else:
                losses.append(item)
    _tell(losses, curriculum, folder)
    if any(loss.finding.fault.severity is Severity.ERROR for loss in losses):
        click.echo(f"Error: {exporter.name} cannot hold this; mend the errors above, and export again.", err=True)
        raise click.exceptions.Exit(1)
    if not written:
        click.echo(f"wrote nothing: there is nothing in this curriculum, or in what was asked for, for {exporter.name}")
        return
    click.echo(f"wrote {written} files ({size / 1024:.0f} KiB) to {shown_path(output)}")


def _tell(losses: Iterable[Loss], curriculum: LinkedCurriculum, folder: Path) -> None:
    """A line for each loss; what several in a row advise stands once, below them."""
    err = console(stderr=True)
    for advice, group in groupby((loss.finding for loss in losses), key=lambda finding: str(finding.help or "")):
        for finding in group:
            place = locate(finding.place, curriculum.documents)
            # A location was found in a file that was given, elsewhere; pointers lead into the curriculum's own files.
            file = place.file if isinstance(finding.place, Location) else shown_path(folder / place.file)
            where = f"{file}:{place.span.line}:{place.span.column}"
            err.print(f"{finding.fault.severity}[{finding.fault.code}] {where}: {finding.message}")
        if advice:
            err.print(f"   = help: {advice}")


@contextmanager
def _progress(err: "Console", total: int | None) -> Iterator[Callable[[str], None]]:
    """Tells on a terminal how far the export is, and which file was written last; in a pipe, nothing."""
    if not err.is_terminal:
        yield lambda _: None
        return
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415 — only there

    columns = (
        BarColumn() if total else SpinnerColumn(),
        TextColumn("{task.completed} of {task.total} files" if total else "{task.completed} files"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[file]}"),
    )
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task("export", total=total, file="")
        yield lambda file: progress.update(task, advance=1, file=file)
