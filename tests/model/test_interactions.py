"""What each type of question asks of a learner."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from curriculumkit.model import SingleQuestion
from curriculumkit.model.question.interaction import (
    Blank,
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Interaction,
    Item,
    Judge,
    Match,
    Mistake,
    Option,
    Order,
    Pair,
    WriteFreely,
)
from curriculumkit.model.question.normal import normalised

QUESTION: TypeAdapter[Any] = TypeAdapter(SingleQuestion)
OPTIONS = ({"wrong": "a broker", "feedback": "It keeps messages."}, {"correct": "a worker"})
LOWERED = (
    Option("a", "a broker", correct=False, feedback="It keeps messages."),
    Option("b", "a worker", correct=True),
)
PAIRS = ({"item": "worker", "match": "takes"}, {"item": "broker", "match": "keeps"})
BLANKS = ({"answers": ("a",)}, {"answers": ("b", "c"), "mistakes": ({"answer": "d", "feedback": "No."},)})

CASES: dict[str, tuple[dict[str, object], Interaction]] = {
    "single-choice": ({"options": OPTIONS}, ChooseOne(LOWERED)),
    "multiple-choice": ({"options": OPTIONS}, ChooseMany(LOWERED)),
    "true-false": ({"answer": False, "feedback": "It is."}, Judge(answer=False, feedback="It is.")),
    "fill-in": (
        {"prompt": "____ and ____", "blanks": BLANKS},
        EnterText((Blank(("a",)), Blank(("b", "c"), (Mistake("d", "No."),)))),
    ),
    "matching": (
        {"pairs": PAIRS, "distractors": ("sends",)},
        Match((Pair("1", "worker", "takes"), Pair("2", "broker", "keeps")), ("sends",)),
    ),
    "numerical": (
        {"answer": 0.1, "tolerance": "10%", "unit": "s", "other_units": {"ms": 0.001}},
        EnterNumber(Decimal("0.1"), Decimal("0.01"), "s", (("ms", Decimal("0.001")),)),
    ),
    "ordering": (
        {"items": ("send", "take"), "marking": "all-or-nothing"},
        Order((Item("1", "send"), Item("2", "take")), partial=False),
    ),
    "essay": ({"sample": "Because.", "lines": 5}, WriteFreely(sample="Because.", lines=5)),
}


def question(kind: str, **keys: object) -> Any:
    shared = {"objective": "o1", "level": "apply", "prompt": "Which?"}
    return QUESTION.validate_python({**shared, **keys, "type": kind})


@pytest.mark.parametrize(("kind", "keys", "interaction"), [(kind, *case) for kind, case in CASES.items()], ids=CASES)
def test_interaction(kind: str, keys: dict[str, object], interaction: Interaction) -> None:
    assert question(kind, **keys).interaction == interaction


def test_one_blank_has_answers_of_its_own() -> None:
    mistakes = ({"answer": "5673", "feedback": "No."},)
    filled = question("fill-in", prompt="Port ____", answers=("5672",), mistakes=mistakes)
    assert filled.interaction == EnterText((Blank(("5672",), (Mistake("5673", "No."),)),))


@pytest.mark.parametrize(
    ("prompt", "keys"),
    [
        ("no blank", {"answers": ("a",)}),
        ("____ ____", {"answers": ("a",)}),
        ("____", {}),
        ("____", {"answers": ("a",), "blanks": ({"answers": ("a",)},)}),
        ("____", {"blanks": ({"answers": ("a",)}, {"answers": ("b",)})}),
    ],
)
def test_blanks_and_answers_must_agree(prompt: str, keys: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        question("fill-in", prompt=prompt, **keys)


def test_twenty_six_options_have_letters() -> None:
    options = tuple({"wrong": str(number)} for number in range(26))
    keys = [option.key for option in question("single-choice", options=options).interaction.options]
    assert (keys[0], keys[-1], len(keys)) == ("a", "z", 26)
    with pytest.raises(ValidationError):
        question("single-choice", options=(*options, {"wrong": "27"}))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Task", "task"), (" a  b ", "a b"), ("ＡＢＣ１", "abc1"), ("a　b", "a b"), ("Straße", "STRASSE"), ("ｶﾞ", "ガ")],
)
def test_texts_that_count_as_the_same(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(("one", "other"), [("ab", "a b"), ("a", "á"), ("任务", "任務"), ("1", "１１")])
def test_texts_that_do_not(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)
