"""From what was written to results, or findings: every attempt is one or the other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice

from curriculumkit.award.grading.attempts import Attempt
from curriculumkit.award.grading.gradebook import Gradebook
from curriculumkit.award.grading.results import faults, values
from curriculumkit.award.grading.results.records import Cell, Entry, Record, Version, Wrong
from curriculumkit.diagnostics import Finding
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, Node


@dataclass(slots=True)
class Results:
    """What learners have reached: by learner and assessment the attempts in order, or whether it was passed.

    `faulty` are the learners whom a finding concerns: their results are not whole. With `broken` no result can be
    trusted, since something is wrong that concerns the file as a whole.
    """

    learners: dict[str, dict[AssessmentNode, list[Attempt] | bool]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    faulty: set[str] = field(default_factory=set)
    broken: bool = False


@dataclass(slots=True)
class Interpreter:
    """Collects results."""

    curriculum: LinkedCurriculum
    gradebook: Gradebook
    results: Results = field(default_factory=Results)
    _known: dict[str, AssessmentNode] = field(init=False, repr=False)
    _versions: set[str] = field(default_factory=set, repr=False)

    def __post_init__(self) -> None:
        self._known = {key: node for key, node in self.curriculum.nodes.items() if isinstance(node, AssessmentNode)}

    def add(self, entry: Entry) -> None:
        """Take in what was read."""
        match entry:
            case Wrong():
                self._note(entry.learner, entry.finding)
            case Version():
                self._compare(entry.cell)
            case Record():
                self._record(entry)

    def _note(self, learner: str | None, finding: Finding) -> None:
        self.results.findings.append(finding)
        if learner is None:
            self.results.broken = True
        else:
            self.results.learners.setdefault(learner, {})
            self.results.faulty.add(learner)

    def _compare(self, version: Cell) -> None:
        ours = self.curriculum.model.version or "of no version"
        if version.text != ours and version.text not in self._versions:
            self._versions.add(version.text)
            self._note(None, faults.OTHER_VERSION.at(version.place(), found=version.text, version=ours))

    def _record(self, record: Record) -> None:
        learner = record.learner.text
        if not learner:
            self._note(None, faults.NO_LEARNER.at(record.learner.place()))
            return
        reached = self.results.learners.setdefault(learner, {})
        for finding in self._reach(learner, record, reached):
            self._note(learner, finding)

    def _reach(
        self, learner: str, record: Record, reached: dict[AssessmentNode, list[Attempt] | bool]
    ) -> Iterator[Finding]:
        node = self._known.get(record.assessment.text)
        if node is None:
            yield self._unknown(record.assessment)
            return
        policy = self.gradebook.policy(node)
        attempt = values.attempt_of(node, record, policy)
        before = reached.get(node, [])
        if isinstance(attempt, Finding):
            yield attempt
        elif isinstance(attempt, bool):
            if node in reached:
                yield faults.SECOND_RESULT.at(record.assessment.place(), learner=learner, id=node.id)
            reached[node] = attempt
        elif isinstance(before, list):
            reached[node] = before
            before.append(attempt)
            if policy.attempts is not None and len(before) > policy.attempts:
                place = record.values["score"].place()
                args = {"number": len(before), "learner": learner, "id": node.id, "most": policy.attempts}
                yield faults.TOO_MANY_ATTEMPTS.at(place, **args)

    def _unknown(self, cell: Cell) -> Finding:
        inside = self.curriculum.nodes.get(cell.text)
        if inside is not None:
            return faults.NOT_AN_ASSESSMENT.at(cell.place(), id=cell.text, example=self._example(inside))
        if guess := get_close_matches(cell.text.lower(), self._known, n=1, cutoff=0.8):
            return faults.MISSPELT_ASSESSMENT.at(cell.place(), id=cell.text, guess=guess[0])
        return faults.UNKNOWN_ASSESSMENT.at(cell.place(), id=cell.text, example=self._example(None))

    def _example(self, node: Node | None) -> str:
        inside = (key for key in self._known if node is None or key.startswith(f"{node.id}/"))
        return next(islice(inside, 1), None) or next(iter(self._known), "start/m01/quiz")
