"""The marking cases: questions as authors write them, answers, and the share of the points that each earns."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, assert_never

import yaml
from pydantic import TypeAdapter

from curriculumkit.award.marking import Answer, Chosen, Matched, NumberText, Ordered, Said, Texts, Written
from curriculumkit.model import SingleQuestion
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

_FILE = Path(__file__).parent / "cases.yaml"
_QUESTION: TypeAdapter[Any] = TypeAdapter(SingleQuestion)
REST: dict[str, Any] = {"objective": "o1", "level": "remember", "prompt": "?"}
"""What every question has, and no case is about."""


@dataclass(frozen=True)
class Case:
    """A question, an answer to it, and the share that it earns; None where a person marks it."""

    about: str
    question: dict[str, Any]
    given: Any
    share: Fraction | None

    @property
    def interaction(self) -> Interaction:
        question = _QUESTION.validate_python(_tuples({**REST, **self.question}))
        interaction: Interaction = question.interaction
        return interaction

    @property
    def answer(self) -> Answer:
        return answer_of(self.interaction, self.given)

    def __str__(self) -> str:
        return f"{self.about}: {self.given}"


def _read() -> list[Case]:
    entries = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return [
        Case(entry["about"], entry["question"], given, None if share is None else Fraction(share))
        for entry in entries
        for given, share in entry["answers"]
    ]


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(entry) for key, entry in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def answer_of(interaction: Interaction, given: Any) -> Answer:
    """An answer as cases write it, in the form that the interaction asks for."""
    match interaction:
        case ChooseOne() | ChooseMany():
            return Chosen(frozenset(given))
        case Judge():
            return Said(given)
        case EnterText():
            return Texts(tuple(map(str, given)))
        case EnterNumber():
            return NumberText(given)
        case Match():
            return Matched({str(item): match for item, match in given.items()})
        case Order():
            return Ordered(tuple(map(str, given)))
        case WriteFreely():
            return Written(given)
        case _ as unreachable:
            assert_never(unreachable)


CASES = _read()
