"""Transcripts in a YAML or JSON document: many learners below one head."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from curriculumkit.award.certification import faults
from curriculumkit.award.certification.evidence import Pairs, RawTranscript
from curriculumkit.diagnostics import Finding, Location, Severity, Step
from curriculumkit.source import Document, load

_HEAD = {"version": "'1.0'", "curriculum": "celery", "as_of": "2026-03-01"}
_LEARNERS = "learners"
_LEARNER = ("name", "records")


def read_document(content: bytes, file: str) -> Iterator[RawTranscript | Finding]:
    """The transcripts of a document. If anything is wrong with the text itself, there are only findings."""
    document = load(content, file)
    errors = [finding for finding in document.findings if finding.fault.severity is Severity.ERROR]
    if errors or not document.readable:
        yield from errors
        return
    data = document.data
    wrong = list(_wrong_root(document, data))
    if wrong or not isinstance(data, dict):
        yield from wrong
        return
    head = {key: document.typed.get((key,), data[key]) for key in _HEAD if key in data}
    for learner, body in data[_LEARNERS].items():
        yield _Learner(document, learner, body, head).raw()


def _wrong_root(document: Document, data: object) -> Iterator[Finding]:
    place = Location(document.file, document.span(()))
    if not isinstance(data, dict):
        yield faults.MISSING_KEY.at(_first_line(place), key=_LEARNERS, example="…")
        return
    for key in data.keys() - {*_HEAD, _LEARNERS}:
        known = ", ".join((*_HEAD, _LEARNERS))
        yield faults.UNKNOWN_KEY.at(Location(document.file, document.span((key,), True)), key=key, known=known)
    for key in _HEAD:
        if isinstance(data.get(key), dict | tuple):
            place = Location(document.file, document.span((key,)))
            yield faults.WRONG_TYPE.at(_first_line(place), key=key, wanted="a text")
    learners = data.get(_LEARNERS)
    if _LEARNERS not in data:
        yield faults.MISSING_KEY.at(_first_line(place), key=_LEARNERS, example="…")
    elif not isinstance(learners, dict):
        place = Location(document.file, document.span((_LEARNERS,), True))
        yield faults.WRONG_TYPE.at(place, key=_LEARNERS, wanted="a mapping from each learner's id to name and records")
    elif not learners:
        yield faults.NO_TRANSCRIPTS.at(Location(document.file, document.span((_LEARNERS,), True)))


@dataclass(frozen=True, slots=True)
class _Learner:
    document: Document
    learner: str
    body: object
    head: Mapping[str, object]

    def raw(self) -> RawTranscript:
        """The learner's transcript."""
        body = self.body
        findings = list(self._wrong(body))
        if findings or not isinstance(body, dict):
            return RawTranscript(self.learner, self.head, [], self._place, tuple(findings))
        name = {"name": body["name"]} if "name" in body else {}
        records = [self._record(number, record) for number, record in enumerate(body["records"])]
        return RawTranscript(self.learner, {**self.head, **name}, records, self._place)

    def _wrong(self, body: object) -> Iterator[Finding]:
        if not isinstance(body, dict):
            place = self._at(_LEARNERS, self.learner)
            yield faults.WRONG_TYPE.at(place, key=self.learner, wanted="a mapping with `name` and `records`")
            return
        for key in body.keys() - {*_LEARNER}:
            place = self._at(_LEARNERS, self.learner, key)
            yield faults.UNKNOWN_KEY.at(place, key=key, known=", ".join(_LEARNER))
        if "records" not in body:
            yield faults.MISSING_KEY.at(self._at(_LEARNERS, self.learner), key="records", example="[]")
        elif not isinstance(body["records"], tuple):
            place = self._at(_LEARNERS, self.learner, "records")
            yield faults.WRONG_TYPE.at(place, key="records", wanted="a list of records")

    def _record(self, number: int, record: object) -> object:
        if not isinstance(record, dict):
            return record
        # Numbers count as they were typed: 69.99999999999999999 is less than 70.
        path = (_LEARNERS, self.learner, "records", number)
        typed = self.document.typed
        pairs: Pairs = tuple((key, typed.get((*path, key), value)) for key, value in record.items())
        return pairs

    def _place(self, record: int | None, key: str | None) -> Location:
        if record is None:
            if key is None:
                return _first_line(Location(self.document.file, self.document.span(())))
            steps: tuple[Step, ...] = (key,) if key in self.head else (_LEARNERS, self.learner)
            return Location(self.document.file, self.document.span(steps, on_key=key not in self.head))
        path: tuple[Step, ...] = (_LEARNERS, self.learner, "records", record)
        place = Location(self.document.file, self.document.span((*path, key) if key else path))
        return _first_line(place)

    def _at(self, *path: Step) -> Location:
        return Location(self.document.file, self.document.span(path, on_key=True))


def _first_line(place: Location) -> Location:
    span = place.span
    if span.line == span.end_line:
        return place
    return Location(place.file, type(span)(span.line, span.column, span.line, span.column + 1))
