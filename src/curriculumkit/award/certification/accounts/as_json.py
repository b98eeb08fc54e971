"""An account as JSON; `docs/certify.md` describes its shape."""

from typing import Any

from curriculumkit.award.certification.accounts.places import FindLocation
from curriculumkit.award.certification.completion import Completion
from curriculumkit.award.certification.decide import Account
from curriculumkit.award.certification.effort import Effort
from curriculumkit.award.certification.evidence import Record
from curriculumkit.award.certification.facts import Fact
from curriculumkit.award.certification.trace import Step
from curriculumkit.diagnostics import Finding, Location, Pointer


def json_of(account: Account, effort: Effort, find: FindLocation) -> dict[str, Any]:
    """What is said about one learner."""
    shape = _Shape(effort, find)
    evidence = account.evidence
    return {
        "learner": evidence.learner,
        "name": evidence.name,
        "findings": [shape.finding(finding) for finding in evidence.findings],
        "decisions": [
            {
                "certification": decision.certification.local_id,
                "status": decision.status.value,
                "conditions": [shape.step(step) for step in decision.conditions],
                "missing": [shape.missing(part) for step in decision.conditions for part in step.missing()],
                "completions": [shape.completion(completion) for completion in decision.completions],
            }
            for decision in account.decisions
        ],
    }


def finding_json(finding: Finding, find: FindLocation) -> dict[str, Any]:
    """A finding by itself, about a whole file."""
    place = find(finding.place)
    return {
        "code": finding.fault.code,
        "name": finding.fault.name,
        "message": str(finding.message),
        "help": str(finding.help) if finding.help else None,
        **_place(place),
    }


class _Shape:
    def __init__(self, effort: Effort, find: FindLocation) -> None:
        self._effort = effort
        self._find = find

    def finding(self, finding: Finding) -> dict[str, Any]:
        return finding_json(finding, self._find)

    def step(self, step: Step) -> dict[str, Any]:
        parts = {"at_least": step.least, "parts": [self.step(part) for part in step.parts]} if step.parts else {}
        return {
            **self._fact(step.fact),
            "met": step.met,
            "rule": self._at(step.place),
            "evidence": [self._record(record) for record in step.records],
            **parts,
        }

    def missing(self, step: Step) -> dict[str, Any]:
        return {**self._fact(step.fact), "rule": self._at(step.place)}

    def completion(self, completion: Completion) -> dict[str, Any]:
        steps = [{**self._fact(fact), "hours": float(self._effort.hours(fact))} for fact in completion.steps]
        return {
            "hours": float(completion.hours),
            "judged": completion.judged,
            "cheapest": completion.cheapest,
            "steps": steps,
        }

    def _fact(self, fact: Fact | None) -> dict[str, Any]:
        return {"verb": fact.verb.value, "id": fact.id, "title": fact.text} if fact else {}

    def _record(self, record: Record) -> dict[str, Any]:
        return {
            "counts": record.counts,
            "score": None if record.score is None else str(record.score),
            "result": record.result,
            "date": None if record.day is None else record.day.isoformat(),
            **_place(self._find(record.place)),
        }

    def _at(self, place: Pointer | None) -> dict[str, Any] | None:
        return None if place is None else _place(self._find(place))


def _place(place: Location) -> dict[str, Any]:
    return {"file": place.file, "line": place.span.line, "column": place.span.column}
