"""The types of Moodle's questions where learners type: short answers, blanks in a text, numbers."""

import re
from decimal import Decimal

from lxml import etree

from curriculumkit.display import digits
from curriculumkit.importing import Number
from curriculumkit.markup import spare_character
from curriculumkit.model.question.fill_in import BLANK
from curriculumkit_moodle.accepted import unescaped
from curriculumkit_moodle.catalogue import is_said
from curriculumkit_moodle.numbers import worth_of
from curriculumkit_moodle.other_units import CHECK_UNIT
from curriculumkit_moodle.question import LINE
from curriculumkit_moodle.reading.blanks import Given, blanks_of, cut_blanks, look_alikes
from curriculumkit_moodle.reading.texts import Reading
from curriculumkit_moodle.reading.values import Keys, UnfitQuestionError, decimal, quoted

_ANYTHING = "*"
_WILDCARD = re.compile(r"(?<!\\)\*")
_WRITTEN = "0"
"""Moodle's word for a unit that learners write beside the number."""


def short_answer(reading: Reading) -> Keys:
    """One blank, for which answers are given as plain texts."""
    given = Given(case=reading.value("usecase") == "1")
    for answer in reading.element.findall("answer"):
        feedback = answer.find("feedback")
        given.add(digits(decimal(answer.get("fraction"))), answer_text(answer), reading.html_of(feedback).strip())
        reading.keep_files(feedback)
    html = reading.html_of(reading.element.find("questiontext")).strip()
    if LINE not in html:
        html = f"{html}\n\n{LINE}" if _format(reading) != "html" else f"{html}<p>{LINE}</p>"
    gap = spare_character(html)
    return _fill_in(reading, html.replace(LINE, gap, 1), gap, [given])


def cloze(reading: Reading) -> Keys:
    """Blanks that are written into the text."""
    whole = reading.html_of(reading.element.find("questiontext")).strip()
    gap = spare_character(whole)
    html, given = cut_blanks(whole, gap)
    if given is None:
        raise UnfitQuestionError("it has blanks that are not short answers, or none")
    for one in look_alikes(whole):
        reading.lost(f"{quoted(one)} is no blank for Moodle, which wants its types in capitals: it stays in the text")
    if len({one.weight for one in given}) > 1:
        reading.lost("its blanks count differently: here each counts the same")
    keys = _fill_in(reading, html, gap, given)
    return {**keys, "points": Number(str(sum(one.weight for one in given)))}


def answer_text(element: etree._Element) -> str:
    """The plain text of an answer."""
    return (element.findtext("text") or "").strip()


def _format(reading: Reading) -> str:
    element = reading.element.find("questiontext")
    return "html" if element is None else element.get("format", "html")


def _fill_in(reading: Reading, html: str, gap: str, given: list[Given]) -> Keys:
    reading.keep_files(reading.element.find("questiontext"))
    for one in given:
        _told(reading, one)
    if any(not one.right for one in given):
        raise UnfitQuestionError("a blank has no right answer")
    blanks, exact = blanks_of(given)
    written: list[Keys] = []
    for blank in blanks:
        one_blank: Keys = {"answers": list(blank.answers)}
        mistakes = [
            {"answer": mistake.answer, "feedback": reading.of_html(mistake.feedback, inline=len(given) > 1)}
            for mistake in blank.mistakes
            if mistake.feedback
        ]
        written.append({**one_blank, "mistakes": mistakes} if mistakes else one_blank)
    prompt = reading.of_html(html, kind=_format(reading)).replace(BLANK, r"\_\_\_\_").replace(gap, BLANK)
    keys: Keys = {"type": "fill-in", "prompt": prompt}
    keys |= {"blanks": written} if len(written) > 1 else written[0]
    named = [name for name, is_exact in (("case", exact.case), ("width", exact.width)) if is_exact]
    return {**keys, "exact": named} if named else keys


