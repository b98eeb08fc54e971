"""`curriculumkit rule`."""

import click

from curriculumkit.cli.console import console
from curriculumkit.export import find_loss_page
from curriculumkit.planner.pages import find_page
from curriculumkit.rules import BY_CODE


@click.command()
@click.argument("code", metavar="CODE")
def rule(code: str) -> None:
    """Explain what validating, planning and exporting say: what it is about, and what to write instead.

    CODE is a code, such as CK201, or its name, such as unresolved-reference.
    """
    out = console()
    page = _find(code)
    if out.is_terminal:
        from rich.markdown import Markdown  # noqa: PLC0415 — only for terminals

        out.print(Markdown(page))
    else:
        click.echo(page, nl=False)


def _find(code: str) -> str:
    by_name = {rule.name: rule for rule in BY_CODE.values()}
    found = BY_CODE.get(code.upper()) or by_name.get(code.lower()) or find_page(code) or find_loss_page(code)
    if found is None:
        raise click.UsageError(f"there is no rule {code}; the rules are: {', '.join(BY_CODE)}")
    return found.markdown
