"""Questions: one module per type, each lowered to an `Interaction`. Adding a type: its module, and `single`."""

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import Field

from curriculumkit.model.base import Id, Model, Text
from curriculumkit.model.question.choice import MultipleChoice, SingleChoice
from curriculumkit.model.question.essay import Essay
from curriculumkit.model.question.fill_in import FillIn
from curriculumkit.model.question.group import Group
from curriculumkit.model.question.matching import Matching
from curriculumkit.model.question.numerical import Numerical
from curriculumkit.model.question.ordering import Ordering
from curriculumkit.model.question.single import SingleQuestion
from curriculumkit.model.question.true_false import TrueFalse

Question: TypeAlias = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | FillIn | Matching | Numerical | Ordering | Essay | Group,
    Field(discriminator="type"),
]


class Bank(Model):
    """A question bank; the file `<module>.questions.yaml`, or `<module>.exam.yaml` for exams only."""

    source: Text | None = Field(None, description="The source of every question that names none itself.")
    questions: Mapping[Id, Question] = Field(description="The questions, by id.")


__all__ = [
    "Bank",
    "Essay",
    "FillIn",
    "Group",
    "Matching",
    "MultipleChoice",
    "Numerical",
    "Ordering",
    "Question",
    "SingleChoice",
    "SingleQuestion",
    "TrueFalse",
]
