"""The rules mark with the engine itself: were it wrong, they would say so of questions whose texts are right."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from curriculumkit.award.marking import Answer, Score, empty_answer, mark
from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model import SingleQuestion
from curriculumkit.model.question.interaction import Interaction, WriteFreely
from curriculumkit.rules.banks import marked_unlike_key, mistake_marked_right

COURSE = Path(__file__).parents[2] / "drawing" / "course"


@pytest.fixture(scope="module")
def curriculum() -> LinkedCurriculum:
    """A course with a question of every type."""
    curriculum = check(COURSE).curriculum
    assert curriculum is not None
    types = {question.model.type for question in curriculum.questions}
    assert types >= {"matching", "numerical", "ordering", "essay", "fill-in", "multiple-choice"}
    return curriculum


def everything(asked: Interaction, _: Answer) -> Score:
    """An engine that gives all points for anything."""
    return Score(None if isinstance(asked, WriteFreely) else Fraction(1), Decimal(1))


def half(asked: Interaction, answer: Answer) -> Score:
    """An engine that takes half of what is earned."""
    share = mark(asked, answer).share
    return Score(None if share is None else share / 2, Decimal(1))


def test_the_engine_is_sound(curriculum: LinkedCurriculum) -> None:
    assert list(marked_unlike_key.check(curriculum)) == []
    assert list(mistake_marked_right.check(curriculum)) == []


def test_points_for_nothing_are_noticed(curriculum: LinkedCurriculum, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked_unlike_key, "mark", everything)
    found = list(marked_unlike_key.check(curriculum))
    auto_marked = [question for question in curriculum.questions if question.model.type != "essay"]
    assert [finding.place for finding in found] == [question.place for question in auto_marked]
    assert all(finding.message.args["due"] == 0 for finding in found)


def test_a_key_that_earns_too_little_is_noticed(curriculum: LinkedCurriculum, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked_unlike_key, "mark", half)
    found = {finding.message.args["id"] for finding in marked_unlike_key.check(curriculum)}
    assert found == {question.local_id for question in curriculum.questions if question.model.type != "essay"}


def test_distractors_that_earn_points_are_noticed(
    curriculum: LinkedCurriculum, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mistake_marked_right, "mark", everything)
    found = {finding.message.args["id"] for finding in mistake_marked_right.check(curriculum)}
    have_wrong = {
        question.local_id
        for question in curriculum.questions
        if "choice" in question.model.type or _foreseen(question.model)
    }
    assert found == have_wrong
    assert found


def _foreseen(model: SingleQuestion) -> object:
    return getattr(model, "mistakes", None) or getattr(model, "distractors", None)


def test_every_question_has_an_empty_answer_that_is_accepted(curriculum: LinkedCurriculum) -> None:
    for question in curriculum.questions:
        asked = question.model.interaction
        assert not mark(asked, empty_answer(asked)).share
