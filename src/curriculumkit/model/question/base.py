"""What every question has, whatever its type."""

from abc import abstractmethod
from decimal import Decimal
from typing import Literal, TypeAlias

from pydantic import Field

from curriculumkit.model.base import Model, Ref, Text
from curriculumkit.model.level import Level
from curriculumkit.model.number import Number
from curriculumkit.model.question.interaction import Interaction

Difficulty: TypeAlias = Literal["easy", "medium", "hard"]
Marking: TypeAlias = Literal["partial", "all-or-nothing"]


class BaseQuestion(Model):
    """The keys that all question types share."""

    objective: Ref = Field(description="The objective that it assesses.")
    level: Level = Field(description="Its own cognitive level; the objective's may be another.")
    difficulty: Difficulty = Field("medium", description="How hard it is for those who have learnt it.")
    points: Number = Field(Decimal(1), gt=0, description="What the full answer earns.")
    seconds: int | None = Field(None, gt=0, description="Expected time to answer.")
    prompt: Text = Field(description="The question, in Markdown.")
    explanation: Text | None = Field(None, description="For everyone, afterwards.")
    hints: tuple[Text, ...] = Field((), description="Given one after another while learners practise.")
    tags: tuple[Text, ...] = Field((), description="Words that blueprints can draw by.")
    proof: Text | None = Field(
        None, description="Python that asserts the fact against installed packages; `validate` never runs it."
    )
    source: Text | None = Field(None, description="Where the fact stands: `prefix:page`, or a URL.")

    @property
    @abstractmethod
    def interaction(self) -> Interaction:
        """What a learner does with it."""
