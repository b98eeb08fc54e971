"""`curriculumkit schema`."""

from pathlib import Path

import click

from curriculumkit.schema import SCHEMAS, schema_text


@click.command()
@click.argument("name", required=False, type=click.Choice(list(SCHEMAS)))
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Write to this folder.")
def schema(name: str | None, output: Path | None) -> None:
    """Write the JSON Schemas that editors and other tools check and complete YAML files with.

    NAME is one of them; without it, all are written to the folder given with -o.
    """
    if output is None:
        if name is None:
            raise click.UsageError("give NAME to print one, or -o DIR to write all")
        click.echo(schema_text(name), nl=False)
        return
    from curriculumkit.export import Artefact, write  # noqa: PLC0415 — only where files are written

    for each in [name] if name else list(SCHEMAS):
        write(Artefact(f"{each}.schema.json", [schema_text(each).encode()]), output)
