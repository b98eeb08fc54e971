"""What is left to do for a certification: the way with the fewest hours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from curriculumkit.award.certification.effort import Effort
from curriculumkit.award.certification.facts import Fact, Verb, in_order
from curriculumkit.award.certification.formula import only
from curriculumkit.award.certification.rulebook import Rulebook
from curriculumkit.award.certification.search import Cost, Search, Way
from curriculumkit.graph import CertificationNode

_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Completion:
    """What is left, in order of study, and the hours that it takes at least.

    `cheapest` is False where there were too many choices to weigh them all.
    """

    hours: Fraction
    steps: tuple[Fact, ...]
    cheapest: bool = True

    @property
    def judged(self) -> bool:
        """Whether somebody has to decide something."""
        return any(fact.verb is Verb.JUDGED for fact in self.steps)


@dataclass(slots=True)
class Completions:
    """Finds completions. Learners who have shown the same share theirs."""

    book: Rulebook
    effort: Effort
    _prices: Mapping[Fact, Cost] = field(init=False)
    _found: dict[tuple[Fact, frozenset[Fact]], tuple[Completion, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._prices = self.effort.prices()

    def of(self, certification: CertificationNode, known: frozenset[Fact]) -> tuple[Completion, ...]:
        """The cheapest completion in a learner's own hands; then one that needs a judgement, if it takes fewer hours.

        Where all ways need a judgement, only that one. None where there is no way at all.
        """
        goal = self.book.certified(certification)
        if (goal, known) not in self._found:
            if len(self._found) > _REMEMBERED:
                self._found.clear()
            self._found[goal, known] = tuple(self._search(goal, known))
        return self._found[goal, known]

    def _search(self, goal: Fact, known: frozenset[Fact]) -> list[Completion]:
        own = {fact: price for fact, price in self._prices.items() if fact.verb is not Verb.JUDGED}
        alone = Search(self.book, own, guided=True).cheapest(only(goal), known)
        helped = Search(self.book, self._prices, guided=True).cheapest(only(goal), known)
        ways = [alone, helped if helped and (alone is None or helped.cost[0] < alone.cost[0]) else None]
        return [self._completion(way) for way in ways if way is not None]

    def _completion(self, way: Way) -> Completion:
        return Completion(way.cost[0], tuple(in_order(way.facts)), way.cheapest)
