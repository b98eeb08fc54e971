"""Who is awarded what, when, and by what; and who gets nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from curriculumkit.award.certification import Account, Decision, RawTranscript, Registrar, Status, Step, Verb
from curriculumkit.award.prose import Prose, prose
from curriculumkit.catalogue import Catalogue, catalogue
from curriculumkit.diagnostics import Finding, Location
from curriculumkit.export import GivenFile, Loss
from curriculumkit.graph import CertificationNode, ConditionNode, LinkedCurriculum
from curriculumkit.model import All, AnyOf, Hold, Some
from curriculumkit_word.certificates.losses import AWARD_UNDATED, MORE_WITHOUT_CERTIFICATE, NO_CERTIFICATE
from curriculumkit_word.certificates.records import transcripts

_MOST = 20
"""Learners without a certificate that are named."""


@dataclass(frozen=True, slots=True)
class Award:
    """A certification that is granted, and the conditions that are met. Without a `learner` it is a specimen."""

    certification: CertificationNode
    shown: tuple[str, ...]
    learner: str | None = None
    name: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Sentences:
    """Conditions as certificates put them."""

    prose: Prose
    texts: Catalogue

    @classmethod
    def of(cls, language: str) -> "Sentences":
        """In a language."""
        return cls(prose(language), catalogue("curriculumkit_word", "certificates", language))

    def condition(self, condition: ConditionNode) -> str:
        """As rules put them, but for what is held: a rule *needs* a certification that a learner *has*."""
        if isinstance(condition.model, Hold) and condition.target is not None:
            return self.texts.text("hold {name}", name=condition.target.name)
        return self.prose.condition(condition)

    def shown(self, node: CertificationNode, decision: Decision) -> Iterator[str]:
        """What was shown; of alternatives those that are met."""
        for condition, step in zip(node.requires, decision.conditions, strict=True):
            yield from self._met(condition, step)

    def _met(self, condition: ConditionNode, step: Step) -> Iterator[str]:
        if not step.met:
            return
        model = condition.model
        if isinstance(model, AnyOf | Some) or (isinstance(model, All) and model.text is None):
            for part, inner in zip(condition.parts, step.parts, strict=True):
                yield from self._met(part, inner)
        else:
            yield self.condition(condition)


def specimens(curriculum: LinkedCurriculum, wanted: Sequence[CertificationNode]) -> Iterator[Award]:
    """An award of each certification to nobody."""
    words = Sentences.of(curriculum.model.language)
    return (Award(node, tuple(map(words.condition, node.requires))) for node in wanted)


@dataclass(slots=True)
class Awarding:
    """Goes through records once."""

    curriculum: LinkedCurriculum
    wanted: Sequence[CertificationNode]
    as_of: date | None = None
    granted: int = 0
    learners: int = 0
    without: int = 0

    def of(self, records: GivenFile) -> Iterator[Award | Loss]:
        """The awards, learner by learner, and what is to be said of them."""
        # Most learners of a large file get nothing: they are decided upon quickly, and only reasons of others traced.
        quick, thorough = (Registrar(self.curriculum, self.as_of) for _ in range(2))
        words = Sentences.of(self.curriculum.model.language)
        last: Finding | None = None
        for item in transcripts(records):
            if isinstance(item, Finding):
                findings: Iterable[Finding] = (item,)
            else:
                self.learners += 1
                outcome = quick.outcome(item)
                findings = outcome.findings
                statuses = dict(zip(quick.certifications, outcome.statuses, strict=True))
                if any(statuses[node] is Status.GRANTED for node in self.wanted):
                    yield from self._awards(thorough.account(item), words, item)
                elif not findings:
                    yield from self._nothing(item, statuses)
            for finding in findings:
                # What concerns a whole file is found again with each learner.
                if finding != last:
                    yield Loss(finding)
                last = finding
        if self.without > _MOST:
            yield self._summary(records)

    def _awards(self, account: Account, words: Sentences, raw: RawTranscript) -> Iterator[Award | Loss]:
        evidence = account.evidence
        decisions = {decision.certification: decision for decision in account.decisions}
        name = evidence.name or evidence.learner
        for node in self.wanted:
            decision = decisions[node]
            if decision.status is not Status.GRANTED:
                continue
            day = award_day(account, decision, decisions)
            if day is None:
                place = raw.place(None, None)
                yield Loss(AWARD_UNDATED.at(place, learner=evidence.learner, certification=node.label))
            self.granted += 1
            yield Award(node, tuple(words.shown(node, decision)), evidence.learner, name, day)

    def _nothing(self, raw: RawTranscript, statuses: Mapping[CertificationNode, Status]) -> Iterator[Loss]:
        self.without += 1
        if self.without <= _MOST:
            told = ", ".join(f"{node.local_id} {statuses[node]}" for node in self.wanted)
            yield Loss(NO_CERTIFICATE.at(raw.place(None, None), learner=raw.learner, statuses=told))

    def _summary(self, records: GivenFile) -> Loss:
        more = self.without - _MOST
        return Loss(
            MORE_WITHOUT_CERTIFICATE.at(
                Location.top(records.name), count=more, granted=self.granted, learners=self.learners - self.without
            )
        )


def award_day(account: Account, decision: Decision, decisions: Mapping[CertificationNode, Decision]) -> date | None:
    """The day of an award: since when it is held, or the day of the decision, or when its last condition was met.

    None where the records do not tell.
    """
    held = [
        record.day
        for record in account.evidence.records
        if record.fact.verb is Verb.HOLD and record.fact.node is decision.certification and record.day
    ]
    if held:
        return min(held)
    if account.evidence.as_of is not None:
        return account.evidence.as_of
    days = [_met_on(step, account, decisions) for step in decision.conditions]
    return None if None in days else max(filter(None, days), default=None)


def _met_on(step: Step, account: Account, decisions: Mapping[CertificationNode, Decision]) -> date | None:
    """Since when a condition is met: certainly by the first dated record of it, or by as many parts as it needs."""
    days = [record.day for record in step.records if record.counts and record.day]
    if days:
        return min(days)
    if any(record.counts for record in step.records):
        return None
    node = step.fact.node if step.fact else None
    if isinstance(node, CertificationNode):
        # It follows from another certification of the same records. Rules go in no circle: a check has seen to that.
        return award_day(account, decisions[node], decisions)
    parts = sorted(_met_on(part, account, decisions) or date.max for part in step.parts if part.met)
    if not parts or len(parts) < step.least:
        return None
    day = parts[step.least - 1] if step.least else parts[0]
    return None if day == date.max else day
