"""`curriculumkit render`."""

from pathlib import Path
from traceback import extract_tb

import click

from curriculumkit.cli.checked import checked_curriculum
from curriculumkit.cli.console import shown_path
from curriculumkit.cli.folder import curriculum_argument


@click.command("render")
@click.argument("template", type=click.Path(path_type=Path))
@curriculum_argument
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
def render(template: Path, folder: Path, output: Path | None) -> None:
    """Render a curriculum through a Jinja template, to standard output or a file.

    TEMPLATE is a file, or the name of one in the curriculum's templates/ folder. It knows `curriculum`.
    """
    from jinja2 import TemplateError  # noqa: PLC0415 — only this command needs it

    from curriculumkit.export.write import write_file  # noqa: PLC0415
    from curriculumkit.render import render as render_template  # noqa: PLC0415

    curriculum = checked_curriculum(folder, "rendered")
    file = _template_file(template, folder)
    try:
        text = render_template(curriculum, file)
    except Exception as error:  # a template is an author's program: whatever it raises is about the template
        if isinstance(error, OSError) and not isinstance(error, TemplateError):
            raise
        raise click.ClickException(f"{_place(error, file)}: {error}") from error
    if output is None:
        click.echo(text, nl=False)
    else:
        write_file(output, [text.encode()])


def _place(error: Exception, file: Path) -> str:
    """The template and, where it is known, the line that failed."""
    line = getattr(error, "lineno", None)
    frames = [frame for frame in extract_tb(error.__traceback__) if Path(frame.filename) == file]
    if frames:
        line = frames[-1].lineno
    return f"{shown_path(file)}:{line}" if line else shown_path(file)


def _template_file(template: Path, folder: Path) -> Path:
    candidates = (template, folder / "templates" / template)
    found = next((candidate for candidate in candidates if candidate.is_file()), None)
    if found is None:
        places = " nor ".join(str(candidate) for candidate in candidates)
        raise click.UsageError(f"there is no template {places}")
    return found
