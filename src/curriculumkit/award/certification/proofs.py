"""What can be proved of a curriculum's certifications. Rules are monotone: the best that anybody can show decides."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from curriculumkit.award.certification.effort import Effort, effort
from curriculumkit.award.certification.facts import Fact, Verb
from curriculumkit.award.certification.formula import Every, Formula, bits, holds
from curriculumkit.award.certification.rulebook import Rulebook, rulebook
from curriculumkit.award.certification.search import Search, Way
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

_MOST_CUTS = 20_000
"""Ways to fail that are looked at: more than any curriculum has that somebody could read."""


@dataclass(slots=True)
class Proofs:
    """Questions about certifications, answered by what follows from everything that is not ruled out."""

    curriculum: LinkedCurriculum
    book: Rulebook = field(init=False)
    _effort: Effort = field(init=False)
    _everything: int = field(init=False)

    def __post_init__(self) -> None:
        self.book = rulebook(self.curriculum)
        self._effort = effort(self.curriculum, self.book)
        self._everything = 0
        for bit in self._effort.prices():
            self._everything |= bit

    def attainable(self, certification: CertificationNode, without: int = 0) -> bool:
        """Whether somebody can earn it who shows everything but these facts."""
        known = self.book.closure(self._everything & ~without)
        return bool(known & self.book.certified(certification))

    def way(self, certification: CertificationNode, without: int = 0) -> tuple[Fact, ...]:
        """The way with the fewest hours that does without these facts; empty where there is none."""
        found = self._search(Every(self.book.certified(certification)), without, 0)
        return tuple(self.book.facts.of(found.facts)) if found else ()

    def _search(self, goal: Every, without: int, known: int) -> Way | None:
        prices = {bit: price for bit, price in self._effort.prices().items() if not bit & without}
        return Search(self.book, prices).cheapest(goal, known)

    def way_past(self, wanted: CertificationNode, avoided: CertificationNode) -> tuple[Fact, ...] | None:
        """A way to one certification that does not earn another one; None where every way does."""
        goal = Every(self.book.certified(avoided))
        for cut in islice(self._cuts(goal), _MOST_CUTS):
            if self.attainable(wanted, cut):
                return self.way(wanted, cut)
        return None

    def can_be_met(self, condition: ConditionNode, without: int = 0) -> bool:
        """Whether a condition can be met by somebody who shows everything but these facts."""
        return self._met(condition, self.book.closure(self._everything & ~without))

    def missing_after(
        self, path: PathNode, entry: ConditionNode, certification: CertificationNode
    ) -> list[ConditionNode]:
        """The conditions of a certification that somebody does not meet who brought this and showed the whole path."""
        known = sum(bit for bit, owner in self.book.owners.items() if owner is path)
        for part in walk((entry,)):
            fact = self.book.leaves.get(part)
            known |= fact.bit if fact else 0
        known = self.book.closure(known)
        return [condition for condition in certification.requires if not self._met(condition, known)]

    def admitting(self, path: PathNode) -> tuple[Fact, ...]:
        """The facts each of which opens a path by itself."""
        admission = self.book.admissions[path.id]
        facts = self.book.facts.by_bit.values()
        return tuple(fact for fact in facts if holds(admission, self.book.closure(fact.bit)))

    def _met(self, condition: ConditionNode, known: int) -> bool:
        return Tracer(self.book, known, {}).condition(condition).met

    def _cuts(self, formula: Formula) -> Iterator[int]:
        """Sets of facts without which a formula does not hold; each smallest set is among them."""
        if isinstance(formula, Every):
            for bit in bits(formula.mask):
                if bit in self.book.definitions:
                    yield from self._cuts(self.book.definitions[bit])
                else:
                    fact = self.book.facts.by_bit[bit]
                    yield self.showing(fact.node) if fact.node and fact.verb is Verb.SUBMIT else bit
            return
        for parts in combinations(formula.parts, len(formula.parts) - formula.least + 1):
            for cuts in product(*map(self._cuts, parts)):
                whole = 0
                for cut in cuts:
                    whole |= cut
                yield whole

    def showing(self, node: Node) -> int:
        """The facts by which something is shown: a work itself; an objective by whatever assesses it."""
        if isinstance(node, ObjectiveNode):
            mask = 0
            for work in node.assessed_by:
                mask |= self.showing(work)
            return mask
        facts = self.book.facts
        return facts.bit(Verb.PASS, node.id) | facts.bit(Verb.SUBMIT, node.id) | facts.bit(Verb.COMPLETE, node.id)

    def other_tracks(self, chosen: tuple[TrackNode, ...], path: PathNode) -> int:
        """The facts of the tracks of a path that are not chosen."""
        mask = 0
        for track in path.tracks.values():
            if track not in chosen:
                for module in track.modules:
                    mask |= self._of_module(module)
        return mask

    def choices(self, path: PathNode) -> Iterator[tuple[TrackNode, ...]]:
        """Each choice of tracks that a learner of a path may take."""
        return combinations(path.tracks.values(), min(path.model.take, len(path.tracks)))

    def _of_module(self, module: ModuleNode) -> int:
        mask = self.showing(module)
        for assessment in module.assessments.values():
            mask |= self.showing(assessment)
        return mask
