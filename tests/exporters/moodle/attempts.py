"""What Moodle gives for an answer, told from a question's XML alone: as Moodle 4.5 stores it and marks it.

Written from how Moodle behaves, without a look at how the exporter does it.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from html import unescape
from typing import Any

from lxml import etree

PHP_SPACE = " \t\n\r\0\x0b"
"""What Moodle takes away at both ends of every text."""
_HEAD = re.compile(r"\{(?P<weight>[0-9]*):(?P<kind>SHORTANSWER_C|SHORTANSWER):")
_ALTERNATIVE = re.compile(
    r"(?P<right>=)?(?P<answer>.+?)(?<![\\&])(?=[~#}])(?:#(?P<feedback>.*?)(?<!\\)(?=[~}]))?", re.DOTALL
)
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?")
_ALMOST = 1e-9


def stored(element: etree._Element | None, path: str = "text") -> str:
    """A text as it is in Moodle's database."""
    return "" if element is None else (element.findtext(path) or "").strip(PHP_SPACE)


def fraction(question: etree._Element, response: Any) -> float:
    """What of its marks a response to a question earns; None is no answer."""
    return 0 if response is None else _MARKED[question.get("type") or ""](question, response)


def feedback(question: etree._Element, response: str) -> str:
    """What someone is told who typed a response into a short answer."""
    exact = stored(question, "usecase") == "1"
    answers = question.iterfind("answer")
    return next((stored(one.find("feedback")) for one in answers if fits(response, stored(one), exact)), "")


def fits(response: str, answer: str, exact: bool) -> bool:
    """Whether a typed text is the answer: an asterisk that has no backslash before it stands for anything."""
    response, answer = (unicodedata.normalize("NFC", text) for text in (response.strip(PHP_SPACE), answer))
    pieces = (re.escape(piece.replace(r"\*", "*")) for piece in re.split(r"(?<!\\)\*+", answer))
    return re.fullmatch(".*".join(pieces), response, 0 if exact else re.IGNORECASE) is not None


def _multichoice(question: etree._Element, chosen: Collection[int]) -> float:
    shares = [float(one.get("fraction") or "nan") / 100 for one in question.iterfind("answer")]
    return min(1, max(0, sum(shares[index] for index in chosen)))


def _truefalse(question: etree._Element, chosen: bool) -> float:
    (right,) = (stored(one) for one in question.iterfind("answer") if one.get("fraction") == "100")
    return float(right == str(chosen).lower())


def _shortanswer(question: etree._Element, typed: str) -> float:
    exact = stored(question, "usecase") == "1"
    answers = ((stored(one), float(one.get("fraction") or "nan") / 100) for one in question.iterfind("answer"))
    return next((share for answer, share in answers if fits(typed, answer, exact)), 0)


def _cloze(question: etree._Element, typed: Sequence[str]) -> float:
    text, weights, earned = stored(question.find("questiontext")), 0, 0
    blanks = [_blank(text, head) for head in _HEAD.finditer(text)]
    assert len(blanks) == len(typed)
    for (weight, exact, answers), one in zip(blanks, typed, strict=True):
        weights += weight
        earned += weight * next((right for answer, right in answers if fits(one, answer, exact)), 0)
    return earned / weights


def _blank(text: str, head: re.Match[str]) -> tuple[int, bool, list[tuple[str, int]]]:
    """A blank's weight, whether case counts in it, and its answers with 1 for the right ones."""
    answers = []
    place = head.end()
    while (found := _ALTERNATIVE.match(text, place)) is not None:
        answer = unescape(found["answer"]).replace(r"\}", "}").replace(r"\#", "#")
        answers.append((answer.strip(PHP_SPACE), int(found["right"] is not None)))
        place = found.end() + 1
        if text[found.end()] == "}":
            break
    return int(head["weight"] or 1), head["kind"].endswith("_C"), answers


def _numerical(question: etree._Element, typed: str) -> float:
    units = {stored(one, "unit_name"): float(stored(one, "multiplier")) for one in question.iterfind("units/unit")}
    typed = typed.replace(" ", "")
    typed = typed.replace(",", "") if "." in typed or typed.count(",") > 1 else typed.replace(",", ".")
    number = _NUMBER.match(typed)
    if number is None:
        return 0
    value = float(number[0])
    scaled = value / units.get(typed[number.end() :], 1)
    for one in question.iterfind("answer"):
        right, tolerance = float(stored(one)), float(stored(one, "tolerance"))
        reach = tolerance + _ALMOST * max(1, abs(right))
        if abs(scaled - right) <= reach or abs(value - right) <= reach:
            return float(one.get("fraction") or "nan") / 100
    return 0


def _matching(question: etree._Element, chosen: Sequence[str]) -> float:
    pairs = [one for one in question.iterfind("subquestion") if stored(one)]
    right = [stored(one, "answer/text") for one in pairs]
    return sum(one == other for one, other in zip(right, chosen, strict=True)) / len(right)


def _ordering(question: etree._Element, placed: Sequence[int]) -> float:
    count = len(question.findall("answer"))
    right = sum(place == index for place, index in enumerate(placed))
    if stored(question, "gradingtype") == "ALL_OR_NOTHING":
        return float(right == count)
    assert stored(question, "gradingtype") == "ABSOLUTE_POSITION"
    return right / count


_MARKED: dict[str, Callable[[etree._Element, Any], float]] = {
    "multichoice": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "cloze": _cloze,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
}
