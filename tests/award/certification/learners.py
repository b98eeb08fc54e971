"""Transcripts made of facts: what a curriculum knows, shown in one record each."""

from collections.abc import Iterable
from typing import Any

from curriculumkit.award.certification import RawTranscript, Verb
from curriculumkit.award.certification.facts import Fact
from curriculumkit.diagnostics import Location, Span
from curriculumkit.graph import AssessmentNode, LinkedCurriculum

_PLACE = Location("transcript", Span(1, 1, 1, 2))


def record(fact: Fact, passing: bool = True) -> tuple[tuple[str, Any], ...]:
    """The record that shows a fact, with a score that just suffices; or one that fails by a hundredth."""
    pairs: tuple[tuple[str, Any], ...] = ((fact.verb.value, fact.id),)
    if fact.verb is not Verb.PASS or not isinstance(fact.node, AssessmentNode):
        return pairs
    mark = fact.node.pass_mark
    if mark is None:
        return (*pairs, ("result", "pass" if passing else "fail"))
    return (*pairs, ("score", str(mark.value if passing else mark.value - 1)))


def transcript(curriculum: LinkedCurriculum, records: Iterable[object], learner: str = "learner") -> RawTranscript:
    """A transcript of this curriculum's version."""
    version = curriculum.model.version
    head = {} if version is None else {"version": version}
    return RawTranscript(learner, head, list(records), lambda record, key: _PLACE)  # noqa: ARG005
