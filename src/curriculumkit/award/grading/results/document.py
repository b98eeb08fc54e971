"""Results in a YAML or JSON document: below each learner the assessments, below each assessment the attempts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from curriculumkit.award.grading.results import faults
from curriculumkit.award.grading.results.records import ATTEMPT_KEYS, Cell, Entry, Record, Version, Wrong
from curriculumkit.diagnostics import Fault, Location, Severity, Span, Step
from curriculumkit.source import Document, load

_LEARNERS = "learners"
_KEYS = (_LEARNERS, "version")
_ATTEMPTS = "a score, a result, or a list of attempts"


def read_document(content: bytes, file: str) -> Iterator[Entry]:
    """The attempts of a document, and what is wrong with it. A text that is no YAML has findings only."""
    document = load(content, file)
    errors = [finding for finding in document.findings if finding.fault.severity is Severity.ERROR]
    if errors or not document.readable:
        yield from map(Wrong, errors)
        return
    yield from _Reader(document).read()


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document

    def read(self) -> Iterator[Entry]:
        data = self.document.data
        if not isinstance(data, dict):
            yield self._fault(faults.NOT_A_MAPPING, (), key=self.document.file, wanted="a mapping with `learners`")
            return
        for key in data:
            if key not in _KEYS:
                yield self._fault(faults.UNKNOWN_KEY, (key,), key=key, known=", ".join(_KEYS))
        if data.get("version") is not None:
            yield Version(self._cell(("version",), data["version"]))
        learners = data.get(_LEARNERS)
        if _LEARNERS not in data:
            yield self._fault(faults.MISSING_KEY, (), key=_LEARNERS)
        elif not isinstance(learners, dict):
            yield self._fault(faults.NOT_A_MAPPING, (_LEARNERS,), key=_LEARNERS, wanted="a mapping of learners")
        elif not learners:
            yield self._fault(faults.NO_RESULTS, (_LEARNERS,))
        else:
            for learner, results in learners.items():
                yield from self._learner(learner, results)

    def _learner(self, learner: str, results: object) -> Iterator[Entry]:
        path = (_LEARNERS, learner)
        if not isinstance(results, dict):
            yield self._fault(faults.NOT_A_MAPPING, path, key=learner, wanted="a mapping of assessments")
            return
        if not results:
            yield self._fault(faults.NO_RESULTS, path)
        whose = Cell(learner, partial(self._place, path, on_key=True))
        for assessment, attempts in results.items():
            of = (*path, assessment)
            what = Cell(assessment, partial(self._place, of, on_key=True))
            if isinstance(attempts, tuple) and not attempts:
                yield self._fault(faults.NOT_A_MAPPING, of, key=assessment, wanted=_ATTEMPTS)
            each = enumerate(attempts) if isinstance(attempts, tuple) else ((None, attempts),)
            for number, attempt in each:
                where: tuple[Step, ...] = of if number is None else (*of, number)
                yield from self._attempt(whose, what, attempt, where)

    def _attempt(self, learner: Cell, assessment: Cell, attempt: object, path: tuple[Step, ...]) -> Iterator[Entry]:
        if isinstance(attempt, dict):
            for key in attempt:
                if key not in ATTEMPT_KEYS:
                    yield self._fault(faults.UNKNOWN_KEY, (*path, key), key=key, known=", ".join(ATTEMPT_KEYS))
            written = (key for key in ATTEMPT_KEYS if attempt.get(key) is not None)
            values = {key: self._cell((*path, key), attempt[key]) for key in written}
            yield Record(learner, assessment, values)
        elif attempt is None or isinstance(attempt, tuple):
            yield self._fault(faults.NOT_A_MAPPING, path, key=assessment.text, wanted=_ATTEMPTS)
        else:
            cell = self._cell(path, attempt)
            key = "result" if cell.text.isalpha() else "score"
            yield Record(learner, assessment, {key: cell})

    def _cell(self, path: tuple[Step, ...], value: object) -> Cell:
        """A scalar as it was typed: 69.99999999999999999 is less than 70. A list or a mapping is told by its kind."""
        if isinstance(value, dict | tuple):
            return Cell("a mapping" if isinstance(value, dict) else "a list", partial(self._place, path))
        return Cell(str(self.document.typed.get(path, value)).strip(), partial(self._place, path))

    def _fault(self, fault: Fault, path: tuple[Step, ...], /, **args: object) -> Wrong:
        learner = path[1] if len(path) > 1 else None
        return Wrong(fault.at(self._place(path, on_key=True), **args), None if learner is None else str(learner))

    def _place(self, path: tuple[Step, ...], on_key: bool = False) -> Location:
        span = self.document.span(path, on_key)
        if span.line != span.end_line:
            span = Span(span.line, span.column, span.line, span.column + 1)
        return Location(self.document.file, span)
