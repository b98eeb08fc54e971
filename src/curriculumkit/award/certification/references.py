"""What the ids in a transcript mean."""

from dataclasses import dataclass, field
from difflib import get_close_matches

from curriculumkit.award.certification import faults
from curriculumkit.award.certification.facts import Fact, Verb
from curriculumkit.award.certification.rulebook import Rulebook, is_graded
from curriculumkit.diagnostics import Finding, Location
from curriculumkit.graph import (
    AssessedNode,
    AssessmentNode,
    CertificationNode,
    LinkedCurriculum,
    ModuleNode,
    Node,
    PathNode,
    TrackNode,
)

_WANTED = {
    Verb.COMPLETE: "a module, a track or a path",
    Verb.PASS: "an assessment or an exam",
    Verb.SUBMIT: "a capstone, a portfolio or another piece of work",
    Verb.HOLD: "a certification",
}
_NOUNS = {
    Verb.COMPLETE: "module, track or path",
    Verb.PASS: "assessment or exam",
    Verb.SUBMIT: "capstone, portfolio or other work",
    Verb.HOLD: "certification",
    Verb.JUDGED: "judgement",
}
_KINDS: tuple[tuple[type[Node], str, Verb | None], ...] = (
    (ModuleNode, "a module", Verb.COMPLETE),
    (TrackNode, "a track", Verb.COMPLETE),
    (PathNode, "a path", Verb.COMPLETE),
    (AssessmentNode, "an assessment", Verb.PASS),
    (AssessedNode, "a piece of work", Verb.SUBMIT),
    (CertificationNode, "a certification", Verb.HOLD),
    (Node, "something that is not shown by itself", None),
)


@dataclass(slots=True)
class References:
    """Finds facts by verb and id. What is judged goes by its text, or by `<path>/<text>` where several ask for it."""

    curriculum: LinkedCurriculum
    book: Rulebook
    _judged: dict[str, list[Fact]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for fact in self.book.facts.by_name.values():
            if fact.verb is Verb.JUDGED:
                self._judged.setdefault(fact.text, []).append(fact)

    def resolve(self, verb: Verb, name: str, place: Location) -> Fact | Finding:
        """The fact that a verb and an id mean, or what is wrong with them."""
        if verb is Verb.JUDGED:
            return self._judgement(name, place)
        known = self.book.facts.by_name
        if verb is Verb.HOLD:
            name = name.removeprefix("certifications/")
        fact = known.get((verb, name))
        if fact is not None:
            return fact
        node = self.curriculum.nodes.get(name) or self.curriculum.certifications.get(name)
        if verb is Verb.COMPLETE and isinstance(node, AssessmentNode) and not is_graded(node):
            return known[Verb.SUBMIT, name]
        return self._unknown(verb, name, place) if node is None else _wrong_kind(verb, name, node, place)

    def _judgement(self, name: str, place: Location) -> Fact | Finding:
        facts = self._judged.get(name, [])
        by_id = self.book.facts.by_name.get((Verb.JUDGED, name))
        if by_id is not None:
            return by_id
        match facts:
            case [fact]:
                return fact
            case []:
                return self._unknown(Verb.JUDGED, name, place)
            case _:
                choices = ", ".join(fact.id for fact in facts)
                return faults.AMBIGUOUS_JUDGEMENT.at(place, id=name, choices=choices)

    def _unknown(self, verb: Verb, name: str, place: Location) -> Finding:
        ids = {fact.id for fact in self.book.facts.by_name.values() if fact.verb is verb}
        ids |= self._judged.keys() if verb is Verb.JUDGED else set()
        guesses = get_close_matches(name.lower(), sorted(ids), n=1)
        if guesses:
            return faults.MISSPELT_ID.at(place, id=name, guess=guesses[0])
        return faults.UNKNOWN_ID.at(place, id=name, wanted=_NOUNS[verb])


def _wrong_kind(verb: Verb, name: str, node: Node, place: Location) -> Finding:
    found, right = next((text, right) for kind, text, right in _KINDS if isinstance(node, kind))
    if right is None or right is verb:
        return faults.UNKNOWN_ID.at(place, id=name, wanted=_NOUNS[verb])
    return faults.WRONG_KIND.at(place, id=name, found=found, verb=verb, wanted=_WANTED[verb], right=right)
