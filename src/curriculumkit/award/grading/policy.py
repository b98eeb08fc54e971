"""What holds for the results of an assessment: its own policies, else those of its kind, else those of all."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit.graph.linked import attempts_of
from curriculumkit.model.assessment import Counted
from curriculumkit.model.curriculum import Defaults

_MARKED_KINDS = ("quiz", "exam")
_ONE = Decimal(1)
_BEST: Counted = "best"


@dataclass(frozen=True, slots=True)
class Policy:
    """The policies of an assessment. `marks` is False where it is only passed or failed; `pass_mark` is a percentage.

    `attempts` is None where there is no limit.
    """

    marks: bool
    pass_mark: Fraction | None
    weight: Fraction
    attempts: int | None
    counts: Counted


def policy_of(assessment: AssessmentNode, curriculum: LinkedCurriculum) -> Policy:
    """The policies of an assessment of this curriculum."""
    model = assessment.model
    defaults = curriculum.model.defaults.get(assessment.kind or "", Defaults.model_construct())
    weight = next(weight for weight in (model.weight, defaults.weight, _ONE) if weight is not None)
    return Policy(
        marks=has_marks(assessment),
        pass_mark=Fraction(assessment.pass_mark.value) if assessment.pass_mark else None,
        weight=Fraction(weight),
        attempts=attempts_of(assessment, curriculum),
        counts=model.counts or defaults.counts or _BEST,
    )


def has_marks(assessment: AssessmentNode) -> bool:
    """Whether results are percentages: as it says, or else for quizzes and exams."""
    if assessment.model.result is not None:
        return assessment.model.result == "marks"
    return assessment.kind in _MARKED_KINDS or assessment.pass_mark is not None
