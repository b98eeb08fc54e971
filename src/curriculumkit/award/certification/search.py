"""The cheapest way to a goal: best first, and exact, since nothing that is shown costs less than nothing."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from fractions import Fraction
from heapq import heappop, heappush
from typing import TypeAlias

from curriculumkit.award.certification.facts import Fact, in_order
from curriculumkit.award.certification.formula import Every, Formula, Quorum, holds
from curriculumkit.award.certification.rulebook import Rulebook

Cost: TypeAlias = tuple[Fraction, Fraction]
"""What counts, and what decides between ways that are equal in it."""

LIMIT = 20_000
"""Choices that are weighed before the search is content with a good way: fewer where each has to hold many facts."""
_FACTS = 500


@dataclass(frozen=True, slots=True)
class Way:
    """What has to be shown, and what that costs. `cheapest` is False where the search was cut short."""

    facts: frozenset[Fact]
    cost: Cost
    cheapest: bool = True


@dataclass(slots=True)
class _Basket:
    """What is known or promised, what has been bought for it, and the choices that are still open."""

    have: set[Fact]
    entered: frozenset[str]
    bought: set[Fact] = field(default_factory=set)
    cost: Cost = (Fraction(0), Fraction(0))
    choices: tuple[Quorum, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """Looks for ways. `prices` has what can be shown at all; `guided`: entry and prerequisites are respected."""

    book: Rulebook
    prices: Mapping[Fact, Cost]
    guided: bool = False

    def cheapest(self, goal: Formula, known: Set[Fact]) -> Way | None:
        """The cheapest way from known facts to a goal; None where there is none."""
        start = _Basket(set(known), self._entered(known))
        waiting = [(start.cost, 0, start)] if self._settle(start, [goal]) else []
        weighed, limit = 0, LIMIT // (1 + len(self.book.owners) // _FACTS)
        while waiting:
            # Beyond the limit the latest basket goes first: it is the fullest.
            _, _, basket = heappop(waiting) if weighed < limit else waiting.pop()
            weighed += 1
            if not basket.choices:
                if holds(goal, self.book.closure(self._shown(basket.bought) | known)):
                    return Way(frozenset(basket.bought), basket.cost, weighed <= limit)
                continue
            for number, following in enumerate(self._branches(basket)):
                entry = (following.cost, -2 * weighed - number, following)
                if weighed < limit:
                    heappush(waiting, entry)
                else:
                    waiting.append(entry)
        return None

    def _entered(self, known: Set[Fact]) -> frozenset[str]:
        """Paths that were begun, and those that are open to somebody who holds what is held."""
        begun = {self.book.owners[fact].id for fact in known if fact in self.book.owners}
        brought = self.book.behind(known)
        opened = {path for path, admission in self.book.admissions.items() if holds(admission, brought)}
        return frozenset(begun | opened)

    def _branches(self, basket: _Basket) -> Iterator[_Basket]:
        """The first open choice, once without its first part and once with it."""
        quorum, *others = basket.choices
        part, *rest = quorum.parts
        for formulas in ([Quorum(quorum.least, tuple(rest))], [part, Quorum(quorum.least - 1, tuple(rest))]):
            following = replace(basket, have=set(basket.have), bought=set(basket.bought), choices=())
            if self._settle(following, [*others, *formulas]):
                yield following

    def _settle(self, basket: _Basket, waiting: list[Formula]) -> bool:
        """Buys everything that leaves no choice; False where something cannot be had."""
        choices: list[Quorum] = []
        while waiting:
            while waiting:
                formula = waiting.pop()
                if isinstance(formula, Quorum):
                    choices.append(formula)
                elif not all(self._promise(basket, fact, waiting) for fact in in_order(formula.facts - basket.have)):
                    return False
            open_choices = [_open(choice, basket.have) for choice in choices]
            choices = []
            for choice in open_choices:
                if len(choice.parts) < choice.least:
                    return False
                if len(choice.parts) == choice.least:
                    waiting += choice.parts
                elif choice.least > 0:
                    choices.append(choice)
        basket.choices = tuple(choices)
        return True

    def _promise(self, basket: _Basket, fact: Fact, waiting: list[Formula]) -> bool:
        """Puts a fact into the basket: bought, or to be shown by what it follows from."""
        if fact in basket.have:
            return True
        price = self.prices.get(fact)
        basket.have.add(fact)
        if price is None:
            definition = self.book.definitions.get(fact)
            waiting += [definition] if definition else []
            return definition is not None
        also = self.book.shown(fact) - {fact}
        if basket.bought.isdisjoint(also):
            basket.cost = (basket.cost[0] + price[0], basket.cost[1] + price[1])
        basket.have |= also
        basket.bought.add(fact)
        basket.bought -= also
        if self.guided:
            waiting += self._before(basket, fact)
        return True

    def _before(self, basket: _Basket, fact: Fact) -> Iterator[Formula]:
        """What must be there before something can be shown: entry to its path, and the modules before."""
        path = self.book.owners.get(fact)
        if path is not None and path.id not in basket.entered:
            basket.entered |= {path.id}
            yield self.book.admissions[path.id]
        if fact in self.book.before:
            yield Every(self.book.before[fact])

    def _shown(self, bought: Iterable[Fact]) -> frozenset[Fact]:
        return frozenset[Fact]().union(*map(self.book.shown, bought))


def _open(choice: Quorum, have: Set[Fact]) -> Quorum:
    """What is left of a choice: the parts that do not hold, and how many of them are needed."""
    left = tuple(part for part in choice.parts if not holds(part, have))
    return Quorum(choice.least - (len(choice.parts) - len(left)), left)
