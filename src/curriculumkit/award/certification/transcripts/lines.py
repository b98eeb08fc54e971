"""Transcripts in JSON lines: one learner a line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from curriculumkit.award.certification import faults
from curriculumkit.award.certification.evidence import RawTranscript
from curriculumkit.award.certification.transcripts.stretches import Stretches, stretches
from curriculumkit.diagnostics import Finding, Location, Span

_HEAD = ("learner", "name", "version", "curriculum", "as_of")
_KEYS = (*_HEAD, "records")
_KEY_SET = frozenset(_KEYS)
_EXAMPLES = {"learner": '"lin-wei"', "records": "[]"}
# Objects become tuples of pairs: nothing that was written twice is lost, and records can be looked up as they are.
_DECODER = json.JSONDecoder(object_pairs_hook=tuple, parse_float=Decimal)


def read_lines(lines: Iterator[str], file: str) -> Iterator[RawTranscript | Finding]:
    """The transcripts of a file, line by line. A line that is no JSON is a finding; the others are read."""
    number = found = 0
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n")
        if not text or text.isspace():
            continue
        found += 1
        try:
            value = _DECODER.decode(text)
        except json.JSONDecodeError as error:
            place = Location(file, Span(number, error.colno, number, error.colno + 1))
            yield faults.NOT_JSON.at(place, reason=error.msg)
        except (ValueError, RecursionError, ArithmeticError):
            place = Location(file, Span(number, 1, number, 2))
            yield faults.NOT_JSON.at(place, reason="a number is too long, or brackets are too deep")
        else:
            yield _Line(file, number, text).transcript(value)
    if not found:
        yield faults.NO_TRANSCRIPTS.at(Location.top(file))


@dataclass(slots=True)
class _Line:
    file: str
    number: int
    text: str
    _stretches: Stretches | None = None

    def transcript(self, value: object) -> RawTranscript | Finding:
        """The transcript of a line; a finding where it does not say whose it is."""
        body = dict(value) if isinstance(value, tuple) else {}
        learner, records = body.get("learner"), body.get("records")
        if type(learner) is str and learner and type(records) is list and len(body) == len(value):  # type: ignore[arg-type]
            unknown = tuple(self._unknown(body))
            head = {key: body[key] for key in _HEAD if key in body}
            return RawTranscript(learner, head, records, self.place, unknown)
        return self._wrong(value, body)

    def _wrong(self, value: object, body: dict[str, object]) -> RawTranscript | Finding:
        for key, example in _EXAMPLES.items():
            if key not in body:
                return faults.MISSING_KEY.at(self.place(None, None), key=key, example=example)
        if len(body) != len(value):  # type: ignore[arg-type]
            keys = [key for key, _ in value]  # type: ignore[attr-defined]
            twice = next(key for key in keys if keys.count(key) > 1)
            return faults.SAME_KEY.at(self.place(None, twice), key=twice)
        if not isinstance(body["learner"], str) or not body["learner"]:
            return faults.WRONG_TYPE.at(self.place(None, "learner"), key="learner", wanted="a text")
        return faults.WRONG_TYPE.at(self.place(None, "records"), key="records", wanted="a list of records")

    def _unknown(self, body: dict[str, object]) -> Iterator[Finding]:
        if len(body) > len(_KEYS) or not body.keys() <= _KEY_SET:
            for key in body:
                if key not in _KEY_SET:
                    yield faults.UNKNOWN_KEY.at(self.place(None, key), key=key, known=", ".join(_KEYS))

    def place(self, record: int | None, key: str | None) -> Location:
        """Where a record or a key stands."""
        if self._stretches is None:
            self._stretches = stretches(self.text)
        start, end = self._stretches.get((record, key), (0, len(self.text)))
        return Location(self.file, Span(self.number, start + 1, self.number, end + 1))
