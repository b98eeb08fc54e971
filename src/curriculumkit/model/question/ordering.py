"""Put items in order."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from curriculumkit.model.base import Text
from curriculumkit.model.question import interaction
from curriculumkit.model.question.base import BaseQuestion, Marking


class Ordering(BaseQuestion):
    """Put items in their right order."""

    type: Literal["ordering"]
    items: Annotated[tuple[Text, ...], Field(min_length=2, description="In their right order.")]
    marking: Marking = Field("partial", description="`partial`: each item in its right place earns an equal share.")
    feedback: Text | None = Field(None, description="For those who got any item wrong.")

    @cached_property
    def interaction(self) -> interaction.Order:
        """Put in order."""
        items = tuple(interaction.Item(str(number), text) for number, text in enumerate(self.items, start=1))
        return interaction.Order(items, self.marking == "partial", self.feedback)
