"""The marking cases, and what marking refuses."""

from decimal import Decimal
from fractions import Fraction

import pytest
from tests.award.marking.cases import CASES, Case

from curriculumkit.award.marking import (
    Chosen,
    Ordered,
    Said,
    Score,
    Texts,
    UnfitAnswerError,
    Written,
    mark,
    typed_number,
)
from curriculumkit.award.marking.number import Typed
from curriculumkit.model import Criterion, Rubric, RubricLevel
from curriculumkit.model.question.interaction import (
    Blank,
    ChooseOne,
    EnterText,
    Item,
    Judge,
    Option,
    Order,
    WriteFreely,
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_answer_earns_its_share(case: Case) -> None:
    assert mark(case.interaction, case.answer, Decimal("2.5")).share == case.share


def test_every_type_of_question_has_cases() -> None:
    types = {case.question["type"] for case in CASES}
    assert types == {
        "single-choice", "multiple-choice", "true-false", "fill-in", "matching", "numerical", "ordering", "essay",
    }  # fmt: skip


def test_questions_are_told_apart_by_what_they_are_about() -> None:
    questions = {(case.about, str(case.question)) for case in CASES}
    assert len(questions) == len({about for about, _ in questions})


def test_points_are_exact() -> None:
    score = Score(Fraction(1, 3), Decimal("0.1"))
    assert score.earned == Fraction(1, 30)
    assert score.percentage == Fraction(100, 3)
    assert not score.pending


def test_essay_says_what_its_rubric_gives() -> None:
    good = RubricLevel(points=Decimal(4), title="Good", text="!")
    poor = RubricLevel(points=Decimal(0), title="Poor", text="?")
    criterion = Criterion(title="One", levels=(good, poor))
    score = mark(WriteFreely(Rubric(criteria={"one": criterion, "two": criterion})), Written("Because."), Decimal(10))
    assert score == Score(None, Decimal(10), Decimal(8))
    assert (score.pending, score.earned, score.percentage) == (True, None, None)
    assert mark(WriteFreely(), Written()).rubric_points is None


def test_several_options_are_no_answer_to_a_single_choice() -> None:
    question = ChooseOne((Option("a", "right", correct=True), Option("b", "wrong", correct=False)))
    assert mark(question, Chosen(frozenset("ab"))).share == 0
    assert mark(question, Chosen(frozenset("z"))).share == 0


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (Judge(answer=True), Chosen(frozenset("t"))),
        (EnterText((Blank(("a",)),)), Texts(("a", "b"))),
        (Order((Item("1", "a"), Item("2", "b"))), Ordered(("1", "2", "1"))),
        (WriteFreely(), Said(true=True)),
    ],
)
def test_answer_of_another_form_is_refused(question: Judge | EnterText | Order | WriteFreely, answer: Chosen) -> None:
    with pytest.raises(UnfitAnswerError):
        mark(question, answer)


def test_endless_numbers_are_not_computed() -> None:
    assert typed_number("1" * 101) is None
    assert typed_number("1e9999") == Typed(Fraction(1), "e9999"), "what is no power is a unit, which no question knows"
    assert typed_number("1e999") == Typed(Fraction(10) ** 999, "")
