"""`curriculumkit completion`."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print a script that lets a shell complete commands and options.

    For bash, for example: curriculumkit completion bash >> ~/.bashrc
    """
    completion_class = get_completion_class(shell)
    assert completion_class is not None  # noqa: S101 — click has all shells of the choice above
    root = ctx.find_root().command
    click.echo(completion_class(root, {}, "curriculumkit", "_CURRICULUMKIT_COMPLETE").source())
