"""The plan of an exporter: by a plan file, by options, or by what can be assumed where neither says anything."""

from collections.abc import Iterator
from dataclasses import replace

from curriculumkit.diagnostics import Finding, Location, Pointer
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.countries import UnknownCountryError
from curriculumkit.planner.options import PlanOptions, UnfitWishError, wishes_of
from curriculumkit.planner.plan import Plan
from curriculumkit.planner.plan_file import ReadPlan, read_plan
from curriculumkit.planner.resolving import plan_with_country


def plan_for_export(
    curriculum: LinkedCurriculum, options: PlanOptions, plan_file: tuple[str, bytes] | None = None
) -> Plan:
    """The plan that an exporter writes. Raises UnfitWishError where it cannot be made, with all reasons.

    With a plan file (its name, and what is in it), that is the plan, and options say nothing. Without a start, one is
    assumed (`Plan.assumed`), and so are the first tracks where none are chosen.
    """
    if plan_file is not None:
        name, content = plan_file
        read = read_plan(content, name, curriculum)
        if read.plan is None:
            raise UnfitWishError(f"{name} cannot be used: {'; '.join(map(_reason, _located(read, name)))}")
        return replace(read.plan, findings=tuple(_located(read, name)))
    wishes = wishes_of(curriculum, options)
    if not wishes.tracks:
        wishes = replace(wishes, tracks=_first_tracks(curriculum, options.only))
    try:
        made = plan_with_country(curriculum, wishes)
    except UnknownCountryError as error:
        raise UnfitWishError(f"holidays: {error}") from error
    if not made.possible:
        reasons = "; ".join(
            f"{finding.message}: {finding.help}" for finding in made.findings if finding.fault.severity.rank == 0
        )
        raise UnfitWishError(f"there is no such plan: {reasons}")
    return replace(made, assumed=not options.start)


def _located(read: ReadPlan, name: str) -> Iterator[Finding]:
    """The findings of a plan file, with lines and columns: whoever shows them has only the curriculum's files."""
    for finding in (*read.findings, *(read.plan.findings if read.plan else ())):
        place = finding.place
        if isinstance(place, Pointer) and place.file == name:
            yield replace(finding, place=Location(name, read.document.span(place.path, place.on_key)))
        else:
            yield finding


def _reason(finding: Finding) -> str:
    place = finding.place
    where = f"line {place.span.line}, column {place.span.column}: " if isinstance(place, Location) else ""
    return f"{where}{finding.message}"


def _first_tracks(curriculum: LinkedCurriculum, only: tuple[str, ...]) -> tuple[str, ...]:
    """As many tracks of each path as a learner takes, the first ones: for plans that nobody chose tracks for."""
    paths = (path for path in curriculum.paths if not only or path.id in only)
    return tuple(track.id for path in paths for track in [*path.tracks.values()][: path.model.take])
