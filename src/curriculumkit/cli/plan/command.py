"""`curriculumkit plan`."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from curriculumkit.cli.checked import checked_curriculum
from curriculumkit.cli.console import console, shown_path
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.cli.places import Places
from curriculumkit.cli.plan import table
from curriculumkit.cli.plan.as_json import finding_of, json_of
from curriculumkit.cli.plan.compare import alternative, compared
from curriculumkit.cli.plan.gantt import gantt
from curriculumkit.cli.plan.given import given_names, options_of, what_if, wish_options
from curriculumkit.diagnostics import Finding, Location, Pointer, Severity
from curriculumkit.export.write import write_file
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.importing import yaml_text
from curriculumkit.planner import (
    Plan,
    PlanOptions,
    ReadPlan,
    UnfitWishError,
    UnknownCountryError,
    Wishes,
    plan_data,
    plan_with_country,
    read_plan,
    revised,
    wishes_of,
)
from curriculumkit.planner.overriding import carried_over, overridden

_PIPE_WIDTH = 120
"""Columns of the chart in a pipe, where tables are as wide as they need to be."""
_PLAN_FILE = click.Path(path_type=Path, exists=True, dir_okay=False, readable=True)


@click.command()
@curriculum_argument
@wish_options
@click.option("--plan-file", type=_PLAN_FILE, help="Show this plan; with other options, plan its term again.")
@click.option("--what-if", "what_ifs", multiple=True, metavar="WISHES", help="Compare with: start=2026-10-05,hours=20")
@click.option(
    "--show",
    "shown",
    type=click.Choice(["modules", "weeks", "items"]),
    default="modules",
    show_default=True,
    help="What has a row in the table.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the plan with its dates to this plan file; one that is there gets the next revision.",
)
@click.pass_context
def plan(
    ctx: click.Context,
    /,
    folder: Path,
    plan_file: Path | None,
    what_ifs: tuple[str, ...],
    shown: str,
    form: str,
    output: Path | None,
    **values: Any,
) -> None:
    """Plan when each part of a curriculum is taught: sessions, weeks, due dates, exams, certifications.

    PATH is the curriculum's folder: by default the one here or above that has a curriculum.yaml, or else the only one
    under curriculum/. Exit code 1 says that the wishes cannot be met.
    """
    curriculum = checked_curriculum(folder, "planned")
    teller = _Teller(folder)
    options, given = options_of(values), given_names(ctx)
    try:
        made = _made(curriculum, options, given, teller.read(plan_file, curriculum) if plan_file else None)
        others = [(text, _other(curriculum, made.wishes, options, text)) for text in what_ifs]
    except (UnfitWishError, UnknownCountryError) as error:
        raise click.UsageError(str(error)) from error
    if output is not None and made.possible:
        earlier = teller.read(output, curriculum) if output.exists() else None
        made = revised(made, earlier)
    if form == "json":
        findings = [finding_of(finding, teller.place(finding)) for finding in made.findings]
        document = json_of(made, findings, [alternative(name, other) for name, other in others])
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        _print(made, others, shown)
        teller.tell(made.findings)
    if not made.possible:
        click.echo("Error: there is no such plan; mend the errors above.", err=True)
        ctx.exit(1)
    if output is not None:
        _write(output, made)
        click.echo(f"wrote {shown_path(output)}: revision {made.revision}", err=form == "json")


def _write(output: Path, made: Plan) -> None:
    try:
        write_file(output, [yaml_text(plan_data(made)).encode()])
    except OSError as error:
        raise OSError(error.errno, error.strerror, shown_path(output)) from error


def _made(curriculum: LinkedCurriculum, options: PlanOptions, given: frozenset[str], file: Plan | None) -> Plan:
    """The plan of a file, the same planned again with the given options, or a new one."""
    if file is None:
        return replace(plan_with_country(curriculum, wishes_of(curriculum, options)), assumed=not options.start)
    if not given:
        return file
    again = plan_with_country(curriculum, overridden(file.wishes, curriculum, options, given))
    return revised(carried_over(again, file), file)


def _other(curriculum: LinkedCurriculum, wishes: Wishes, options: PlanOptions, text: str) -> Plan:
    changed, given = what_if(text, options)
    return plan_with_country(curriculum, overridden(wishes, curriculum, changed, given))


def _print(made: Plan, others: Sequence[tuple[str, Plan]], shown: str) -> None:
    out = console()
    width = out.width
    fitted = console(soft_wrap=False)
    if made.items:
        out.print(table.head(made))
        out.print()
        fitted.print({"modules": table.modules, "weeks": table.weeks, "items": table.items}[shown](made, width))
        out.print()
        for line in gantt(made, width if out.is_terminal else _PIPE_WIDTH):
            out.print(line)
        out.print()
        out.print(f"load: {table.load(made)}")
        out.print(f"longest chain of prerequisites: {table.chain(made)}")
        for line in table.certifications(made):
            out.print(line)
    for beside in compared(made, others, width):
        out.print()
        fitted.print(beside)


class _Teller:
    """Prints findings with places that can be opened: in the curriculum, or in a plan file."""

    def __init__(self, folder: Path) -> None:
        self._places = Places(folder)
        self._files: dict[str, ReadPlan] = {}

    def read(self, file: Path, curriculum: LinkedCurriculum) -> Plan:
        """The plan of a file; with errors, they are printed and the command ends with exit code 1."""
        name = shown_path(file)
        read = self._files[name] = read_plan(file.read_bytes(), name, curriculum)
        if read.plan is None:
            self.tell(read.findings)
            click.echo(f"Error: {name} is no plan file that can be used; mend the errors above.", err=True)
            raise click.exceptions.Exit(1)
        return replace(read.plan, findings=(*read.findings, *read.plan.findings))

    def place(self, finding: Finding) -> str:
        """File, line and column."""
        found = self._location(finding.place)
        return f"{found.file}:{found.span.line}:{found.span.column}"

    def _location(self, place: Pointer | Location) -> Location:
        if isinstance(place, Pointer) and place.file in self._files:
            return Location(place.file, self._files[place.file].document.span(place.path, place.on_key))
        if isinstance(place, Location) and place.file in self._files:
            return place
        return self._places(place)

    def tell(self, findings: Sequence[Finding]) -> None:
        """Print findings to standard error, the gravest last, where they are seen."""
        err = console(stderr=True)
        told: set[str] = set()
        before = ""
        for finding in sorted(findings, key=lambda each: -each.fault.severity.rank):
            fault, text = finding.fault, str(finding.message)
            if text in told:
                continue
            told.add(text)
            style = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}[fault.severity]
            err.print(f"{fault.severity}[{fault.code}] {self.place(finding)}: {text}", style=style)
            if finding.help and str(finding.help) != before:
                err.print(f"  {finding.help}", style="dim")
            before = str(finding.help)
