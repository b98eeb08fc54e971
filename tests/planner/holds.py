"""What must hold of every plan, told without the planner's own means."""

from collections import Counter
from datetime import date, timedelta

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import COUNTED, Item, Kind, Plan


def workday(plan: Plan, offset: int) -> date:
    """WORKDAY.INTL(start - 1, offset + 1, mask, closed days), as a spreadsheet counts it: day by day."""
    closed = {day for holiday in plan.holidays for day in holiday.days}
    day, left = plan.start - timedelta(days=1), offset + 1
    while left:
        day += timedelta(days=1)
        left -= plan.mask[day.weekday()] == "0" and day not in closed
    return day


def assert_dates_follow_from_offsets(plan: Plan) -> None:
    """Every date that has an offset is the one that a formula finds."""
    for item in plan.items:
        for day in (item.first, item.last, *([item.due] if item.due else []), *(each.day for each in item.sessions)):
            assert day.offset is not None
            assert day.date == workday(plan, day.offset)


def assert_everything_once(plan: Plan, curriculum: LinkedCurriculum) -> None:
    """All parts of what was chosen, each once; each kind of item has what belongs to it."""
    assert Counter(item.id for item in plan.items).most_common(1)[0][1] == 1
    planned = {item.id for item in plan.items if ":" not in item.id}
    wanted: set[str] = set()
    for path in curriculum.paths:
        if plan.wishes.paths and path.id not in plan.wishes.paths:
            continue
        wanted |= {each.id for each in (path.capstone, path.portfolio, path.exam) if each is not None}
        for module in path.all_modules:
            if module.track is None or module.track.id in plan.wishes.tracks:
                parts = (*module.lessons.values(), *module.activities.values(), *module.assessments.values())
                wanted |= {part.id for part in parts}
                assert any(item.module == module.id for item in plan.items)
    assert planned == wanted
    for item in plan.items:
        assert bool(item.sessions) == (item.kind in COUNTED)
        assert sum(session.minutes for session in item.sessions) == (item.minutes if item.kind in COUNTED else 0)


def assert_nothing_overlaps(plan: Plan) -> None:
    """The sessions of a day follow one another from its beginning, without gaps."""
    days: dict[date, list[tuple[int, int]]] = {}
    for item in plan.items:
        for session in item.sessions:
            days.setdefault(session.day.date, []).append((session.begin, session.minutes))
    for sessions in days.values():
        now = 0
        for begin, minutes in sorted(sessions):
            assert begin == now
            now += minutes


def assert_caps(plan: Plan) -> None:
    """No day carries more than its share but that of an exam or a quiz in one piece, no week more than a week's."""
    load: Counter[int] = Counter()
    alone: set[int] = set()
    for item in plan.items:
        for session in item.sessions:
            offset = session.day.offset
            assert offset is not None
            load[offset] += session.minutes
            if len(item.sessions) == 1 and session.minutes > plan.day_minutes(offset):
                alone.add(offset)
    assert all(load[offset] <= plan.day_minutes(offset) for offset in load if offset not in alone)
    days = len(plan.wishes.weekdays)
    for offset in range(max(load, default=0) + 1):
        assert sum(load[offset + each] for each in range(days)) <= plan.minutes_per_week
    assert all(week.minutes <= plan.minutes_per_week for week in plan.weeks)
    assert sum(week.minutes for week in plan.weeks) == plan.minutes == sum(load.values())


def assert_prerequisites(plan: Plan, curriculum: LinkedCurriculum) -> None:
    """No module begins before what it requires is done, no capstone or exam before the modules of its path."""
    spans: dict[str, tuple[tuple[date, int], tuple[date, int]]] = {}
    for item in plan.items:
        if item.sessions:
            begin = (item.sessions[0].day.date, item.sessions[0].begin)
            end = (item.sessions[-1].day.date, item.sessions[-1].begin)
            key = item.module or item.id
            known = spans.get(key, (begin, end))
            spans[key] = min(known[0], begin), max(known[1], end)
    for module in curriculum.modules:
        for required in module.requires:
            if module.id in spans and required.id in spans:
                assert spans[required.id][1] <= spans[module.id][0]
    for path in curriculum.paths:
        done = [spans[module.id][1] for module in path.all_modules if module.id in spans]
        for work in (path.capstone, path.portfolio, path.exam):
            if work is not None and work.id in spans:
                assert max(done, default=spans[work.id][0]) <= spans[work.id][0]


def shape(item: Item) -> tuple[object, ...]:
    """All of an item but its dates."""
    days = [(session.day.offset, session.begin, session.minutes) for session in item.sessions]
    return item.id, item.kind, item.minutes, item.first.offset, item.last.offset, days, item.due and item.due.offset


def exams(plan: Plan) -> list[Item]:
    """The exams."""
    return [item for item in plan.items if item.kind is Kind.EXAM]
