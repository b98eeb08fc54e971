"""Marking: an answer and what was asked for, and what the answer earns. Pure and exact."""

from decimal import Decimal
from fractions import Fraction
from typing import TypeVar, assert_never

from curriculumkit.award.marking import shares
from curriculumkit.award.marking.answers import (
    Answer,
    Chosen,
    Matched,
    NumberText,
    Ordered,
    Said,
    Texts,
    Written,
)
from curriculumkit.award.marking.score import Score
from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Interaction,
    Judge,
    Match,
    Order,
    WriteFreely,
)

A = TypeVar("A")
_ONE_POINT = Decimal(1)


class UnfitAnswerError(TypeError):
    """An answer of another form than the question asks for, or with more parts than the question has."""


def mark(interaction: Interaction, answer: Answer, points: Decimal = _ONE_POINT) -> Score:
    """What an answer earns of `points`. What is written freely stays pending: a person marks it.

    Raises UnfitAnswerError where the answer has another form than the interaction asks for.
    """
    if isinstance(interaction, WriteFreely):
        _fit(answer, Written)
        return Score(None, points, interaction.rubric.points if interaction.rubric else None)
    return Score(share(interaction, answer), points)


def share(
    interaction: ChooseOne | ChooseMany | Judge | EnterText | EnterNumber | Match | Order, answer: Answer
) -> Fraction:
    """The share of its points that an answer earns, from 0 to 1. Raises UnfitAnswerError like `mark`."""
    match interaction:
        case ChooseOne():
            return shares.one_chosen(interaction, _fit(answer, Chosen))
        case ChooseMany():
            return shares.many_chosen(interaction, _fit(answer, Chosen))
        case Judge():
            return shares.judged(interaction, _fit(answer, Said))
        case EnterText():
            return shares.texts_entered(interaction, _fit(answer, Texts, len(interaction.blanks)))
        case EnterNumber():
            return shares.number_entered(interaction, _fit(answer, NumberText))
        case Match():
            return shares.matched(interaction, _fit(answer, Matched))
        case Order():
            return shares.ordered(interaction, _fit(answer, Ordered, len(interaction.items)))
        case _ as unreachable:
            assert_never(unreachable)


def empty_answer(interaction: Interaction) -> Answer:
    """The answer of somebody who leaves the question as it is."""
    match interaction:
        case ChooseOne() | ChooseMany():
            return Chosen()
        case Judge():
            return Said()
        case EnterText():
            return Texts()
        case EnterNumber():
            return NumberText()
        case Match():
            return Matched()
        case Order():
            return Ordered()
        case WriteFreely():
            return Written()
        case _ as unreachable:
            assert_never(unreachable)


def _fit(answer: Answer, form: type[A], most: int | None = None) -> A:
    if not isinstance(answer, form):
        raise UnfitAnswerError(type(answer).__name__, form.__name__)
    parts = answer.texts if isinstance(answer, Texts) else answer.keys if isinstance(answer, Ordered) else ()
    if most is not None and len(parts) > most:
        raise UnfitAnswerError(type(answer).__name__, len(parts), most)
    return answer