def _told(reading: Reading, given: Given) -> None:
    """What of a blank's answers is not kept; its answers are then plain texts, none of them empty."""
    if given.partial:
        reading.lost("an answer earns a part of the points: it counts as wrong here")
    for feedback in given.praise:
        reading.lost(f"the feedback on a right answer, {quoted(feedback)}, has no place here")
    wrong = [answer for answer, _ in given.wrong]
    if _ANYTHING in wrong:
        reading.lost("what is told those who give any other answer has no place here")
    for answer in (*given.right, *wrong):
        if _WILDCARD.search(answer) and (answer != _ANYTHING or answer in given.right):
            reading.lost(f"the answer {quoted(answer)} accepts anything in the place of its asterisk")
    left_out = [answer for answer, feedback in given.wrong if not feedback and answer != _ANYTHING]
    if left_out:
        reading.lost(f"wrong answers without feedback are left out: {quoted(', '.join(left_out))}")
    if not all((*given.right, *wrong)):
        reading.lost("an empty answer is left out")
    given.right = [unescaped(answer) for answer in given.right if answer]
    given.wrong = [(unescaped(answer), says) for answer, says in given.wrong if answer and answer != _ANYTHING]


def numerical(reading: Reading) -> Keys:
    """A number within a tolerance, and its units."""
    answers = sorted(reading.element.findall("answer"), key=lambda answer: -decimal(answer.get("fraction")))
    if not answers or decimal(answers[0].get("fraction")) != 100:
        raise UnfitQuestionError("no answer earns everything")
    right, *others = answers
    keys: Keys = {"type": "numerical", "prompt": reading.prompt(), "answer": _number(answer_text(right))}
    tolerance = _tolerance(reading, right)
    if tolerance:
        keys["tolerance"] = digits(tolerance)
    if reading.markdown(right.find("feedback")):
        reading.lost("the feedback on the right answer has no place here")
    _units(keys, reading)
    mistakes = []
    for answer in (answer for answer in others if not is_said(answer.findtext("feedback/text") or "", CHECK_UNIT)):
        mistake = _mistake(reading, answer, Decimal(keys["answer"]), tolerance)
        mistakes += [mistake] if mistake else []
    return {**keys, "mistakes": mistakes} if mistakes else keys


def _mistake(reading: Reading, answer: etree._Element, right: Decimal, tolerance: Decimal) -> Keys | None:
    says, written = reading.markdown(answer.find("feedback")), answer_text(answer)
    if written == _ANYTHING:
        reading.lost("the feedback for every other answer, or its points, have no place here")
        return None
    value = decimal(written)
    if decimal(answer.get("fraction")):
        reading.lost(f"the answer {written} earns a part of the points: it counts as wrong here")
    if _tolerance(reading, answer):
        reading.lost(f"the answer {written} has a tolerance of its own: here it is this number alone")
    if abs(value - right) <= tolerance:
        reading.lost(f"the answer {written} is left out: it is as near to the right one as a right answer may be")
        return None
    if not says:
        reading.lost(f"the answer {written} is left out: it has no feedback")
        return None
    return {"answer": _number(written), "feedback": says}


def _tolerance(reading: Reading, answer: etree._Element) -> Decimal:
    tolerance = decimal(answer.findtext("tolerance"))
    if tolerance < 0:
        reading.lost(f"its tolerance {digits(tolerance)} is negative: none is written")
    return max(tolerance, Decimal())


def _units(keys: Keys, reading: Reading) -> None:
    others: dict[str, Number] = {}
    units = reading.element.findall("units/unit")
    if units and reading.value("showunits", _WRITTEN) != _WRITTEN:
        reading.lost("its units are chosen from a list or not shown at all: here they are written, or left out")
    for unit in units:
        name = (unit.findtext("unit_name") or "").strip()
        factor = decimal(unit.findtext("multiplier"))
        if factor <= 0 or not name or name in others or name == keys.get("unit"):
            reading.lost(f"the unit {quoted(name)} is left out: it has no name or worth of its own")
        elif factor == 1 and "unit" not in keys:
            keys["unit"] = name
        else:
            others[name] = Number(digits(worth_of(str(factor))))
    if others:
        keys["other_units"] = others


def _number(written: str) -> Number:
    return Number(digits(decimal(written)))
