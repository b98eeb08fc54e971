"""Single and multiple choice."""

from string import ascii_lowercase
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from curriculumkit.model.base import Model, Text
from curriculumkit.model.question.base import BaseQuestion, Marking
from curriculumkit.model.question.interaction import ChooseMany, ChooseOne, Option


class Correct(Model):
    """An option that is right."""

    correct: Text
    feedback: Text | None = Field(None, description="For those who chose it.")


class Wrong(Model):
    """An option that is wrong."""

    wrong: Text
    feedback: Text | None = Field(None, description="For those who chose it.")


def _correctness(value: Any) -> str | None:
    if isinstance(value, dict):
        return next((f"<{key}>" for key in ("correct", "wrong") if key in value), None)
    return None


ChoiceOption: TypeAlias = Annotated[
    Annotated[Correct, Tag("<correct>")] | Annotated[Wrong, Tag("<wrong>")],
    Discriminator(_correctness, custom_error_type="option", custom_error_message="neither correct nor wrong"),
]
ChoiceOptions: TypeAlias = Annotated[
    tuple[ChoiceOption, ...],
    Field(min_length=2, max_length=len(ascii_lowercase), description="`correct:` or `wrong:`, each with feedback."),
]


class SingleChoice(BaseQuestion):
    """Choose one of several options."""

    type: Literal["single-choice"]
    options: ChoiceOptions

    @property
    def interaction(self) -> ChooseOne:
        """Choose one."""
        return ChooseOne(_lower(self.options))


class MultipleChoice(BaseQuestion):
    """Choose all options that are right."""

    type: Literal["multiple-choice"]
    options: ChoiceOptions
    marking: Marking = Field("partial", description="`partial`: wrong options take away what right ones earn.")

    @property
    def interaction(self) -> ChooseMany:
        """Choose many."""
        return ChooseMany(_lower(self.options), self.marking == "partial")


def _lower(options: ChoiceOptions) -> tuple[Option, ...]:
    return tuple(
        Option(key, option.correct, correct=True, feedback=option.feedback)
        if isinstance(option, Correct)
        else Option(key, option.wrong, correct=False, feedback=option.feedback)
        for key, option in zip(ascii_lowercase, options, strict=False)
    )
