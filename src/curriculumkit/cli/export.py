"""`curriculumkit export`: one subcommand for each installed exporter."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import click

from curriculumkit.cli.checked import checked_curriculum
from curriculumkit.cli.console import console, shown_path
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.export import Artefact, Exporter, Loss, exporters, load_exporter, write
from curriculumkit.graph import LinkedCurriculum


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
        options = exporter.options(**{name: value for name, value in values.items() if value is not None})
        _export(exporter, curriculum, options, output)

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
    if get_origin(hint) is tuple:
        return click.option(flag, field.name, multiple=True, help=text)
    if get_origin(hint) is Literal:
        choice = click.Choice(get_args(hint))
        return click.option(flag, field.name, type=choice, default=field.default, show_default=True, help=text)
    return click.option(flag, field.name, type=hint, default=field.default, show_default=True, help=text)


def _export(exporter: Exporter, curriculum: LinkedCurriculum, options: object, output: Path) -> None:
    written = 0
    size = 0
    losses: list[Loss] = []
    for item in exporter.export(curriculum, options):
        if isinstance(item, Artefact):
            file = write(item, output)
            written, size = written + 1, size + file.size
        else:
            losses.append(item)
    err = console(stderr=True)
    for loss in losses:
        finding = loss.finding
        err.print(f"{finding.fault.severity}[{finding.fault.code}] {finding.place.file}: {finding.message}")
    click.echo(f"wrote {written} files ({size / 1024:.0f} KiB) to {shown_path(output)}")
