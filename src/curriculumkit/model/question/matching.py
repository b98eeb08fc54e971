"""Match items with what belongs to them."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from curriculumkit.model.base import Model, Text
from curriculumkit.model.question import interaction
from curriculumkit.model.question.base import BaseQuestion


class Pair(Model):
    """An item and what belongs to it."""

    item: Text = Field(description="What a match is sought for, in Markdown.")
    match: Text = Field(description="What belongs to it, in Markdown.")


class Matching(BaseQuestion):
    """Find the match of every item."""

    type: Literal["matching"]
    pairs: tuple[Pair, ...] = Field(min_length=2, description="Items with what belongs to them.")
    distractors: tuple[Text, ...] = Field((), description="Matches that belong to no item.")
    feedback: Text | None = Field(None, description="For those who got any pair wrong.")

    @cached_property
    def interaction(self) -> interaction.Match:
        """Match."""
        pairs = tuple(
            interaction.Pair(str(number), pair.item, pair.match) for number, pair in enumerate(self.pairs, start=1)
        )
        return interaction.Match(pairs, self.distractors, self.feedback)
