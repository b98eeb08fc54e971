"""The values of an attempt: scores, results, days."""

import re
from fractions import Fraction

from curriculumkit.award.grading.attempts import Attempt
from curriculumkit.award.grading.policy import Policy
from curriculumkit.award.grading.results import faults
from curriculumkit.award.grading.results.records import Cell, Record
from curriculumkit.diagnostics import Finding
from curriculumkit.graph import AssessmentNode

_NUMBER = re.compile(r"(?P<number>-?[0-9]{1,20}(?:\.[0-9]{1,20})?)\s*(?P<percent>%)?")
_DAYS = re.compile(r"[0-9]{1,5}")
_RESULTS = {"pass": True, "fail": False}
_HUNDRED = Fraction(100)


def attempt_of(assessment: AssessmentNode, record: Record, policy: Policy) -> Attempt | bool | Finding:
    """The attempt that a record stands for; whether it was passed, where there are no marks; or what is wrong."""
    if not policy.marks:
        return _result(assessment, record)
    return _attempt(assessment, record)


def _result(assessment: AssessmentNode, record: Record) -> bool | Finding:
    cell = record.values.get("result")
    other = next((cell for key, cell in record.values.items() if key != "result"), None)
    if other is not None or cell is None:
        return faults.NEEDS_RESULT.at((other or record.assessment).place(), id=assessment.id)
    passed = _RESULTS.get(cell.text.lower())
    return faults.NOT_A_RESULT.at(cell.place(), text=cell.text) if passed is None else passed


def _attempt(assessment: AssessmentNode, record: Record) -> Attempt | Finding:
    result, score = record.values.get("result"), record.values.get("score")
    if result is not None:
        return faults.NEEDS_SCORE.at(result.place(), id=assessment.id, text=result.text)
    if score is None:
        return faults.NO_SCORE.at(record.assessment.place(), id=assessment.id)
    percentage = _percentage(score, record.values.get("of"))
    if isinstance(percentage, Finding):
        return percentage
    days = record.values.get("days_late")
    if days is None:
        return Attempt(percentage)
    if not _DAYS.fullmatch(days.text):
        return faults.NOT_DAYS.at(days.place(), text=days.text)
    return Attempt(percentage, int(days.text))


def _percentage(score: Cell, of: Cell | None) -> Fraction | Finding:
    number, whole = _NUMBER.fullmatch(score.text), None if of is None else _NUMBER.fullmatch(of.text)
    if number is None:
        return faults.NOT_A_NUMBER.at(score.place(), text=score.text)
    most = _HUNDRED
    if of is not None:
        if whole is None or whole["percent"]:
            return faults.NOT_A_NUMBER.at(of.place(), text=of.text)
        if number["percent"]:
            return faults.PERCENT_OF_POINTS.at(score.place(), score=score.text, of=of.text)
        most = Fraction(whole["number"])
        if most <= 0:
            return faults.NO_WHOLE.at(of.place(), of=of.text)
    value = Fraction(number["number"])
    if value < 0:
        return faults.NEGATIVE.at(score.place(), score=score.text)
    if value > most:
        return faults.TOO_MUCH.at(score.place(), score=score.text, most=100 if of is None else of.text)
    return value * 100 / most
