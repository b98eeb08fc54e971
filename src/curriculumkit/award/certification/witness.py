"""A smallest transcript that earns a certification."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import yaml

from curriculumkit.award.certification.effort import effort
from curriculumkit.award.certification.facts import Fact, Verb, in_order
from curriculumkit.award.certification.formula import only
from curriculumkit.award.certification.rulebook import Rulebook, rulebook
from curriculumkit.award.certification.search import Cost, Search
from curriculumkit.graph import AssessmentNode, CertificationNode, LinkedCurriculum

LEARNER = "witness"


def witness(curriculum: LinkedCurriculum, certification: CertificationNode) -> str | None:
    """The transcript as YAML; None where nothing earns the certification.

    It has the fewest records, the fewest hours among those, and scores that just suffice. Other certifications are
    held. What follows from something else is shown by that: only modules without assessments are said to be complete.
    """
    book = rulebook(curriculum)
    goal = book.certified(certification)
    way = Search(book, _prices(curriculum, book, goal)).cheapest(only(goal), frozenset())
    if way is None:
        return None
    records = [_record(fact) for fact in in_order(way.facts)]
    head = {"curriculum": curriculum.id, "version": curriculum.model.version}
    document = {key: value for key, value in head.items() if value is not None}
    body = {**document, "learners": {LEARNER: {"records": records}}}
    return yaml.safe_dump(body, allow_unicode=True, sort_keys=False, width=10_000)


def _prices(curriculum: LinkedCurriculum, book: Rulebook, goal: Fact) -> Mapping[Fact, Cost]:
    one = Fraction(1)
    held = {fact: (one, Fraction(0)) for fact in book.facts if fact.verb is Verb.HOLD and fact is not goal}
    return held | {fact: (one, hours) for fact, (hours, _) in effort(curriculum, book).prices().items()}


def _record(fact: Fact) -> dict[str, Any]:
    record: dict[str, Any] = {fact.verb.value: fact.id}
    if fact.verb is Verb.PASS and isinstance(fact.node, AssessmentNode):
        mark = fact.node.pass_mark
        record |= {"result": "pass"} if mark is None else {"score": str(mark)}
    return record
