"""Whether an examination was passed: its score against the pass mark, exactly, or its result."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from curriculumkit.award.certification import faults
from curriculumkit.award.grading.rounding import by_scheme
from curriculumkit.diagnostics import Fault
from curriculumkit.graph import AssessmentNode
from curriculumkit.model import Grading

_SCORE = re.compile(r"(?P<number>-?\d{1,20}(?:\.\d{1,20})?)\s*[%％]?")
_MOST = 100
_PASS = "pass"  # noqa: S105 — a result
RESULTS = (_PASS, "fail")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an examination went. The score is a percentage."""

    passed: bool
    score: Decimal | None
    result: str | None


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a record, and at which of its keys."""

    fault: Fault
    key: str | None
    args: dict[str, object]


def outcome(assessment: AssessmentNode, grading: Grading | None, score: object, result: object) -> Outcome | Wrong:
    """How an examination went, by what was written; None stands for what was not.

    The score is compared as the grading scheme says: exactly, unless it rounds the percentages of assessments.
    """
    number: Decimal | None = None
    if score is not None:
        match = _SCORE.fullmatch(str(score).strip())
        if match is None or isinstance(score, bool):
            return Wrong(faults.NOT_A_SCORE, "score", {"score": score})
        number = Decimal(match["number"])
        if not 0 <= number <= _MOST:
            return Wrong(faults.SCORE_OUT_OF_RANGE, "score", {"score": number})
    if result is not None and result not in RESULTS:
        return Wrong(faults.NOT_A_RESULT, "result", {"result": result})
    told = None if result is None else str(result)
    mark = assessment.pass_mark
    if mark is None:
        if told is None:
            return Wrong(faults.RESULT_MISSING, None, {"id": assessment.id})
        return Outcome(told == _PASS, number, told)
    if number is None:
        return Wrong(faults.SCORE_MISSING, None, {"id": assessment.id, "mark": mark})
    passed = by_scheme(Fraction(number), grading, "assessment") >= mark.value
    if told is not None and (told == _PASS) is not passed:
        args: dict[str, object] = {"score": number, "result": told, "id": assessment.id, "mark": mark}
        return Wrong(faults.RESULT_CONTRADICTS, "result", args)
    return Outcome(passed, number, told)
