"""The question types: adding one takes its module and a name here."""

from typing import Annotated, TypeAlias

from pydantic import Field

from curriculumkit.model.question.choice import MultipleChoice, SingleChoice
from curriculumkit.model.question.essay import Essay
from curriculumkit.model.question.fill_in import FillIn
from curriculumkit.model.question.matching import Matching
from curriculumkit.model.question.numerical import Numerical
from curriculumkit.model.question.ordering import Ordering
from curriculumkit.model.question.true_false import TrueFalse

SingleQuestion: TypeAlias = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | FillIn | Matching | Numerical | Ordering | Essay,
    Field(discriminator="type"),
]
