"""`curriculumkit validate`."""

import re
from pathlib import Path
from typing import Literal

import click

from curriculumkit.check import Report, check
from curriculumkit.cli.console import console, shown_path
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.diagnostics import Severity
from curriculumkit.report.json import to_json
from curriculumkit.report.text import print_report
from curriculumkit.rules.internal import rule_crashed
from curriculumkit.source import faults as source_faults


def _codes(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in value.upper().split(",") if code.strip())
    wrong = [code for code in codes if not re.fullmatch(r"CK\d{0,3}", code)]
    if wrong:
        message = f"{wrong[0]} is neither a code, such as CK201, nor the beginning of one, such as CK2"
        raise click.BadParameter(message, ctx, param)
    return codes


@click.command()
@curriculum_argument
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to print findings.")
@click.option("--select", callback=_codes, default="", metavar="CODES", help="Show only these: CK201,CK5")
@click.option("--ignore", callback=_codes, default="", metavar="CODES", help="Do not show these.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning"]), default="error", help="What exit code 1 begins with."
)
@click.option("--show-acknowledged", is_flag=True, help="Show also what the authors acknowledged, with their reasons.")
@click.pass_context
def validate(
    ctx: click.Context,
    folder: Path,
    output: Literal["text", "json"],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: Literal["error", "warning"],
    show_acknowledged: bool,
) -> None:
    """Prove that a curriculum holds together.

    PATH is the curriculum's folder: by default the one here or above that has a curriculum.yaml, or else the only one
    under curriculum/.
    """
    whole = check(folder)
    report = whole.selected(select, ignore)
    root = shown_path(folder)
    if output == "json":
        click.echo(to_json(report, root))
    else:
        print_report(report, console(), lambda file: shown_path(folder / file), show_acknowledged)
    ctx.exit(_exit_code(whole, report, Severity(fail_on)))


def _exit_code(whole: Report, report: Report, fail_on: Severity) -> int:
    codes = {diagnostic.code for diagnostic in whole.diagnostics}
    if rule_crashed.FAULT.code in codes:
        return 4
    if source_faults.UNREADABLE_FILE.code in codes:
        return 3
    return int(any(diagnostic.severity.rank <= fail_on.rank for diagnostic in report.diagnostics))
