"""What a calendar is made of, before it is iCalendar: days of work, whole stretches, exams, dues."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit.planner import Item, Kind, Plan, Session, item_name
from curriculumkit.planner.words import labelled
from curriculumkit_calendar.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event, or with `todo` something to be done until its `end`. Dates mean whole days, `end` the last of them.

    `key` and `part` are what it is known by. `busy`: whether it takes up the time that it stands at. A to-do begins
    where it ends.
    """

    key: str
    part: str
    title: str
    text: str
    begin: datetime | date
    end: datetime | date
    category: str
    busy: bool = True
    todo: bool = False
    remind_days: bool = False


_LAST_MINUTE = time(23, 59)
_SPANS = (Kind.RESIT, Kind.BUFFER)
_HANDED_IN = (Kind.ASSESSMENT, Kind.CAPSTONE, Kind.PORTFOLIO)


def entries(plan: Plan, curriculum: LinkedCurriculum, words: Catalogue) -> Iterator[Entry]:
    """All entries of a plan, in its order."""
    maker = _Maker(plan, curriculum, words)
    for key, group in groupby(plan.items, lambda item: item.module or item.id):
        items = list(group)
        yield from maker.group(key, items)
        for item in items:
            if item.kind in _HANDED_IN and item.due is not None:
                yield maker.due(item, item.due.date)


@dataclass(frozen=True, slots=True)
class _Maker:
    plan: Plan
    curriculum: LinkedCurriculum
    words: Catalogue

    def group(self, key: str, items: Sequence[Item]) -> Iterator[Entry]:
        """The work of a module, a project or an exam: its days, or one stretch where there are no times of day."""
        if items[0].kind in _SPANS or self.plan.time_zone is None or not self._timed(items):
            yield self._span(key, items)
            return
        days: dict[date, list[tuple[Item, Session]]] = {}
        for item in items:
            for session in item.sessions:
                days.setdefault(session.day.date, []).append((item, session))
        for number, (_, sessions) in enumerate(sorted(days.items()), 1):
            yield self._day(key, items, sorted(sessions, key=lambda pair: pair[1].begin), (number, len(days)))

    def due(self, item: Item, day: date) -> Entry:
        """Something to be handed in: by the last minute of its day, or on its day where there are no times."""
        zone = self.plan.time_zone
        end = datetime.combine(day, _LAST_MINUTE, ZoneInfo(zone)) if zone else day
        return Entry(
            key=item.id,
            part="due",
            title=self.words.text("Due: {title}", title=self._within(item)),
            text=self._facts(item),
            begin=end,
            end=end,
            category=self._path(item),
            todo=True,
            remind_days=True,
        )

    def _timed(self, items: Sequence[Item]) -> bool:
        return all(self.plan.clock(session) is not None for item in items for session in item.sessions)

    def _span(self, key: str, items: Sequence[Item]) -> Entry:
        exam = items[0].kind is Kind.EXAM
        lines = [self._line(item, item.minutes) for item in items] if items[0].module else [self._facts(items[0])]
        return Entry(
            key=key,
            part="all",
            title=self._title(items[0]),
            text="\n".join(filter(None, lines)),
            begin=min(item.first.date for item in items),
            end=max(item.last.date for item in items),
            category=self._path(items[0]),
            busy=exam,
            remind_days=exam,
        )

    def _day(
        self, key: str, items: Sequence[Item], sessions: Sequence[tuple[Item, Session]], place: tuple[int, int]
    ) -> Entry:
        number, count = place
        begin, last = self.plan.clock(sessions[0][1]), self.plan.clock(sessions[-1][1])
        if begin is None or last is None:
            raise AssertionError
        title = self._title(items[0])
        exam = items[0].kind is Kind.EXAM
        lines = [self._line(item, session.minutes) for item, session in sessions] if items[0].module else []
        return Entry(
            key=key,
            part=f"day {number}",
            title=title if count == 1 else f"{title} ({number}/{count})",
            text="\n".join(filter(None, [*lines, "" if items[0].module else self._facts(items[0])])),
            begin=begin,
            end=last + timedelta(minutes=sessions[-1][1].minutes),
            category=self._path(items[0]),
            remind_days=exam,
        )

    def _title(self, item: Item) -> str:
        module = next((each for each in self.plan.modules if each.id == item.module), None)
        if module is not None:
            return f"{module.number} {module.title}"
        return labelled(item.kind, item.title, self.plan.language)

    def _within(self, item: Item) -> str:
        module = next((each for each in self.plan.modules if each.id == item.module), None)
        return f"{module.number} {item.title}" if module else item.title

    def _path(self, item: Item) -> str:
        return next(path.title for path in self.plan.paths if path.id == item.path)

    def _line(self, item: Item, minutes: int) -> str:
        name = item_name(item, self.plan.language)
        return self.words.text("{title}, {minutes} min", title=name, minutes=minutes)

    def _facts(self, item: Item) -> str:
        """What is known about an exam or a piece of work, in a line each."""
        lines = [item.note]
        node = self.curriculum.nodes.get(item.id.removesuffix(":resit"))
        if isinstance(node, AssessmentNode):
            model = node.model
            if model.questions:
                lines.append(self.words.text("Questions: {count}", count=model.questions))
            if model.minutes or item.kind in (Kind.EXAM, Kind.RESIT):
                lines.append(self.words.text("Minutes: {count}", count=model.minutes or item.minutes))
            if node.pass_mark is not None:
                lines.append(self.words.text("Pass mark: {mark}", mark=str(node.pass_mark)))
        return "\n".join(filter(None, lines))
