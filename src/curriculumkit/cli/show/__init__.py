"""`curriculumkit show`: a literal table of views, each imported only when it is asked for."""

import click

from curriculumkit.cli.lazy import Entry, LazyGroup

_DEFAULT = "paths"
_VIEWS = {
    _DEFAULT: Entry("curriculumkit.cli.show.paths", "paths", "Paths, tracks and modules; also without a name."),
    "questions": Entry(
        "curriculumkit.cli.show.questions", "questions", "How many questions there are, and of what kind."
    ),
    "certifications": Entry("curriculumkit.cli.show.certifications", "certifications", "What certifications require."),
}


class _Views(LazyGroup):
    table = _VIEWS
    heading = "Views"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        asks_for_help = bool(args) and args[0] in ctx.help_option_names
        if not asks_for_help and not (args and args[0] in _VIEWS):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


@click.group("show", cls=_Views, subcommand_metavar="[VIEW] [PATH]")
def show() -> None:
    """A curriculum at a glance.

    PATH is the curriculum's folder: by default the one here or above that has a curriculum.yaml.
    """
