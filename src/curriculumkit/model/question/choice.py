"""Single and multiple choice."""

from functools import cached_property
from string import ascii_lowercase
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from curriculumkit.model.base import Model, Text
from curriculumkit.model.question.base import BaseQuestion, Marking
from curriculumkit.model.question.interaction import ChooseMany, ChooseOne, Option


class Correct(Model):
    """An option that is right."""

    correct: Text = Field(description="An option that is right, in Markdown.")
    feedback: Text | None = Field(None, description="For those who chose it.")


class Wrong(Model):
    """An option that is wrong."""

    wrong: Text = Field(description="An option that is wrong, in Markdown.")
    feedback: Text | None = Field(None, description="For those who chose it.")


def _correctness(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    # Asked for each option of a bank: written out, it takes a third of the time.
    return "<correct>" if "correct" in value else "<wrong>" if "wrong" in value else None


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

    @cached_property
    def interaction(self) -> ChooseOne:
        """Choose one."""
        return ChooseOne(_lower(self.options))


class MultipleChoice(BaseQuestion):
    """Choose all options that are right."""

    type: Literal["multiple-choice"]
    options: ChoiceOptions
    marking: Marking = Field("partial", description="`partial`: wrong options take away what right ones earn.")

    @cached_property
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
