"""The share of its points that an answer earns, for each kind of interaction that a machine can mark.

There is one formula for partial credit, that of Moodle's multichoice: right options share the whole equally, each
wrong one takes away as much as a right one earns, and nobody falls below nothing.
"""

from fractions import Fraction

from curriculumkit.award.marking.answers import Chosen, Matched, NumberText, Ordered, Said, Texts
from curriculumkit.award.marking.number import typed_number, unit_text
from curriculumkit.award.marking.score import EVERYTHING, NOTHING
from curriculumkit.model.question.interaction import (
    Blank,
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    Order,
)
from curriculumkit.model.question.normal import normalised


def one_chosen(question: ChooseOne, answer: Chosen) -> Fraction:
    """Everything for the right option alone."""
    right = {option.key for option in question.options if option.correct}
    return _all_or_nothing(len(answer.keys) == 1 and answer.keys <= right)


def many_chosen(question: ChooseMany, answer: Chosen) -> Fraction:
    """By the formula for partial credit; without it, everything for exactly the right options."""
    right = {option.key for option in question.options if option.correct}
    if not question.partial:
        return _all_or_nothing(bool(right) and answer.keys == right)
    hits = len(answer.keys & right)
    return _part(max(0, 2 * hits - len(answer.keys)), len(right))


def judged(question: Judge, answer: Said) -> Fraction:
    """Everything for saying what is so."""
    return _all_or_nothing(answer.true is question.answer)


def texts_entered(question: EnterText, answer: Texts) -> Fraction:
    """An equal share for each blank."""
    pairs = zip(question.blanks, answer.texts, strict=False)
    return _part(sum(is_accepted(blank, text) for blank, text in pairs), len(question.blanks))


def is_accepted(blank: Blank, text: str) -> bool:
    """Whether a text may stand in a blank. Nothing, and white space, never may."""
    typed = normalised(text, blank.exact)
    return typed != "" and any(typed == normalised(accepted, blank.exact) for accepted in blank.answers)


def number_entered(question: EnterNumber, answer: NumberText) -> Fraction:
    """Everything for a number that is at most `tolerance` off, in a unit that the question knows, or in none."""
    typed = typed_number(answer.text)
    if typed is None:
        return NOTHING
    worth = _worth(question, typed.unit)
    if worth is None:
        return NOTHING
    return _all_or_nothing(abs(typed.value * worth - Fraction(question.answer)) <= Fraction(question.tolerance))


def _worth(question: EnterNumber, unit: str) -> Fraction | None:
    if not unit or (question.unit is not None and unit == unit_text(question.unit)):
        return EVERYTHING
    return next((Fraction(worth) for name, worth in question.units if unit == unit_text(name)), None)


def matched(question: Match, answer: Matched) -> Fraction:
    """An equal share for each item that has its match."""
    right = sum(answer.matches.get(pair.key) == pair.match for pair in question.pairs)
    return _part(right, len(question.pairs))


def ordered(question: Order, answer: Ordered) -> Fraction:
    """An equal share for each item that stands where it stands in the right order; or everything for all of them."""
    right = sum(item.key == key for item, key in zip(question.items, answer.keys, strict=False))
    if question.partial:
        return _part(right, len(question.items))
    return _all_or_nothing(right == len(question.items))


def _all_or_nothing(right: bool) -> Fraction:
    return EVERYTHING if right else NOTHING


def _part(count: int, whole: int) -> Fraction:
    if count == 0:
        return NOTHING
    return EVERYTHING if count == whole else Fraction(count, whole)
