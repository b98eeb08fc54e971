"""`curriculumkit init`."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from curriculumkit.cli.console import shown_path
from curriculumkit.export import Artefact, write
from curriculumkit.schema import SCHEMAS, schema_text


@click.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Begin a new curriculum in FOLDER (here, by default): small, valid and commented.

    The JSON Schemas in schema/ let an editor complete and check the files while you write.
    """
    artefacts = [*_starter(), *_schemas()]
    taken = [artefact.path for artefact in artefacts if (folder / artefact.path).exists()]
    if taken:
        raise click.UsageError(f"{shown_path(folder)} has {taken[0]} already; nothing was written")
    for artefact in artefacts:
        click.echo(f"wrote {shown_path(write(artefact, folder).path)}")
    click.echo("next: curriculumkit validate" + ("" if folder == Path() else f" {folder}"))


def _starter() -> Iterator[Artefact]:
    yield from _below(files("curriculumkit.starter"), "")


def _below(folder: Traversable, prefix: str) -> Iterator[Artefact]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _below(entry, f"{prefix}{entry.name}/")
        elif entry.is_file() and not entry.name.endswith((".py", ".pyc")):
            yield Artefact(prefix + entry.name, [entry.read_bytes()])


def _schemas() -> Iterator[Artefact]:
    for name in SCHEMAS:
        yield Artefact(f"schema/{name}.schema.json", [schema_text(name).encode()])
