"""The types of Moodle's questions, each back to the keys that an author writes."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from textwrap import shorten
from typing import Any

from lxml import etree

from curriculumkit.display import digits
from curriculumkit.importing import Number
from curriculumkit.model.question.fill_in import BLANK
from curriculumkit_moodle.accepted import unescaped
from curriculumkit_moodle.catalogue import LANGUAGES, catalogue
from curriculumkit_moodle.numbers import worth_of
from curriculumkit_moodle.other_units import CHECK_UNIT
from curriculumkit_moodle.question import LINE
from curriculumkit_moodle.reading.blanks import Given, blanks_of, cut_blanks
from curriculumkit_moodle.reading.rubric import rubric_and_sample
from curriculumkit_moodle.reading.texts import Reading
from curriculumkit_moodle.shares import right_shares, wrong_share

_MOST_DIGITS = 50
_GAP = "\ue000"
_MOST_OPTIONS = 26
_WILDCARD = re.compile(r"(?<!\\)\*")
Keys = dict[str, Any]


class UnfitQuestionError(Exception):
    """A question that a curriculum cannot hold; the message says why."""


def keys_of(reading: Reading) -> Keys:
    """The type of a question, and the keys that belong to it. Raises UnfitQuestionError."""
    kind = reading.element.get("type") or ""
    read = _READERS.get(kind)
    if read is None:
        raise UnfitQuestionError(f"there is no type of question like Moodle's {kind}")
    return read(reading)


def _prompt(reading: Reading) -> str:
    return reading.markdown(reading.element.find("questiontext")) or " "


def _choice(reading: Reading) -> Keys:
    answers = reading.element.findall("answer")
    if not 2 <= len(answers) <= _MOST_OPTIONS:
        raise UnfitQuestionError(f"it has {len(answers)} options, and there may be 2 to {_MOST_OPTIONS}")
    shares = [decimal(answer.get("fraction")) for answer in answers]
    single = reading.value("single", "true") in {"true", "1"}
    best = max(shares)
    is_right = [share == best if single else share > 0 for share in shares]
    if best <= 0 or (single and sum(is_right) > 1):
        raise UnfitQuestionError("it has no right option, or several where one is to be chosen")
    if not _are_ours(shares, is_right, single):
        reading.lost("its options earn other shares than right and wrong ones do here")
    options = []
    for answer, right in zip(answers, is_right, strict=True):
        option = {"correct" if right else "wrong": reading.markdown(answer, inline=True) or " "}
        _feedback(option, reading, answer)
        options.append(option)
    return {
        "type": "single-choice" if single else "multiple-choice",
        "prompt": _prompt(reading),
        "options": options,
    }


def _are_ours(shares: list[Decimal], is_right: list[bool], single: bool) -> bool:
    right = sum(is_right)
    expected = iter(("100",) if single else right_shares(right))
    lost = "0" if single else wrong_share(right)
    return all(share == Decimal(next(expected) if fits else lost) for share, fits in zip(shares, is_right, strict=True))


def _judge(reading: Reading) -> Keys:
    answers = {reading_text(answer).lower(): answer for answer in reading.element.findall("answer")}
    if set(answers) != {"true", "false"}:
        raise UnfitQuestionError("its answers are not true and false")
    answer = decimal(answers["true"].get("fraction")) == 100
    keys: Keys = {"type": "true-false", "prompt": _prompt(reading), "answer": answer}
    _feedback(keys, reading, answers["false" if answer else "true"])
    if reading.markdown(answers["true" if answer else "false"].find("feedback")):
        reading.lost("it has feedback on the right answer")
    return keys


def reading_text(element: etree._Element) -> str:
    """The plain text of an answer."""
    return (element.findtext("text") or "").strip()


def _short_answer(reading: Reading) -> Keys:
    given = Given(case=reading.value("usecase") == "1")
    for answer in reading.element.findall("answer"):
        written, feedback = reading_text(answer), answer.find("feedback")
        if _WILDCARD.search(written):
            reading.lost(f"the answer {written} accepts anything in the place of its asterisk")
        given.add(digits(decimal(answer.get("fraction"))), unescaped(written), reading.value_of(feedback))
        reading.keep_files(feedback)
    html = reading.value("questiontext/text")
    if LINE not in html:
        html = f"{html}\n\n{LINE}" if _format(reading) != "html" else f"{html}<p>{LINE}</p>"
    return _fill_in(reading, html.replace(LINE, _GAP, 1), [given])


def _format(reading: Reading) -> str:
    element = reading.element.find("questiontext")
    return "html" if element is None else element.get("format", "html")


def _cloze(reading: Reading) -> Keys:
    html, given = cut_blanks(reading.value("questiontext/text"), _GAP)
    if given is None:
        raise UnfitQuestionError("it has blanks that are not short answers")
    keys = _fill_in(reading, html, given)
    return {**keys, "points": Number(str(sum(one.weight for one in given)))}


def _fill_in(reading: Reading, html: str, given: list[Given]) -> Keys:
    reading.keep_files(reading.element.find("questiontext"))
    if any(not one.right for one in given):
        raise UnfitQuestionError("a blank has no right answer")
    if any(one.partial for one in given):
        reading.lost("an answer earns a part of the points: it counts as wrong here")
    blanks, exact = blanks_of(given)
    written: list[Keys] = []
    for blank in blanks:
        one: Keys = {"answers": list(blank.answers)}
        mistakes = [
            {"answer": mistake.answer, "feedback": reading.of_html(mistake.feedback, inline=len(given) > 1)}
            for mistake in blank.mistakes
            if mistake.feedback
        ]
        written.append({**one, "mistakes": mistakes} if mistakes else one)
    prompt = reading.of_html(html, kind=_format(reading)).replace(BLANK, r"\_\_\_\_").replace(_GAP, BLANK)
    keys: Keys = {"type": "fill-in", "prompt": prompt}
    keys |= {"blanks": written} if len(written) > 1 else written[0]
    named = [name for name, is_exact in (("case", exact.case), ("width", exact.width)) if is_exact]
    return {**keys, "exact": named} if named else keys


def _numerical(reading: Reading) -> Keys:
    answers = sorted(reading.element.findall("answer"), key=lambda answer: -decimal(answer.get("fraction")))
    if not answers or decimal(answers[0].get("fraction")) != 100:
        raise UnfitQuestionError("no answer earns everything")
    right, *others = (answer for answer in answers if not _says_wrong_unit(answer))
    keys: Keys = {"type": "numerical", "prompt": _prompt(reading), "answer": _number(reading_text(right))}
    tolerance = digits(decimal(right.findtext("tolerance")))
    if tolerance != "0":
        keys["tolerance"] = tolerance
    _units(keys, reading)
    mistakes = []
    for answer in others:
        text = reading.markdown(answer.find("feedback"))
        if decimal(answer.get("fraction")) or not text or decimal(answer.findtext("tolerance")):
            reading.lost("another number earns a part of the points, or has a tolerance, or no feedback")
        if text:
            mistakes.append({"answer": _number(reading_text(answer)), "feedback": text})
    return {**keys, "mistakes": mistakes} if mistakes else keys


def _says_wrong_unit(answer: etree._Element) -> bool:
    """Whether an answer is one that every export writes for the right number with another unit."""
    feedback = (answer.findtext("feedback/text") or "").removeprefix("<p>").removesuffix("</p>")
    return feedback in {catalogue(language).text(CHECK_UNIT) for language in LANGUAGES}


def _units(keys: Keys, reading: Reading) -> None:
    others: dict[str, Number] = {}
    for unit in reading.element.findall("units/unit"):
        name = (unit.findtext("unit_name") or "").strip()
        factor = decimal(unit.findtext("multiplier"))
        if factor == 1 and "unit" not in keys:
            keys["unit"] = name
        elif factor > 0:
            others[name] = Number(digits(worth_of(str(factor))))
    if others:
        keys["other_units"] = others


def _match(reading: Reading) -> Keys:
    pairs, distractors = [], []
    for one in reading.element.findall("subquestion"):
        item, answer = reading.markdown(one, inline=True), (one.findtext("answer/text") or "").strip()
        if not answer:
            reading.lost("an item has no match")
        elif item:
            pairs.append({"item": item, "match": reading.menu(answer)})
        else:
            distractors.append(reading.menu(answer))
    if len(pairs) < 2:
        raise UnfitQuestionError("it has fewer than two items")
    keys: Keys = {"type": "matching", "prompt": _prompt(reading), "pairs": pairs}
    if distractors:
        keys["distractors"] = distractors
    return _combined(keys, reading)


def _order(reading: Reading) -> Keys:
    items = [reading.markdown(answer, inline=True) or " " for answer in reading.element.findall("answer")]
    if len(items) < 2:
        raise UnfitQuestionError("it has fewer than two items")
    keys: Keys = {"type": "ordering", "prompt": _prompt(reading), "items": items}
    grading = reading.value("gradingtype")
    if grading == "ALL_OR_NOTHING":
        keys["marking"] = "all-or-nothing"
    elif grading != "ABSOLUTE_POSITION":
        reading.lost(f"it is marked by {grading}, and here each item by its place")
    return _combined(keys, reading)


def _essay(reading: Reading) -> Keys:
    keys: Keys = {"type": "essay", "prompt": _prompt(reading)}
    info = reading.element.find("graderinfo")
    reading.keep_files(info)
    keys |= rubric_and_sample(reading.value_of(info), reading.of_html)
    template = reading.markdown(reading.element.find("responsetemplate"))
    if template:
        keys["template"] = template
    lines = reading.value("responsefieldlines", "15")
    if lines.isdecimal() and int(lines) > 0:
        keys["lines"] = Number(str(int(lines)))
    return keys


def _feedback(keys: Keys, reading: Reading, answer: etree._Element) -> None:
    text = reading.markdown(answer.find("feedback"))
    if text:
        keys["feedback"] = text


def _combined(keys: Keys, reading: Reading) -> Keys:
    """The author's word for those who got anything wrong, where it is not what every question says."""
    usual = {catalogue(language).text("Your answer is incorrect.") for language in LANGUAGES}
    html = reading.value("incorrectfeedback/text")
    if html and html.removeprefix("<p>").removesuffix("</p>") not in usual:
        keys["feedback"] = reading.markdown(reading.element.find("incorrectfeedback"))
    return keys


def decimal(written: str | None) -> Decimal:
    """A number that Moodle writes. Raises UnfitQuestionError."""
    try:
        value = Decimal((written or "0").strip() or "0")
    except InvalidOperation:
        raise UnfitQuestionError(f"{shortened(written)} is no number") from None
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        raise UnfitQuestionError(f"{shortened(written)} is no number that can be written out")
    return value


def shortened(written: str | None) -> str:
    """What is written, in quotes, and not all of it where that is long."""
    return repr(shorten(written or "", 60, placeholder="…"))


def _number(written: str) -> Number:
    return Number(digits(decimal(written)))


_READERS: Mapping[str, Callable[[Reading], Keys]] = {
    "multichoice": _choice,
    "truefalse": _judge,
    "shortanswer": _short_answer,
    "cloze": _cloze,
    "multianswer": _cloze,
    "numerical": _numerical,
    "matching": _match,
    "match": _match,
    "ordering": _order,
    "essay": _essay,
}
