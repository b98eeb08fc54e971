"""A strict reading of SCORM 1.2: run-times let much through that platforms then drop."""

import re
from collections.abc import Iterator, Sequence
from typing import TypedDict


class Call(TypedDict):
    """A call as the platform of the tests wrote it down."""

    name: str
    values: list[str]
    answer: str
    error: str


_TIME = r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d"
_SPAN = r"\d{4}:[0-5]\d:[0-5]\d\.\d\d"
_IDENTIFIER = r"[!-~]{1,255}"
_DECIMAL = r"\d+(\.\d+)?"

FORMS = {
    "cmi.core.lesson_location": r".{0,255}",
    "cmi.core.lesson_status": "passed|failed|completed|incomplete|browsed",
    "cmi.core.score.raw": _DECIMAL,
    "cmi.core.score.min": "0",
    "cmi.core.score.max": "100",
    "cmi.core.exit": "suspend|time-out|logout|",
    "cmi.core.session_time": _SPAN,
    "cmi.suspend_data": r".{0,4096}",
    "cmi.interactions.n.id": _IDENTIFIER,
    "cmi.interactions.n.type": "true-false|choice|fill-in|matching",
    "cmi.interactions.n.objectives.n.id": _IDENTIFIER,
    "cmi.interactions.n.time": _TIME,
    "cmi.interactions.n.weighting": _DECIMAL,
    "cmi.interactions.n.result": "correct|wrong|unanticipated|neutral",
    "cmi.interactions.n.latency": _SPAN,
}
RESPONSES = {
    "true-false": "[tf]?",
    "choice": r"[0-9a-z]?|\{[0-9a-z](,[0-9a-z])*\}",
    "fill-in": r".{0,255}",
    "matching": r"([0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*)?",
}


def violations(calls: Sequence[Call]) -> list[str]:
    """What a session did that SCORM 1.2 does not allow."""
    return [*_course_of(calls), *_refusals(calls), *_values(calls), *_journal(calls)]


def _course_of(calls: Sequence[Call]) -> Iterator[str]:
    names = [call["name"] for call in calls]
    if not names or names[0] != "LMSInitialize" or names.count("LMSInitialize") != 1:
        yield f"not initialised once, first: {names[:3]}"
    if names.count("LMSFinish") > 1:
        yield "finished more than once"
    if "LMSFinish" in names and names[-1] != "LMSFinish":
        yield f"called after the end: {names[names.index('LMSFinish') + 1 :]}"


def _refusals(calls: Sequence[Call]) -> Iterator[str]:
    for call in calls:
        if call["name"] != "LMSGetValue" and (call["answer"] != "true" or call["error"] != "0"):
            yield f"refused: {call}"


def _values(calls: Sequence[Call]) -> Iterator[str]:
    for element, value in _settings(calls):
        form = FORMS.get(re.sub(r"\.\d+\.", ".n.", element))
        if not element.endswith(("student_response", "pattern")) and (form is None or not re.fullmatch(form, value)):
            yield f"{element} = {value!r}"
        if element == "cmi.core.score.raw" and float(value) > 100:
            yield f"score out of range: {value}"


def _journal(calls: Sequence[Call]) -> Iterator[str]:
    types: dict[str, str] = {}
    ids: list[str] = []
    for element, value in _settings(calls):
        if not element.startswith("cmi.interactions."):
            continue
        number = element.split(".")[2]
        if element.endswith(".type"):
            types[number] = RESPONSES[value]
        if element.count(".") == 3 and element.endswith(".id"):
            ids.append(value)
        if element.endswith(("student_response", "pattern")) and not re.fullmatch(types[number], value):
            yield f"{element} = {value!r} does not fit {types[number]}"
        if element.endswith("pattern") and not value:
            yield f"{element} is empty"
    if len(set(ids)) != len(ids):
        yield f"interaction ids used twice: {ids}"


def _settings(calls: Sequence[Call]) -> Iterator[tuple[str, str]]:
    return ((call["values"][0], call["values"][1]) for call in calls if call["name"] == "LMSSetValue")
