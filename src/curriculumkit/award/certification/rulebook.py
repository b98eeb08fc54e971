"""The rules of a curriculum as formulas: what completes a module, a track or a path, and what certifies."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from curriculumkit.award.certification.facts import Fact, Facts, Verb
from curriculumkit.award.certification.formula import NEVER, Every, Formula, Quorum, every, holds, mentioned, only
from curriculumkit.graph import (
    AssessmentNode,
    CertificationNode,
    ConditionNode,
    LinkedCurriculum,
    ModuleNode,
    Node,
    PathNode,
)
from curriculumkit.model import All, AnyOf, Complete, Hold, Judged, Pass, Some, Submit


def is_graded(assessment: AssessmentNode) -> bool:
    """Whether it has to be passed. Anything else is done when it has been handed in."""
    return assessment.pass_mark is not None or assessment.model.result == "pass-fail"


@dataclass(slots=True)
class Rulebook:
    """The rules of one curriculum.

    `definitions` say what follows from what, in an order in which one pass finds everything: a module is complete
    when its required assessments are passed or handed in, a path when its modules and enough of its tracks are, and a
    certification is held when its conditions are met. A module without required assessments has no definition:
    somebody has to say that it is complete. `owners` are the paths that facts belong to, `before` what has to be
    complete before something can be shown, `leaves` the facts of conditions without parts.
    """

    facts: Facts
    definitions: Mapping[Fact, Formula]
    admissions: Mapping[str, Formula]
    conditions: Mapping[str, tuple[Formula, ...]]
    owners: Mapping[Fact, PathNode]
    before: Mapping[Fact, frozenset[Fact]]
    leaves: Mapping[ConditionNode, Fact]

    def closure(self, known: Set[Fact]) -> frozenset[Fact]:
        """Everything that follows from known facts."""
        found = set(known)
        for fact, formula in self.definitions.items():
            if fact not in found and holds(formula, found):
                found.add(fact)
        return frozenset(found)

    def shown(self, fact: Fact) -> frozenset[Fact]:
        """What a fact says, at once: whatever has been passed has been handed in."""
        submitted = self.facts.by_name.get((Verb.SUBMIT, fact.id)) if fact.verb is Verb.PASS else None
        return frozenset((fact, submitted) if submitted else (fact,))

    def behind(self, known: Iterable[Fact]) -> set[Fact]:
        """Known facts, and those without which nobody could have been certified who holds a certification."""
        found = set(known)
        waiting = [fact for fact in found if fact.verb is Verb.HOLD]
        while waiting:
            formula = self.definitions.get(waiting.pop())
            needed = _certain(formula) - found if formula else ()
            found.update(needed)
            waiting += needed
        return found

    def certified(self, certification: CertificationNode) -> Fact:
        """The fact that somebody holds a certification."""
        return self.facts.by_name[Verb.HOLD, certification.local_id]


def _certain(formula: Formula) -> frozenset[Fact]:
    """The facts without which a formula cannot hold."""
    if isinstance(formula, Every):
        return formula.facts
    parts = formula.parts if formula.least == len(formula.parts) else ()
    return frozenset[Fact]().union(*map(_certain, parts))


def rulebook(curriculum: LinkedCurriculum) -> Rulebook:
    """The rules of a curriculum."""
    return _Compiler(curriculum).compile()


@dataclass(slots=True)
class _Compiler:
    curriculum: LinkedCurriculum
    facts: Facts = field(default_factory=Facts)
    definitions: dict[Fact, Formula] = field(default_factory=dict)
    owners: dict[Fact, PathNode] = field(default_factory=dict)
    leaves: dict[ConditionNode, Fact] = field(default_factory=dict)

    def compile(self) -> Rulebook:
        certifications = self.curriculum.certifications.values()
        admissions = {}
        for path in self.curriculum.paths:
            admissions[path.id] = every(self._formula(node, path) for node in path.entry)
            self._path(path)
            if path.leads_to is not None:
                self.facts.add(Verb.HOLD, path.leads_to.local_id, path.leads_to)
        for study in self.curriculum.case_studies.values():
            self._fact(Verb.SUBMIT, study)
        conditions = {}
        for node in certifications:
            self.facts.add(Verb.HOLD, node.local_id, node)
            conditions[node.local_id] = tuple(self._formula(part, node) for part in node.requires)
        for key in self._in_order(conditions):
            self.definitions[self.facts.by_name[Verb.HOLD, key]] = every(conditions[key])
        return Rulebook(self.facts, self.definitions, admissions, conditions, self.owners, self._before(), self.leaves)

    def _path(self, path: PathNode) -> None:
        own = [self._module(module) for module in path.modules]
        tracks = []
        for track in path.tracks.values():
            modules = [self._module(module) for module in track.modules]
            whole = self._fact(Verb.COMPLETE, track)
            tracks.append(only(whole))
            self.owners[whole] = path
            if modules:
                self.definitions[whole] = Every(frozenset(modules))
        for work in filter(None, (path.capstone, path.portfolio)):
            self.owners[self._fact(Verb.SUBMIT, work)] = path
        if path.exam is not None:
            self._assessment(path.exam, path)
        whole = self._fact(Verb.COMPLETE, path)
        if own or tracks:
            chosen = [Quorum(path.model.take, tuple(tracks))] if tracks else []
            self.definitions[whole] = every([Every(frozenset(own)), *chosen])
        self.owners[whole] = path

    def _module(self, module: ModuleNode) -> Fact:
        shown = {self._assessment(work, module.path): work.model.required for work in module.assessments.values()}
        whole = self._fact(Verb.COMPLETE, module)
        self.owners[whole] = module.path
        if any(shown.values()):
            self.definitions[whole] = Every(frozenset(fact for fact, required in shown.items() if required))
        return whole

    def _assessment(self, assessment: AssessmentNode, path: PathNode) -> Fact:
        """Both its facts; the one that completes its module is given back."""
        passed, submitted = self._fact(Verb.PASS, assessment), self._fact(Verb.SUBMIT, assessment)
        self.owners |= {passed: path, submitted: path}
        return passed if is_graded(assessment) else submitted

    def _before(self) -> dict[Fact, frozenset[Fact]]:
        before: dict[Fact, frozenset[Fact]] = {}
        for module in self.curriculum.modules:
            required = frozenset(self._fact(Verb.COMPLETE, other) for other in module.requires)
            nodes = module.assessments.values()
            shown = (self._fact(verb, node) for node in nodes for verb in (Verb.PASS, Verb.SUBMIT))
            before |= dict.fromkeys((self._fact(Verb.COMPLETE, module), *shown), required)
        return before

    def _fact(self, verb: Verb, node: Node) -> Fact:
        return self.facts.add(verb, node.id, node)

    def _formula(self, condition: ConditionNode, owner: Node) -> Formula:
        match condition.model:
            case All():
                return every(self._formula(part, owner) for part in condition.parts)
            case AnyOf():
                return Quorum(1, tuple(self._formula(part, owner) for part in condition.parts))
            case Some():
                return Quorum(condition.model.at_least, tuple(self._formula(part, owner) for part in condition.parts))
            case _:
                fact = self._leaf(condition, owner)
        if fact is None:
            return NEVER
        self.leaves[condition] = fact
        return only(fact)

    def _leaf(self, condition: ConditionNode, owner: Node) -> Fact | None:
        """The fact that a condition asks for; None where it refers to nothing."""
        target = condition.target
        match condition.model:
            case Judged():
                return self.facts.add(Verb.JUDGED, f"{owner.id}/{condition.model.judged}", owner=owner)
            case _ if target is None:
                return None
            case Hold():
                return self.facts.add(Verb.HOLD, target.local_id, target)
            case Complete():
                return self._fact(Verb.COMPLETE, target)
            case Pass():
                return self._fact(Verb.PASS, target)
            case Submit():
                return self._fact(Verb.SUBMIT, target)
            case All() | AnyOf() | Some():
                return None

    def _in_order(self, conditions: Mapping[str, Iterable[Formula]]) -> list[str]:
        """Certifications behind those that they speak of. Those that wait for each other come last."""
        holding = {self.facts.by_name[Verb.HOLD, key]: key for key in conditions}
        waiting = {
            key: {holding[fact] for formula in formulas for fact in mentioned(formula) & holding.keys()} - {key}
            for key, formulas in conditions.items()
        }
        placed: dict[str, None] = {}
        while ready := [key for key, others in waiting.items() if key not in placed and others <= placed.keys()]:
            placed |= dict.fromkeys(ready)
        return [*placed, *(key for key in conditions if key not in placed)]
