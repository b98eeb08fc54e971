"""What every question has, whatever its type."""

from abc import abstractmethod
from typing import Literal, TypeAlias

from pydantic import Field

from curriculumkit.model.base import Model, Ref, Text
from curriculumkit.model.level import Level
from curriculumkit.model.question.interaction import Interaction

Difficulty: TypeAlias = Literal["easy", "medium", "hard"]


class BaseQuestion(Model):
    """The keys that all question types share."""

    objective: Ref = Field(description="The objective that it assesses.")
    level: Level = Field(description="Its own cognitive level; the objective's may be another.")
    difficulty: Difficulty = "medium"
    points: int = Field(1, gt=0)
    prompt: Text = Field(description="The question, in Markdown.")
    explanation: Text | None = Field(None, description="For everyone, afterwards.")
    hints: tuple[Text, ...] = ()
    tags: tuple[Text, ...] = ()
    proof: Text | None = Field(
        None, description="Python that asserts the fact against installed packages; `validate` never runs it."
    )
    source: Text | None = Field(None, description="Where the fact stands: `prefix:page`, or a URL.")

    @property
    @abstractmethod
    def interaction(self) -> Interaction:
        """What a learner does with it."""
