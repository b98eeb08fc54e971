"""Whatever the curriculum and the wishes: nothing overlaps, order and caps hold, everything is there once."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from tests.planner.curricula import Drawn, curricula
from tests.planner.holds import (
    assert_caps,
    assert_dates_follow_from_offsets,
    assert_everything_once,
    assert_nothing_overlaps,
    assert_prerequisites,
    exams,
    shape,
)

from curriculumkit.importing import yaml_text
from curriculumkit.planner import CapstonePolicy, Effort, Holiday, Kind, Wishes, plan, plan_data, read_plan

QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
STARTS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@st.composite
def holidays(draw: st.DrawFn, start: date) -> tuple[Holiday, ...]:
    """Closed days behind a start, some of them breaks of weeks."""
    return tuple(
        Holiday(start + timedelta(days=begin), start + timedelta(days=begin + length), "Closed")
        for begin, length in draw(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 20)), max_size=6))
    )


@st.composite
def wishes(draw: st.DrawFn) -> Wishes:
    """Wishes that may well turn out not to be possible."""
    start = draw(STARTS)
    hours = st.one_of(st.none(), st.integers(2, 160).map(lambda quarters: Decimal(quarters) / 4))
    return Wishes(
        start=start,
        study_mode=draw(st.sampled_from([None, "base", "fast"])),
        hours_per_week=draw(hours),
        effort=draw(st.sampled_from(Effort)),
        weekdays=tuple(draw(st.sets(st.integers(0, 6), min_size=1))),
        holidays=draw(holidays(start)),
        capstones=draw(st.sampled_from(CapstonePolicy)),
        project_weeks=Decimal(draw(st.integers(1, 4))) / 2,
        buffer_weeks=draw(st.integers(0, 2)),
        resit_after=draw(st.integers(0, 3)),
        resit_weeks=draw(st.integers(0, 2)),
    )


@QUIET
@given(curricula(), wishes())
def test_what_must_hold_of_every_plan(drawn: Drawn, wished: Wishes) -> None:
    made = plan(drawn.linked, wished)
    event(f"possible: {made.possible}")
    assert "CK553" not in {finding.fault.code for finding in made.findings}, "prerequisites can always be ordered here"
    if not made.possible:
        assert any(finding.fault.severity == "error" for finding in made.findings)
        return
    assert_everything_once(made, drawn.linked)
    assert_nothing_overlaps(made)
    assert_caps(made)
    assert_prerequisites(made, drawn.linked)
    assert_dates_follow_from_offsets(made)
    assert all(len(exam.sessions) == 1 for exam in exams(made))
    assert plan(drawn.linked, wished) == made


@QUIET
@given(curricula(), wishes(), STARTS, st.data())
def test_another_start_and_other_holidays_move_dates_alone(
    drawn: Drawn, wished: Wishes, start: date, data: st.DataObject
) -> None:
    here = plan(drawn.linked, wished)
    moved = Wishes(
        **{name: getattr(wished, name) for name in wished.__dataclass_fields__ if name not in ("start", "holidays")},
        start=start,
        holidays=data.draw(holidays(start)),
    )
    there = plan(drawn.linked, moved)
    assert [shape(item) for item in there.items] == [shape(item) for item in here.items]
    assert there.possible == here.possible


@QUIET
@given(curricula(), wishes())
def test_hours_are_kept(drawn: Drawn, wished: Wishes) -> None:
    made = plan(drawn.linked, wished)
    if not made.possible:
        return
    hours = {Effort.LOW: ("0", 8), Effort.MID: ("0.5", 10), Effort.HIGH: ("1", 12)}
    share, base = Decimal(hours[wished.effort][0]), hours[wished.effort][1]
    for path in drawn.linked.paths:
        weeks = [module.model.weeks for module in path.modules]
        whole = sum(((each.low + (each.high - each.low) * share) * base * 60 for each in weeks), Decimal())
        project = wished.project_weeks * base * 60
        exam = path.exam.model.minutes if path.exam else 0
        added = project if path.capstone else Decimal(exam or 0)
        found = sum(item.minutes for item in made.items if item.path == path.id and item.sessions)
        expected = whole if wished.capstones is CapstonePolicy.WITHIN else whole + added
        assert abs(found - expected) <= len(weeks) + 1


@QUIET
@given(curricula(), wishes())
def test_a_plan_file_gives_the_same_plan(drawn: Drawn, wished: Wishes) -> None:
    made = plan(drawn.linked, wished)
    if not made.possible:
        return
    read = read_plan(yaml_text(plan_data(made)).encode(), "plan.yaml", drawn.linked)
    assert [str(finding.message) for finding in read.findings] == []
    assert read.plan is not None
    assert read.plan.items == made.items
    assert (read.plan.weeks, read.plan.certifications) == (made.weeks, made.certifications)
    assert plan_data(read.plan) == plan_data(made)


@QUIET
@given(curricula(), wishes())
def test_buffers_are_free_and_resits_behind_exams(drawn: Drawn, wished: Wishes) -> None:
    made = plan(drawn.linked, wished)
    worked = {session.day.offset for item in made.items for session in item.sessions}
    for item in made.items:
        if item.kind is Kind.BUFFER and item.first.offset is not None and item.last.offset is not None:
            free = set(range(item.first.offset, item.last.offset + 1))
            assert len(free) == wished.buffer_weeks * len(made.wishes.weekdays)
            assert not free & worked
        if item.kind is Kind.RESIT:
            assert item.first.date > made.by_id[item.id.removesuffix(":resit")].last.date
