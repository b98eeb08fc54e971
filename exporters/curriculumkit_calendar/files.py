"""The calendars of a plan: one for all learners, or one for each cohort."""

import re
from collections.abc import Iterator, Sequence

from icalendar import Calendar, Event, Todo

from curriculumkit.diagnostics import Severity
from curriculumkit.export import Artefact, GivenFile, Loss, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import Plan, UnfitWishError, plan_for_export
from curriculumkit_calendar.catalogue import catalogue
from curriculumkit_calendar.entries import Entry, entries
from curriculumkit_calendar.exporter import CalendarOptions
from curriculumkit_calendar.losses import no_times_of_day, start_assumed, tracks_assumed
from curriculumkit_calendar.writing import Reminders, Writer

_UNSAFE = re.compile(r"[^\w.-]+")


def export(curriculum: LinkedCurriculum, options: CalendarOptions) -> Iterator[Artefact | Loss]:
    """What the calendars do not have, then the calendars. Raises UnfitOptionError before anything else."""
    given = (options.plan.name, options.plan.content) if options.plan else None
    try:
        plan = plan_for_export(curriculum, options, given)
    except UnfitWishError as error:
        raise UnfitOptionError(str(error)) from error
    if options.alarm < 0 or options.due_alarm < 0:
        raise UnfitOptionError("an alarm cannot be behind what it reminds of: give 0 or more")
    names = _names(plan, options.cohort)
    earlier = _read(options.replaces) if options.replaces else None
    return _export(curriculum, options, plan, names, earlier)


def _export(
    curriculum: LinkedCurriculum,
    options: CalendarOptions,
    plan: Plan,
    names: Sequence[tuple[str, str]],
    earlier: Calendar | None,
) -> Iterator[Artefact | Loss]:
    yield from _losses(curriculum, options, plan)
    made = list(entries(plan, curriculum, catalogue(plan.language)))
    reminders = Reminders(options.alarm, options.due_alarm)
    for cohort, file in names:
        writer = Writer(plan, curriculum, cohort, reminders)
        cancelled = _cancelled(earlier, made, writer) if earlier is not None else []
        yield Artefact(file, [writer.calendar(made, cancelled)])


def _losses(curriculum: LinkedCurriculum, options: CalendarOptions, plan: Plan) -> Iterator[Loss]:
    for finding in plan.findings:
        if finding.fault.severity is not Severity.INFO:
            yield Loss(finding)
    if plan.assumed:
        yield Loss(start_assumed.FAULT.at(curriculum.place, start=plan.start))
    if options.plan is None and not options.track:
        planned = {path.id for path in plan.paths}
        for path in curriculum.paths:
            chosen = [each for each in plan.wishes.tracks if each.startswith(f"{path.id}/")]
            if path.id in planned and len(path.tracks) > len(chosen):
                known = ", ".join(path.tracks)
                args = {"path": path.label, "track": ", ".join(chosen), "known": known}
                yield Loss(tracks_assumed.FAULT.at((path.place / "tracks").key, **args))
    if plan.time_zone is None or (plan.wishes.at is None and not plan.wishes.times):
        yield Loss(no_times_of_day.FAULT.at(curriculum.place))


def _names(plan: Plan, cohorts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The cohorts and the files of their calendars."""
    term = _safe(plan.name)
    if not cohorts:
        return (("", f"{plan.curriculum}-{term}.ics"),)
    names = tuple((cohort, f"{plan.curriculum}-{term}-{_safe(cohort)}.ics") for cohort in dict.fromkeys(cohorts))
    files = [file.lower() for _, file in names]
    double = next((cohort for (cohort, _), file in zip(names, files, strict=True) if files.count(file) > 1), None)
    if double is not None:
        raise UnfitOptionError(f"the cohort {double!r} would have the file of another one: give it another name")
    return names


def _safe(name: str) -> str:
    return _UNSAFE.sub("-", name).strip("-.") or "term"


def _read(given: GivenFile) -> Calendar:
    try:
        calendar = Calendar.from_ical(given.content)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise UnfitOptionError(f"{given.name} is no calendar: {error}") from error
    if not isinstance(calendar, Calendar):
        raise UnfitOptionError(f"{given.name} is no calendar")
    return calendar


def _cancelled(earlier: Calendar, made: Sequence[Entry], writer: Writer) -> list[Event | Todo]:
    """Entries of this cohort that an earlier calendar had: those with an identity that such entries have had."""
    kept = {writer.identity(entry) for entry in made}
    ours = f"@{writer.plan.curriculum}.curriculumkit"
    found: list[Event | Todo] = []
    for component in earlier.walk():
        if not isinstance(component, Event | Todo) or str(component.get("status", "")) == "CANCELLED":
            continue
        identity = str(component.get("uid", ""))
        item = str(component.get("x-curriculumkit-item", ""))
        if identity in kept or not identity.endswith(ours) or not _of_this(identity, item, writer):
            continue
        found.append(component)
    return found


def _of_this(identity: str, item: str, writer: Writer) -> bool:
    """Whether an identity is of this term and cohort: another one's entries stay as they are."""
    parts = ("due", "all", *(f"day {number}" for number in range(1, 400)))
    return any(writer.known_by(item, part) == identity for part in parts)
