"""`curriculumkit show`: a literal table of views, each imported only when it is asked for."""

from importlib import import_module
from typing import NamedTuple

import click


class _View(NamedTuple):
    module: str
    attribute: str
    summary: str


_DEFAULT = "paths"
_VIEWS = {
    _DEFAULT: _View("curriculumkit.cli.show.paths", "paths", "Paths, tracks and modules; also without a name."),
    "questions": _View(
        "curriculumkit.cli.show.questions", "questions", "How many questions there are, and of what kind."
    ),
    "certifications": _View("curriculumkit.cli.show.certifications", "certifications", "What certifications require."),
}


class _Views(click.Group):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        asks_for_help = bool(args) and args[0] in ctx.help_option_names
        if not asks_for_help and not (args and args[0] in _VIEWS):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        return list(_VIEWS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        view = _VIEWS.get(cmd_name)
        command = getattr(import_module(view.module), view.attribute) if view else None
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Views"):
            formatter.write_dl([(name, view.summary) for name, view in _VIEWS.items()])


@click.group("show", cls=_Views, subcommand_metavar="[VIEW] [PATH]")
def show() -> None:
    """A curriculum at a glance.

    PATH is the curriculum's folder: by default the one here or above that has a curriculum.yaml.
    """
