"""Fill in blanks."""

from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from curriculumkit.model.base import Model, Text
from curriculumkit.model.question import interaction
from curriculumkit.model.question.base import BaseQuestion

BLANK = "____"
"""How a blank is written in a prompt."""

_MISTAKES = "Wrong answers that people really give, with feedback."

Exact: TypeAlias = Literal["case", "width", "spaces"]
Answers: TypeAlias = Annotated[
    tuple[Text, ...], Field(min_length=1, description="All accepted forms; case and character width are ignored.")
]


class Mistake(Model):
    """A wrong answer that people really give."""

    answer: Text = Field(description="The wrong answer.")
    feedback: Text = Field(description="For those who gave it.")


class Blank(Model):
    """One of several blanks."""

    answers: Answers
    mistakes: tuple[Mistake, ...] = Field((), description=_MISTAKES)

    def lowered(self, exact: interaction.Exactness) -> interaction.Blank:
        """The blank as exporters see it."""
        mistakes = tuple(interaction.Mistake(mistake.answer, mistake.feedback) for mistake in self.mistakes)
        return interaction.Blank(self.answers, mistakes, exact)


class FillIn(BaseQuestion):
    """Fill in the blanks of a prompt: `answers` where there is one, `blanks` where there are several."""

    type: Literal["fill-in"]
    answers: Answers | None = Field(None, description="All accepted forms, where there is one blank.")
    mistakes: tuple[Mistake, ...] = Field((), description=_MISTAKES)
    blanks: tuple[Blank, ...] = Field((), description="The blanks in their order, where there are several.")
    exact: tuple[Exact, ...] = Field((), description="What must be as written in an answer; else it is ignored.")

    @model_validator(mode="after")
    def _blanks_agree(self) -> "FillIn":
        if (self.answers is None) == (not self.blanks):
            raise PydanticCustomError("answers-or-blanks", "answers or blanks, one of them")
        written, given = self.prompt.count(BLANK), len(self.interaction.blanks)
        if written != given:
            raise PydanticCustomError("blank-count", "{written} and {given}", {"written": written, "given": given})
        return self

    @cached_property
    def interaction(self) -> interaction.EnterText:
        """Enter text."""
        exact = interaction.Exactness("case" in self.exact, "width" in self.exact, "spaces" in self.exact)
        blanks = self.blanks
        if self.answers is not None:
            blanks = (Blank(answers=self.answers, mistakes=self.mistakes),)
        return interaction.EnterText(tuple(blank.lowered(exact) for blank in blanks))
