"""Why a rule is met or not: the tree of its conditions, with the evidence for each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from curriculumkit.award.certification.evidence import Record
from curriculumkit.award.certification.facts import Fact, Verb, in_order
from curriculumkit.award.certification.formula import Every, Formula
from curriculumkit.award.certification.rulebook import Rulebook
from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import ConditionNode
from curriculumkit.model import AnyOf, Some


@dataclass(frozen=True, slots=True)
class Step:
    """A condition, or something that it follows from; `place` is where that is written.

    `least` of the parts are needed. `records` speak of it directly, those that do not count included.
    """

    met: bool
    place: Pointer | None
    fact: Fact | None = None
    records: tuple[Record, ...] = ()
    least: int = 0
    parts: tuple["Step", ...] = ()

    def missing(self) -> Iterator["Step"]:
        """The single things that are not met, as deep as they are known."""
        if self.met:
            return
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.missing()

    def evidence(self) -> Iterator[Record]:
        """All records that something which is met follows from."""
        yield from (record for record in self.records if record.counts)
        for part in self.parts:
            if part.met:
                yield from part.evidence()


@dataclass(frozen=True, slots=True)
class Tracer:
    """Follows conditions for one learner. `known` is everything that follows from the records."""

    book: Rulebook
    known: frozenset[Fact]
    records: Mapping[Fact, tuple[Record, ...]]

    def condition(self, node: ConditionNode) -> Step:
        """The step of a condition."""
        if not node.parts:
            fact = self.book.leaves.get(node)
            return self._fact(fact, node.place) if fact else Step(False, node.place)
        parts = tuple(map(self.condition, node.parts))
        match node.model:
            case AnyOf():
                least = 1
            case Some():
                least = node.model.at_least
            case _:
                least = len(parts)
        return Step(sum(part.met for part in parts) >= least, node.place, None, (), least, parts)

    def _fact(self, fact: Fact, place: Pointer | None) -> Step:
        met = fact in self.known
        records = self.records.get(fact, ())
        definition = self.book.definitions.get(fact)
        if definition is None or any(record.counts for record in records) or fact.verb is Verb.HOLD:
            return Step(met, place, fact, records)
        parts = tuple(self._formulas(definition, place))
        return Step(met, place, fact, records, len(parts), parts)

    def _formulas(self, formula: Formula, place: Pointer | None) -> Iterator[Step]:
        """The steps of something that follows from others; of several tracks, those that are needed."""
        if isinstance(formula, Every):
            for fact in in_order(formula.facts):
                yield self._fact(fact, fact.node.place if fact.node else None)
            return
        if formula.least == len(formula.parts):
            for part in formula.parts:
                yield from self._formulas(part, place)
            return
        parts = tuple(step for part in formula.parts for step in self._formulas(part, place))
        yield Step(sum(part.met for part in parts) >= formula.least, place, None, (), formula.least, parts)


def by_fact(book: Rulebook, records: tuple[Record, ...]) -> dict[Fact, tuple[Record, ...]]:
    """The records that speak of each fact, in order of day and place."""
    found: dict[Fact, list[Record]] = {}
    for record in sorted(records, key=lambda record: record.order):
        for fact in book.shown(record.fact):
            found.setdefault(fact, []).append(record)
    return {fact: tuple(same) for fact, same in found.items()}
