"""What can be proved of a curriculum's certifications. Rules are monotone: the best that anybody can show decides."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from curriculumkit.award.certification.effort import effort
from curriculumkit.award.certification.facts import Fact, Verb, in_order
from curriculumkit.award.certification.formula import Every, Formula, only
from curriculumkit.award.certification.rulebook import Rulebook, rulebook
from curriculumkit.award.certification.search import Cost, Search
from curriculumkit.award.certification.trace import Tracer
from curriculumkit.graph import (
    CertificationNode,
    ConditionNode,
    LinkedCurriculum,
    ModuleNode,
    Node,
    ObjectiveNode,
    PathNode,
    TrackNode,
)
from curriculumkit.graph.linked import walk

_NOTHING: frozenset[Fact] = frozenset()
_MOST_CUTS = 20_000
"""Ways to fail that are looked at: more than any curriculum has that somebody could read."""


@dataclass(slots=True)
class Proofs:
    """Questions about certifications, answered by what follows from everything that is not ruled out."""

    curriculum: LinkedCurriculum
    book: Rulebook = field(init=False)
    _prices: Mapping[Fact, Cost] = field(init=False)
    _everything: frozenset[Fact] = field(init=False)

    def __post_init__(self) -> None:
        self.book = rulebook(self.curriculum)
        self._prices = effort(self.curriculum, self.book).prices()
        self._everything = frozenset(self._prices)

    def attainable(self, certification: CertificationNode, without: Set[Fact] = _NOTHING) -> bool:
        """Whether somebody can earn it who shows everything but these facts."""
        return self.book.certified(certification) in self.book.closure(self._everything - without)

    def way(self, certification: CertificationNode, without: Set[Fact] = _NOTHING) -> tuple[Fact, ...]:
        """The way with the fewest hours that does without these facts; empty where there is none."""
        prices = {fact: price for fact, price in self._prices.items() if fact not in without}
        found = Search(self.book, prices).cheapest(only(self.book.certified(certification)), _NOTHING)
        return tuple(in_order(found.facts)) if found else ()

    def way_past(self, wanted: CertificationNode, avoided: CertificationNode) -> tuple[Fact, ...] | None:
        """A way to one certification that does not earn another one; None where every way does."""
        goal = only(self.book.certified(avoided))
        for cut in islice(self._cuts(goal), _MOST_CUTS):
            if self.attainable(wanted, cut):
                return self.way(wanted, cut)
        return None

    def can_be_met(self, condition: ConditionNode, without: Set[Fact] = _NOTHING) -> bool:
        """Whether a condition can be met by somebody who shows everything but these facts."""
        return self._met(condition, self.book.closure(self._everything - without))

    def missing_after(
        self, path: PathNode, entry: ConditionNode, certification: CertificationNode
    ) -> list[ConditionNode]:
        """The conditions of a certification that somebody does not meet who brought this and showed the whole path."""
        shown = {fact for fact, owner in self.book.owners.items() if owner is path}
        shown |= {self.book.leaves[part] for part in walk((entry,)) if part in self.book.leaves}
        known = self.book.closure(shown)
        return [condition for condition in certification.requires if not self._met(condition, known)]

    def _met(self, condition: ConditionNode, known: frozenset[Fact]) -> bool:
        return Tracer(self.book, known, {}).condition(condition).met

    def _cuts(self, formula: Formula) -> Iterator[frozenset[Fact]]:
        """Sets of facts without which a formula does not hold; each smallest set is among them."""
        if isinstance(formula, Every):
            for fact in in_order(formula.facts):
                if fact in self.book.definitions:
                    yield from self._cuts(self.book.definitions[fact])
                else:
                    yield self.showing(fact.node) if fact.node and fact.verb is Verb.SUBMIT else frozenset((fact,))
            return
        for parts in combinations(formula.parts, len(formula.parts) - formula.least + 1):
            for cuts in product(*map(self._cuts, parts)):
                yield _NOTHING.union(*cuts)

    def showing(self, node: Node) -> frozenset[Fact]:
        """The facts by which something is shown: a work itself; an objective by whatever assesses it."""
        if isinstance(node, ObjectiveNode):
            return _NOTHING.union(*map(self.showing, node.assessed_by))
        by_name = self.book.facts.by_name
        names = ((verb, node.id) for verb in (Verb.PASS, Verb.SUBMIT, Verb.COMPLETE))
        return frozenset(by_name[name] for name in names if name in by_name)

    def other_tracks(self, chosen: tuple[TrackNode, ...], path: PathNode) -> frozenset[Fact]:
        """The facts of the tracks of a path that are not chosen."""
        others = (track for track in path.tracks.values() if track not in chosen)
        return _NOTHING.union(*(self._of_module(module) for track in others for module in track.modules))

    def choices(self, path: PathNode) -> Iterator[tuple[TrackNode, ...]]:
        """Each choice of tracks that a learner of a path may take."""
        return combinations(path.tracks.values(), min(path.model.take, len(path.tracks)))

    def _of_module(self, module: ModuleNode) -> frozenset[Fact]:
        return self.showing(module).union(*map(self.showing, module.assessments.values()))
