"""Decisions: for each learner and certification, whether it is granted."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from curriculumkit.award.certification import faults
from curriculumkit.award.certification.completion import Completion, Completions
from curriculumkit.award.certification.effort import effort
from curriculumkit.award.certification.evidence import Evidence, RawTranscript
from curriculumkit.award.certification.facts import Fact
from curriculumkit.award.certification.formula import Formula, every, holds
from curriculumkit.award.certification.interpret import Interpreter
from curriculumkit.award.certification.rulebook import Rulebook, rulebook
from curriculumkit.award.certification.trace import Step, Tracer, by_fact
from curriculumkit.diagnostics import Finding
from curriculumkit.graph import CertificationNode, LinkedCurriculum


class Status(StrEnum):
    """What was decided. `held` means that there is no evidence but the certificate itself."""

    GRANTED = "granted"
    HELD = "held"
    NOT_YET = "not yet"
    NOT_DECIDED = "not decided"


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether a learner is certified, why, and what is left to do."""

    certification: CertificationNode
    status: Status
    conditions: tuple[Step, ...] = ()
    completions: tuple[Completion, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """All that is said about one learner."""

    evidence: Evidence
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A learner's standing in short: one status for each certification, in order."""

    learner: str
    statuses: tuple[Status, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class Registrar:
    """Decides by the rules of one curriculum. Nobody is decided upon twice in its life."""

    curriculum: LinkedCurriculum
    as_of: date | None = None
    book: Rulebook = field(init=False)
    certifications: tuple[CertificationNode, ...] = field(init=False)
    _interpreter: Interpreter = field(init=False)
    _completions: Completions = field(init=False)
    _rules: tuple[tuple[Fact, Formula], ...] = field(init=False)
    _seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.book = rulebook(self.curriculum)
        self.certifications = tuple(self.curriculum.certifications.values())
        self._interpreter = Interpreter(self.curriculum, self.book, self.as_of)
        self._completions = Completions(self.book, effort(self.curriculum, self.book))
        self._rules = tuple(
            (self.book.certified(node), every(self.book.conditions[node.local_id])) for node in self.certifications
        )

    def outcome(self, raw: RawTranscript) -> Outcome:
        """The decisions alone: quick."""
        known = self._interpreter.quick(raw)
        if known is None or raw.learner in self._seen:
            evidence = self.evidence(raw)
            return Outcome(raw.learner, self._statuses(evidence), evidence.findings)
        self._seen.add(raw.learner)
        return Outcome(raw.learner, self._decided(known))

    def account(self, raw: RawTranscript) -> Account:
        """The decisions with all reasons."""
        evidence = self.evidence(raw)
        statuses = self._statuses(evidence)
        if evidence.findings:
            pairs = zip(self.certifications, statuses, strict=True)
            return Account(evidence, tuple(Decision(node, status) for node, status in pairs))
        known = self.book.closure(evidence.known)
        tracer = Tracer(self.book, known, by_fact(self.book, evidence.records))
        return Account(evidence, tuple(self._decisions(tracer, statuses)))

    def evidence(self, raw: RawTranscript) -> Evidence:
        """What a transcript says. One of a learner who had one already is a finding."""
        evidence = self._interpreter.evidence(raw)
        if raw.learner in self._seen:
            divided = faults.DIVIDED.at(raw.place(None, "learner"), learner=raw.learner)
            evidence = Evidence(
                evidence.learner, evidence.name, evidence.as_of, frozenset(), findings=(*evidence.findings, divided)
            )
        self._seen.add(raw.learner)
        return evidence

    def _decisions(self, tracer: Tracer, statuses: Iterable[Status]) -> Iterable[Decision]:
        for node, status in zip(self.certifications, statuses, strict=True):
            steps = tuple(map(tracer.condition, node.requires))
            left = self._completions.of(node, tracer.known) if status is Status.NOT_YET else ()
            yield Decision(node, status, steps, left)

    def _statuses(self, evidence: Evidence) -> tuple[Status, ...]:
        if evidence.findings:
            return (Status.NOT_DECIDED,) * len(self.certifications)
        return self._decided(evidence.known)

    def _decided(self, shown: Set[Fact]) -> tuple[Status, ...]:
        known = self.book.closure(shown)
        return tuple(
            Status.NOT_YET
            if fact not in known
            else Status.GRANTED
            if fact not in shown or holds(formula, known)
            else Status.HELD
            for fact, formula in self._rules
        )
