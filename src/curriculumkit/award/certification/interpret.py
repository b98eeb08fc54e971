"""From transcripts as they were written to evidence: what each record says, and whether that can be."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from curriculumkit.award.certification import faults
from curriculumkit.award.certification.dates import day_of
from curriculumkit.award.certification.evidence import Evidence, Pairs, RawTranscript, Record
from curriculumkit.award.certification.facts import Fact, Verb
from curriculumkit.award.certification.references import References
from curriculumkit.award.certification.results import Outcome, Wrong, outcome
from curriculumkit.award.certification.rulebook import Rulebook
from curriculumkit.diagnostics import Finding
from curriculumkit.graph import AssessmentNode, CertificationNode, LinkedCurriculum
from curriculumkit.graph.linked import certain
from curriculumkit.model import Hold

_VERBS = {verb.value: verb for verb in Verb}
_KEYS = (*_VERBS, "score", "result", "date")
_UNUSUAL = {"as_of", "curriculum"}
_REMEMBERED = 200_000
_EXAMPLE = "pass: foundation/exam"


@dataclass(slots=True)
class Interpreter:
    """Reads records against a curriculum. `as_of` is the day of the decision where a transcript states none.

    Records that were read before are known by what was written: `quick` looks them up.
    """

    curriculum: LinkedCurriculum
    book: Rulebook
    as_of: date | None = None
    _references: References = field(init=False)
    _shown: dict[object, frozenset[Fact]] = field(default_factory=dict)
    _days: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._references = References(self.curriculum, self.book)

    def quick(self, raw: RawTranscript) -> set[Fact] | None:
        """The facts that a transcript shows. None where anything is wrong or unusual: then `evidence` says more."""
        head = raw.head
        if raw.findings or head.get("version") != self.curriculum.model.version or head.keys() & _UNUSUAL:
            return None
        remembered, days, known, latest = self._shown, self._days, set[Fact](), ""
        for number, pairs in enumerate(raw.records):
            try:
                key, day = pairs[-1]  # type: ignore[index]
                if key == "date":
                    known |= remembered[pairs[:-1]]  # type: ignore[index]
                    if day not in days:
                        raise KeyError(day)
                    if day > latest:
                        latest = day
                else:
                    known |= remembered[pairs]
            except (KeyError, TypeError, ValueError, IndexError):
                found: list[Finding] = []
                record = self._record(raw, number, pairs, found)
                if record is None or record.fact.verb is Verb.HOLD:
                    return None
                known |= self._says(record.fact, record.counts)
                latest = max(latest, str(record.day or ""))
        return None if self.as_of and latest > self.as_of.isoformat() else known

    def evidence(self, raw: RawTranscript) -> Evidence:
        """Everything that a transcript says, record by record."""
        findings = [*raw.findings] or [*self._wrong_head(raw)]
        as_of = self._as_of(raw, findings)
        records = []
        for number, written in enumerate(raw.records):
            record = self._record(raw, number, written, findings)
            if record is None:
                continue
            if as_of and record.day and record.day > as_of:
                place = raw.place(number, "date")
                findings.append(faults.IN_FUTURE.at(place, date=record.day, as_of=as_of))
            records.append(record)
        findings += self._held_too_early(records)
        known = frozenset[Fact]().union(*(self._says(record.fact, record.counts) for record in records))
        name = raw.head.get("name")
        return Evidence(raw.learner, None if name is None else str(name), as_of, known, tuple(records), tuple(findings))

    def _wrong_head(self, raw: RawTranscript) -> Iterable[Finding]:
        version, found = self.curriculum.model.version, raw.head.get("version")
        if version is not None and found is None:
            yield faults.NO_VERSION.at(raw.place(None, None), version=version)
        elif version is None and found is not None:
            yield faults.UNKNOWN_VERSION.at(raw.place(None, "version"), found=found)
        elif found is not None and str(found) != version:
            yield faults.OTHER_VERSION.at(raw.place(None, "version"), found=found, version=version)
        other = raw.head.get("curriculum", self.curriculum.id)
        if other != self.curriculum.id:
            place = raw.place(None, "curriculum")
            yield faults.OTHER_CURRICULUM.at(place, found=other, curriculum=self.curriculum.id)

    def _as_of(self, raw: RawTranscript, findings: list[Finding]) -> date | None:
        if "as_of" not in raw.head:
            return self.as_of
        day = day_of(raw.head["as_of"], raw.place(None, "as_of"))
        if isinstance(day, Finding):
            findings.append(day)
            return None
        return day

    def _record(self, raw: RawTranscript, number: int, written: object, findings: list[Finding]) -> Record | None:
        place = raw.place(number, None)
        if not _is_pairs(written):
            findings.append(faults.NO_VERB.at(place, example=_EXAMPLE))
            return None
        pairs: Pairs = written  # type: ignore[assignment]
        wrong = list(self._wrong_keys(raw, number, pairs))
        if wrong:
            findings += wrong
            return None
        values = dict(pairs)
        verb, name = next((_VERBS[key], value) for key, value in pairs if key in _VERBS)
        if not isinstance(name, str):
            findings.append(faults.WRONG_TYPE.at(raw.place(number, verb), key=verb, wanted="a text"))
            return None
        fact = self._references.resolve(verb, name.strip(), raw.place(number, verb))
        if isinstance(fact, Finding):
            findings.append(fact)
            return None
        told = self._told(fact, verb, values)
        day = day_of(values["date"], raw.place(number, "date")) if "date" in values else None
        if isinstance(told, Wrong):
            findings.append(told.fault.at(raw.place(number, told.key), **told.args))
        if isinstance(day, Finding):
            findings.append(day)
        if isinstance(told, Wrong) or isinstance(day, Finding):
            return None
        self._remember(pairs, fact, told.passed, day)
        return Record(fact, told.passed, told.score, told.result, day, place)

    def _told(self, fact: Fact, verb: Verb, values: dict[str, object]) -> Outcome | Wrong:
        if verb is Verb.PASS and isinstance(fact.node, AssessmentNode):
            return outcome(fact.node, self.curriculum.model.grading, values.get("score"), values.get("result"))
        for key in ("score", "result"):
            if key in values:
                return Wrong(faults.MARKS_WITHOUT_EXAM, key, {"verb": verb, "key": key})
        return Outcome(True, None, None)

    def _wrong_keys(self, raw: RawTranscript, number: int, pairs: Pairs) -> Iterable[Finding]:
        keys = [key for key, _ in pairs]
        known = True
        for index, key in enumerate(keys):
            if key in keys[:index]:
                yield faults.SAME_KEY.at(raw.place(number, key), key=key)
            elif key not in _KEYS:
                known = False
                yield faults.UNKNOWN_KEY.at(raw.place(number, key), key=key, known=", ".join(_KEYS))
        if known and sum(key in _VERBS for key in keys) != 1:
            yield faults.NO_VERB.at(raw.place(number, None), example=_EXAMPLE)

    def _remember(self, pairs: Pairs, fact: Fact, counts: bool, day: date | None) -> None:
        # Certificates are looked at together, and 1 would be found where `true` was written.
        if fact.verb is Verb.HOLD or any(value in (0, 1) for _, value in pairs):
            return
        if day is not None:
            if pairs[-1][0] != "date":
                return
            self._days.add(day.isoformat())
            pairs = pairs[:-1]
        if len(self._shown) > _REMEMBERED:
            self._shown.clear()
        self._shown[pairs] = self._says(fact, counts)

    def _says(self, fact: Fact, counts: bool) -> frozenset[Fact]:
        return self.book.shown(fact) if counts else frozenset()

    def _held_too_early(self, records: list[Record]) -> Iterable[Finding]:
        held = {record.fact: record for record in records if record.fact.verb is Verb.HOLD and record.day}
        for record in held.values():
            node = record.fact.node
            for other in _required(node) if isinstance(node, CertificationNode) else ():
                earlier = held.get(self.book.certified(other))
                if earlier and earlier.day and record.day and record.day < earlier.day:
                    yield faults.HELD_TOO_EARLY.at(
                        record.place,
                        id=record.fact.id,
                        date=record.day,
                        required=earlier.fact.id,
                        other_date=earlier.day,
                    ).because(earlier.place, "{id} is held since {date}", id=earlier.fact.id, date=earlier.day)


def _is_pairs(written: object) -> bool:
    return isinstance(written, tuple) and bool(written) and all(isinstance(item, tuple) for item in written)


def _required(certification: CertificationNode) -> Iterable[CertificationNode]:
    """The certifications that one requires in any case."""
    for condition in certain(certification.requires):
        if isinstance(condition.model, Hold) and isinstance(condition.target, CertificationNode):
            yield condition.target
