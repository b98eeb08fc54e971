"""Ways to a goal: the cheapest one, compared with trying everything."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from curriculumkit.award.certification.facts import Fact, Facts, Verb
from curriculumkit.award.certification.formula import Every, Formula, Quorum, holds
from curriculumkit.award.certification.rulebook import Rulebook
from curriculumkit.award.certification.search import Search

COUNT = 6
PRICES = st.lists(st.integers(0, 5), min_size=COUNT, max_size=COUNT)


def _works(count: int) -> tuple[Rulebook, list[Fact]]:
    facts = Facts()
    works = [facts.add(Verb.SUBMIT, f"work-{number}") for number in range(count)]
    return Rulebook(facts, {}, {}, {}, {}, {}, {}), works


BOOK, WORKS = _works(COUNT)
SETS = st.frozensets(st.sampled_from(WORKS))
FORMULAS: st.SearchStrategy[Formula] = st.recursive(
    SETS.map(Every),
    lambda parts: st.builds(Quorum, st.integers(0, 4), st.lists(parts, max_size=4).map(tuple)),
    max_leaves=8,
)
ALL_SETS = [frozenset(chosen) for size in range(COUNT + 1) for chosen in combinations(WORKS, size)]


@given(FORMULAS, PRICES, SETS)
@settings(deadline=None)
def test_the_cheapest_way_is_the_cheapest_of_all(goal: Formula, prices: list[int], known: frozenset[Fact]) -> None:
    price = dict(zip(WORKS, prices, strict=True))
    way = Search(BOOK, {fact: (Fraction(cost), Fraction(0)) for fact, cost in price.items()}).cheapest(goal, known)
    sums = [sum(map(price.__getitem__, facts - known)) for facts in ALL_SETS if holds(goal, facts | known)]
    if way is None:
        assert not sums
        return
    assert holds(goal, known | way.facts)
    assert way.cost[0] == sum(map(price.__getitem__, way.facts)) == min(sums)
    assert way.facts.isdisjoint(known)


def test_many_choices_are_no_explosion() -> None:
    book, works = _works(40)
    prices = {fact: (Fraction(number % 7 + 1), Fraction(0)) for number, fact in enumerate(works)}
    pairs = tuple(Every(frozenset(pair)) for pair in combinations(works, 2))
    way = Search(book, prices).cheapest(Quorum(60, pairs), frozenset())
    assert way is not None
    assert holds(Quorum(60, pairs), way.facts)
    assert not way.cheapest
