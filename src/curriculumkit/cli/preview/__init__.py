"""`curriculumkit preview`: the packages of a curriculum on this machine, with a small learning platform around them."""

from pathlib import Path

import click

from curriculumkit.cli.folder import curriculum_argument


@click.command()
@curriculum_argument
@click.option("--edition", type=click.Choice(["1.2", "2004"]), default="1.2", show_default=True, help="Of SCORM.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option("--open", "opened", is_flag=True, help="Open it in the browser.")
def preview(folder: Path, edition: str, port: int, opened: bool) -> None:
    """Look at the modules of a curriculum while writing: pages are made anew whenever a file is saved.

    They can be reached from this machine alone. End it with Ctrl-C.
    """
    from curriculumkit.cli.preview.server import serving  # noqa: PLC0415 — brings jinja2 and the exporter
    from curriculumkit.cli.preview.site import Site  # noqa: PLC0415

    with serving(Site(folder, edition), port) as (server, address):
        click.echo(f"{address} shows the curriculum in {folder}; Ctrl-C ends it")
        if opened:
            click.launch(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo()
