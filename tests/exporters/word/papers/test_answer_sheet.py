"""The answer sheet: a field for every question, of the right kind, in the order of the paper."""

import pytest
from tests.exporters.word.papers.made import STEMS, made
from tests.exporters.word.papers.reading import tables

from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Interaction,
    Judge,
    Match,
    Order,
)

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.mark.parametrize("stem", STEMS)
def test_has_a_field_for_every_question_in_the_order_of_the_paper(stem: str) -> None:
    found = made(stem)
    answers = tables(found.sheet)[1]
    cells = [cell for row in answers[1:] for cell in row]
    numbers, fields = cells[::2], cells[1::2]
    assert numbers == [str(question.number) for question in found.paper.questions]
    for question, field in zip(found.paper.questions, fields, strict=True):
        assert field.split() == _expected(question.node.model.interaction) or not _expected(
            question.node.model.interaction
        ), question.node.id


def _expected(interaction: Interaction) -> list[str]:
    """What is in a field, parted by spaces; nothing where the language decides."""
    match interaction:
        case ChooseOne():
            return [
                word for option, letter in zip(interaction.options, LETTERS, strict=False) for word in ("○", letter)
            ]
        case ChooseMany():
            return [
                word for option, letter in zip(interaction.options, LETTERS, strict=False) for word in ("□", letter)
            ]
        case Match():
            return [word for pair in interaction.pairs for word in (pair.key, "_____")]
        case Order():
            return [word for item in interaction.items for word in (item.key, "_____")]
        case EnterText() if len(interaction.blanks) == 1:
            return ["_" * 16]
        case EnterText():
            # Two paragraphs of a cell are read one right behind the other.
            marks = [f"({place})" for place in range(1, len(interaction.blanks) + 1)]
            return [marks[0], *(f"{'_' * 16}{mark}" for mark in marks[1:]), "_" * 16]
        case EnterNumber():
            return ["_" * 16, *filter(None, [interaction.unit])]
        case Judge():
            return []
        case _:
            return []
