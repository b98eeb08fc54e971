"""Reading a plan file back: its dates stand, everything else about its items comes from the curriculum."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from curriculumkit.binding import bind
from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity, Step
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.completing import Basis, complete
from curriculumkit.planner.options import WEEKDAYS
from curriculumkit.planner.plan import COUNTED, Holiday, Item, Plan, Session, week_of
from curriculumkit.planner.plan_file.faults import (
    impossible_day,
    item_not_in_plan,
    item_without_date,
    minutes_have_changed,
    other_curriculum,
    other_version,
)
from curriculumkit.planner.plan_file.placing import placed
from curriculumkit.planner.plan_file.shape import FrozenItem, PlanFile
from curriculumkit.planner.schedule import basis, endless, levelled, missed_finish
from curriculumkit.planner.teaching_days import NoTeachingDayError
from curriculumkit.planner.wishes import FIRST_START, LAST_START, CapstonePolicy, Effort, Wishes
from curriculumkit.source import Document, load

_MANY = 3
"""So many items before the start are mistakes of their own; with more of them it is the start that is wrong."""


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """What a plan file gave: no plan where it has errors. `document` finds the places of the findings."""

    plan: Plan | None
    findings: tuple[Finding, ...]
    document: Document


def read_plan(content: bytes, file: str, curriculum: LinkedCurriculum) -> ReadPlan:
    """The plan of a file. Never raises for what is in it: whatever is wrong is in the findings."""
    document = load(content, file)
    bound = bind(document, PlanFile)
    findings = [*document.findings, *bound.findings]
    if bound.model is None or _fails(findings):
        return ReadPlan(None, tuple(findings), document)
    reader = _Reader(bound.model, file, document.data, curriculum, findings)
    return ReadPlan(reader.plan(), tuple(reader.findings), document)


def _fails(findings: Sequence[Finding]) -> bool:
    return any(finding.fault.severity is Severity.ERROR for finding in findings)


@dataclass(slots=True)
class _Reader:
    model: PlanFile
    file: str
    data: object
    curriculum: LinkedCurriculum
    findings: list[Finding]

    def plan(self) -> Plan | None:
        self._head()
        if _fails(self.findings):
            return None
        found = basis(self.curriculum, self.wishes)
        if not isinstance(found, Basis):
            self.findings += self._placed(found)
            return None
        try:
            fresh, _ = levelled(found)
        except (NoTeachingDayError, OverflowError):
            self.findings += self._placed([endless(found)])
            return None
        items = self._items(found, fresh)
        if _fails(self.findings):
            return None
        made = complete(found, items, found.selection.findings)
        findings = self._placed((*made.findings, *missed_finish(found, made)), items)
        return replace(made, revision=self.model.revision, findings=findings)

    def _placed(self, findings: Sequence[Finding], items: Sequence[Item] = ()) -> tuple[Finding, ...]:
        return tuple(placed(findings, self.file, self.data, self.curriculum, items))

    @property
    def wishes(self) -> Wishes:
        """What the file's plan was made of; the country is not asked again."""
        model = self.model
        country, _, subdivision = (model.country or "").partition("-")
        return Wishes(
            start=model.start.day,
            name=model.term,
            study_mode=model.study_mode,
            hours_per_week=model.hours_per_week,
            effort=Effort(model.effort),
            paths=model.paths,
            tracks=model.tracks,
            without=model.without,
            weekdays=tuple(sorted({WEEKDAYS.index(day) for day in model.days})),
            at=model.at.time if model.at else None,
            times={WEEKDAYS.index(day): clock.time for day, clock in model.times.items()},
            time_zone=model.time_zone,
            country=country or None,
            subdivision=subdivision or None,
            holidays=tuple(
                Holiday(each.first.day, (each.last or each.first).day, each.name, each.source, each.estimated)
                for each in model.holidays
            ),
            finish=model.finish.day if model.finish else None,
            dates={key: day.day for key, day in model.dates.items()},
            capstones=CapstonePolicy(model.capstones),
            project_weeks=model.project_weeks,
            buffer_weeks=model.buffer_weeks,
            resit_after=model.resit_after,
            resit_weeks=model.resit_weeks,
        )

    def _tell(self, fault: Fault, *path: Step, on_key: bool = False, **args: object) -> None:
        self.findings.append(fault.at(Pointer(self.file, path, on_key), **args))

    def _head(self) -> None:
        model, curriculum = self.model, self.curriculum
        if model.curriculum != curriculum.id:
            self._tell(other_curriculum.FAULT, "curriculum", found=model.curriculum, curriculum=curriculum.id)
        if not FIRST_START <= model.start.day <= LAST_START:
            self._tell(impossible_day.OUT_OF_REACH, "start", start=model.start, first=FIRST_START, last=LAST_START)
        if model.version != curriculum.model.version:
            self._tell(
                other_version.FAULT,
                "version",
                found=model.version or "none",
                version=curriculum.model.version or "none",
            )

    def _items(self, found: Basis, fresh: Sequence[Item]) -> list[Item]:
        known = {item.id for item in fresh}
        for key in self.model.items:
            if key not in known:
                self._tell(item_not_in_plan.FAULT, "items", key, on_key=True, id=key)
        items = []
        for item in fresh:
            frozen = self.model.items.get(item.id)
            if frozen is None:
                self._tell(item_without_date.FAULT, "items", on_key=True, id=item.id, first=item.first.date)
                items.append(item)
            else:
                items.append(self._frozen(item, frozen, found))
        self._early(items)
        return list(with_begins(items))

    def _early(self, items: Sequence[Item]) -> None:
        """What is before the start: one finding where it is the start that is wrong."""
        start = self.model.start
        early = [item for item in items if item.first.date < start.day]
        if len(early) > _MANY:
            first = min(early, key=lambda item: item.first.date)
            args = {"count": len(early), "id": first.id, "day": first.first.date, "start": start}
            self.findings.append(impossible_day.ALL_BEFORE_START.at(Pointer(self.file, ("start",)), **args))
            return
        for item in early:
            where = ("items", item.id)
            self._tell(impossible_day.BEFORE_START, *where, on_key=True, id=item.id, day=item.first.date, start=start)

    def _frozen(self, item: Item, frozen: FrozenItem, found: Basis) -> Item:
        noted = replace(item, fixed=frozen.moved, status=frozen.status or "", note=frozen.note or "")
        if not self._near(item.id, frozen, found.days.last):
            return noted
        on = found.days.on
        due = on(frozen.due.day) if frozen.due else None
        if item.kind not in COUNTED:
            return self._window(noted, frozen, found)
        if not frozen.sessions:
            self._tell(item_without_date.FAULT, "items", item.id, on_key=True, id=item.id, first=item.first.date)
            return noted
        minutes = sorted((day.day, count) for day, count in frozen.sessions.items())
        total = sum(count for _, count in minutes)
        if total != item.minutes:
            where = ("items", item.id, "sessions")
            self._tell(minutes_have_changed.FAULT, *where, on_key=True, id=item.id, found=total, minutes=item.minutes)
        first, last = minutes[0][0], minutes[-1][0]
        return replace(
            noted,
            sessions=tuple(Session(on(day), 0, count) for day, count in minutes),
            minutes=total,
            first=on(first),
            last=on(last),
            week=week_of(first, found.wishes.start),
            due=due,
        )

    def _window(self, item: Item, frozen: FrozenItem, found: Basis) -> Item:
        """A buffer or a resit, which has no sessions but a window."""
        first = frozen.first.day if frozen.first else item.first.date
        last = frozen.last.day if frozen.last else max(first, item.last.date)
        if last < first:
            self._tell(impossible_day.WINDOW_BACKWARDS, "items", item.id, "last", id=item.id, first=first, last=last)
        on = found.days.on
        due = on(frozen.due.day) if frozen.due else None
        return replace(item, first=on(first), last=on(last), week=week_of(first, found.wishes.start), due=due)

    def _near(self, key: str, frozen: FrozenItem, last: date) -> bool:
        """Whether no day of an item is farther away than a plan may reach."""
        single = {"first": frozen.first, "last": frozen.last, "due": frozen.due}
        days: list[tuple[tuple[str, ...], date]] = [(("sessions", str(day)), day.day) for day in frozen.sessions]
        days += [((name,), day.day) for name, day in single.items() if day is not None]
        far = [(path, day) for path, day in days if day > last]
        for path, day in far:
            self._tell(impossible_day.TOO_FAR, "items", key, *path, on_key=len(path) > 1, id=key, day=day, last=last)
        return not far


def with_begins(items: Sequence[Item]) -> Iterator[Item]:
    """The items with sessions that follow one another on their days, in the order of the items."""
    worked: dict[date, int] = {}
    for item in items:
        sessions = []
        for session in item.sessions:
            begin = worked.get(session.day.date, 0)
            worked[session.day.date] = begin + session.minutes
            sessions.append(Session(session.day, begin, session.minutes))
        yield replace(item, sessions=tuple(sessions))
