"""Match items with what belongs to them."""

from typing import Literal

from pydantic import Field

from curriculumkit.model.base import Model, Text
from curriculumkit.model.question import interaction
from curriculumkit.model.question.base import BaseQuestion


class Pair(Model):
    """An item and what belongs to it."""

    item: Text
    match: Text


class Matching(BaseQuestion):
    """Find the match of every item."""

    type: Literal["matching"]
    pairs: tuple[Pair, ...] = Field(min_length=2)
    distractors: tuple[Text, ...] = Field((), description="Matches that belong to no item.")
    feedback: Text | None = Field(None, description="For those who got any pair wrong.")

    @property
    def interaction(self) -> interaction.Match:
        """Match."""
        pairs = tuple(
            interaction.Pair(str(number), pair.item, pair.match) for number, pair in enumerate(self.pairs, start=1)
        )
        return interaction.Match(pairs, self.distractors, self.feedback)
