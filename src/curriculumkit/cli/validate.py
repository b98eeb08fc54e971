"""`curriculumkit validate`."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import click

from curriculumkit.check import Report, check
from curriculumkit.check.baseline import BASELINE_FILE, baseline_text, without_baseline
from curriculumkit.cli.console import shown_path
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.cli.mending import mend, show_difference
from curriculumkit.cli.outputs import FORMATS, Output, Wanted, check_outputs, give
from curriculumkit.cli.repository import repository_of
from curriculumkit.cli.target import target_rules
from curriculumkit.cli.watching import watch as watch_files
from curriculumkit.diagnostics import Severity
from curriculumkit.export.write import write_file
from curriculumkit.report.statistics import statistics as statistics_of
from curriculumkit.rules.internal import rule_crashed
from curriculumkit.source import faults as source_faults


def _codes(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in value.upper().split(",") if code.strip())
    wrong = [code for code in codes if not re.fullmatch(r"CK\d{0,3}", code)]
    if wrong:
        message = f"{wrong[0]} is neither a code, such as CK201, nor the beginning of one, such as CK2"
        raise click.BadParameter(message, ctx, param)
    return codes


@dataclass(frozen=True, slots=True)
class _Request:
    """What one run looks at, and what of it is wanted."""

    folder: Path
    target: str | None
    baseline: Path
    select: tuple[str, ...]
    ignore: tuple[str, ...]

    def whole(self) -> Report:
        """Everything that is found."""
        return check(self.folder, target_rules(self.target) if self.target else ())

    def chosen(self, whole: Report) -> Report:
        """What of it is wanted."""
        if self.baseline.exists():
            whole = without_baseline(whole, self.baseline, self._baseline_name)
        return whole.selected(self.select, self.ignore)

    def look(self, folder: Path) -> Report:
        """What is wanted of all that is found in another folder."""
        request = replace(self, folder=folder)
        return request.chosen(request.whole())

    @property
    def _baseline_name(self) -> str:
        """From the curriculum's folder, as all files are named."""
        return Path(os.path.relpath(self.baseline.resolve(), self.folder.resolve())).as_posix()


def _output_options(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option(
            "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to print findings."
        ),
        click.option(
            "--output", "outputs", type=Output(), multiple=True, help="Write also to a file; may be repeated."
        ),
        click.option(
            "--statistics",
            is_flag=True,
            help="Print how often each rule found something; beside other formats than text, to standard error.",
        ),
        click.option("--show-acknowledged", is_flag=True, help="Show also what the authors acknowledged, and why."),
    ):
        command = option(command)
    return command


def _choice_options(command: Callable[..., None]) -> Callable[..., None]:
    fail_on = click.Choice(["error", "warning"])
    for option in (
        click.option("--select", callback=_codes, default="", metavar="CODES", help="Show only these: CK201,CK5"),
        click.option("--ignore", callback=_codes, default="", metavar="CODES", help="Do not show these."),
        click.option("--target", metavar="FORMAT", help="Check also what this export format makes necessary: moodle"),
        click.option("--fail-on", type=fail_on, default="error", help="What exit code 1 begins with."),
        click.option(
            "--baseline",
            type=click.Path(path_type=Path, dir_okay=False),
            help=f"Do not show what this file knows; by default {BASELINE_FILE} beside curriculum.yaml, if it exists.",
        ),
        click.option("--write-baseline", is_flag=True, help="Write all that is found to the baseline."),
    ):
        command = option(command)
    return command


@click.command()
@curriculum_argument
@_output_options
@_choice_options
@click.option("--fix", is_flag=True, help="Mend what is certain; files stay as they are otherwise.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
@click.pass_context
def validate(
    ctx: click.Context,
    folder: Path,
    form: str,
    outputs: tuple[tuple[str, Path], ...],
    fail_on: str,
    baseline: Path | None,
    *,
    statistics: bool,
    show_acknowledged: bool,
    write_baseline: bool,
    fix: bool,
    diff: bool,
    watch: bool,
    target: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> None:
    """Prove that a curriculum holds together.

    PATH is the curriculum's folder: by default the one here or above that has a curriculum.yaml, or else the only one
    under curriculum/.
    """
    if baseline and not write_baseline and not baseline.exists():
        raise click.BadParameter(
            f"there is no file {shown_path(baseline)}; --write-baseline makes one", param_hint="--baseline"
        )
    check_outputs(outputs, folder)
    request = _Request(folder, target, baseline or folder / BASELINE_FILE, select, ignore)
    if write_baseline:
        _write_baseline(request)
        return
    if diff:
        show_difference(folder, request.look)
        return
    wanted = Wanted(folder, Severity(fail_on), repository_of(folder), show_acknowledged)

    def run() -> int:
        whole = request.whole()
        if fix:
            mend(request.chosen(whole), folder, lambda: request.chosen(request.whole()))
            whole = request.whole()
        report = request.chosen(whole)
        give(report, wanted, form, outputs)
        if statistics:
            click.echo(statistics_of(report), err=form != "text")
        return _exit_code(whole, report, wanted.fail_on)

    if watch:
        watch_files(folder, run, (path for _, path in outputs))
    ctx.exit(run())


def _write_baseline(request: _Request) -> None:
    report = request.whole().selected(request.select, request.ignore)
    write_file(request.baseline, [baseline_text(report).encode()])
    click.echo(f"wrote {shown_path(request.baseline)}: {len(report.diagnostics)} findings")


def _exit_code(whole: Report, report: Report, fail_on: Severity) -> int:
    codes = {diagnostic.code for diagnostic in whole.diagnostics}
    if rule_crashed.FAULT.code in codes:
        return 4
    if source_faults.UNREADABLE_FILE.code in codes:
        return 3
    return int(report.fails(fail_on))
