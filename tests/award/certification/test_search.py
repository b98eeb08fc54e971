"""Ways to a goal: the cheapest one, compared with trying everything."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculumkit.award.certification.facts import Facts, Verb
from curriculumkit.award.certification.formula import Every, Formula, Quorum, bits, holds
from curriculumkit.award.certification.rulebook import Rulebook
from curriculumkit.award.certification.search import Search

COUNT = 6
PRICES = st.lists(st.integers(0, 5), min_size=COUNT, max_size=COUNT)
FORMULAS: st.SearchStrategy[Formula] = st.recursive(
    st.integers(0, 2**COUNT - 1).map(Every),
    lambda parts: st.builds(Quorum, st.integers(0, 4), st.lists(parts, max_size=4).map(tuple)),
    max_leaves=8,
)


def _book() -> Rulebook:
    facts = Facts()
    for number in range(COUNT):
        facts.add(Verb.SUBMIT, f"work-{number}")
    return Rulebook(facts, {}, {}, {}, {}, {}, {})


def _price(mask: int, prices: list[int]) -> int:
    return sum(price for number, price in enumerate(prices) if mask >> number & 1)


@given(FORMULAS, PRICES, st.integers(0, 2**COUNT - 1))
@settings(deadline=None)
def test_the_cheapest_way_is_the_cheapest_of_all(goal: Formula, prices: list[int], known: int) -> None:
    search = Search(_book(), {1 << number: (Fraction(price), Fraction(0)) for number, price in enumerate(prices)})
    way = search.cheapest(goal, known)
    sums = [_price(mask & ~known, prices) for mask in range(2**COUNT) if holds(goal, mask | known)]
    if way is None:
        assert not sums
        return
    assert holds(goal, known | way.facts)
    assert way.cost[0] == _price(way.facts, prices) == min(sums)
    assert way.facts & known == 0


def test_many_choices_are_no_explosion() -> None:
    facts = Facts()
    works = [facts.add(Verb.SUBMIT, f"work-{number}").bit for number in range(40)]
    book = Rulebook(facts, {}, {}, {}, {}, {}, {})
    prices = {bit: (Fraction(number % 7 + 1), Fraction(0)) for number, bit in enumerate(works)}
    pairs = tuple(Every(one | other) for one, other in combinations(works, 2))
    way = Search(book, prices).cheapest(Quorum(60, pairs), 0)
    assert way is not None
    assert holds(Quorum(60, pairs), way.facts)
    assert not way.cheapest


@pytest.mark.parametrize(("mask", "expected"), [(0, []), (0b1011, [1, 2, 8])])
def test_single_facts_of_a_mask(mask: int, expected: list[int]) -> None:
    assert list(bits(mask)) == expected
