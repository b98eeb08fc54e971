"""What holds for all learners: more evidence takes nothing away, and the order of records is of no importance."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.award.certification.conftest import SCHOOL
from tests.award.certification.learners import record, transcript

from curriculumkit.award.certification import Registrar, Status
from curriculumkit.check import check

LINKED = check(SCHOOL).curriculum
assert LINKED is not None
SHOWN = {Status.GRANTED, Status.HELD}
FACTS = list(Registrar(LINKED).book.facts)
RECORDS = st.builds(record, st.sampled_from(FACTS), st.booleans())
SETS = st.lists(RECORDS, max_size=20)
Decide = Callable[[list[Any]], tuple[Status, ...]]


def _quick(records: list[Any]) -> tuple[Status, ...]:
    assert LINKED is not None
    registrar = Registrar(LINKED)
    registrar.outcome(transcript(LINKED, records, "before"))
    return registrar.outcome(transcript(LINKED, records)).statuses


def _slow(records: list[Any]) -> tuple[Status, ...]:
    assert LINKED is not None
    account = Registrar(LINKED).account(transcript(LINKED, records))
    for decision in account.decisions:
        met = all(step.met for step in decision.conditions)
        assert met is (decision.status is Status.GRANTED)
    return tuple(decision.status for decision in account.decisions)


@pytest.mark.parametrize("decide", [_quick, _slow])
def test_more_evidence_takes_nothing_away(decide: Decide) -> None:
    @given(SETS, SETS)
    @settings(deadline=None)
    def check_sets(some: list[Any], more: list[Any]) -> None:
        for before, after in zip(decide(some), decide([*some, *more]), strict=True):
            assert before not in SHOWN or after in SHOWN

    check_sets()


@given(SETS, st.randoms())
@settings(deadline=None)
def test_the_order_of_records_is_of_no_importance(records: list[Any], random: Any) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)
    assert _slow(records) == _slow(shuffled) == _quick(records) == _quick(shuffled)


@given(SETS)
@settings(deadline=None)
def test_whoever_completes_what_is_left_is_certified(records: list[Any]) -> None:
    assert LINKED is not None
    account = Registrar(LINKED).account(transcript(LINKED, records))
    for number, decision in enumerate(account.decisions):
        assert bool(decision.completions) is (decision.status is Status.NOT_YET)
        for completion in decision.completions:
            left = [record(fact) for fact in completion.steps]
            assert _slow([*records, *left])[number] in SHOWN


@given(SETS, SETS)
@settings(deadline=None)
def test_more_evidence_leaves_no_more_hours(some: list[Any], more: list[Any]) -> None:
    assert LINKED is not None
    registrar = Registrar(LINKED)
    before = registrar.account(transcript(LINKED, some, "before"))
    after = registrar.account(transcript(LINKED, [*some, *more], "after"))
    for one, other in zip(before.decisions, after.decisions, strict=True):
        # What needs a judgement comes last; it is the shortest way of all.
        hours = [completion.hours for completion in one.completions[-1:] + other.completions[-1:]]
        assert len(hours) < 2 or hours[0] >= hours[1]
