"""The gradebook: everything that a learner's attempts come to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from curriculumkit.award.grading.attempts import Attempt, counted
from curriculumkit.award.grading.bands import Placing, place_total
from curriculumkit.award.grading.policy import Policy, policy_of
from curriculumkit.award.grading.totals import Weighted, lowest, mean
from curriculumkit.diagnostics import Message
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, PathNode


@dataclass(frozen=True, slots=True)
class AssessmentGrade:
    """What a learner has reached in an assessment.

    `percentage` is None where it is only passed or failed; `passed` is None where it has marks and no pass mark.
    """

    assessment: AssessmentNode
    attempts: int
    percentage: Fraction | None
    passed: bool | None
    steps: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class PathTotal:
    """The weighted mean of a learner's results in a path.

    `missing` are required assessments that have a weight and no result yet; until there are none, the total is not
    final. `dropped` are results that do not count. `placing` is None where the curriculum has no bands.
    """

    path: PathNode
    percentage: Fraction
    placing: Placing | None
    dropped: tuple[AssessmentNode, ...]
    missing: tuple[AssessmentNode, ...]


@dataclass(frozen=True, slots=True)
class LearnerGrades:
    """All grades of a learner, in order of study."""

    learner: str
    assessments: tuple[AssessmentGrade, ...]
    totals: tuple[PathTotal, ...]


@dataclass(slots=True)
class Gradebook:
    """Grades learners by the policies of a curriculum."""

    curriculum: LinkedCurriculum
    _policies: dict[AssessmentNode, Policy] = field(default_factory=dict, repr=False)

    def policy(self, assessment: AssessmentNode) -> Policy:
        """The policies of an assessment."""
        if assessment not in self._policies:
            self._policies[assessment] = policy_of(assessment, self.curriculum)
        return self._policies[assessment]

    def grades(self, learner: str, results: Mapping[AssessmentNode, Sequence[Attempt] | bool]) -> LearnerGrades:
        """The grades of a learner: by assessment, its attempts in order, or whether it was passed."""
        graded = {node: self.grade(node, results[node]) for node in self.curriculum.assessments if node in results}
        totals = (self._total(path, graded) for path in self.curriculum.paths)
        return LearnerGrades(learner, tuple(graded.values()), tuple(total for total in totals if total))

    def grade(self, assessment: AssessmentNode, result: Sequence[Attempt] | bool) -> AssessmentGrade:
        """The grade of one assessment."""
        if isinstance(result, bool):
            return AssessmentGrade(assessment, 1, None, result)
        policy = self.policy(assessment)
        reached = counted(result, policy, self.curriculum.model.grading)
        passed = None if policy.pass_mark is None else reached.percentage >= policy.pass_mark
        return AssessmentGrade(assessment, len(result), reached.percentage, passed, reached.steps)

    def _total(self, path: PathNode, graded: Mapping[AssessmentNode, AssessmentGrade]) -> PathTotal | None:
        results = [
            Weighted(node, grade.percentage, self.policy(node).weight)
            for node, grade in graded.items()
            if grade.percentage is not None and _path_of(node) is path and self.policy(node).weight
        ]
        grading = self.curriculum.model.grading
        dropped = lowest(results, grading)
        percentage = mean([result for result in results if result not in dropped])
        if percentage is None:
            return None
        return PathTotal(
            path=path,
            percentage=percentage,
            placing=place_total(grading, percentage) if grading else None,
            dropped=tuple(result.assessment for result in dropped),
            missing=tuple(node for node in self._expected(path, graded) if node not in graded),
        )

    def _expected(self, path: PathNode, graded: Mapping[AssessmentNode, AssessmentGrade]) -> Iterator[AssessmentNode]:
        taken = {node.module.track for node in graded if node.module and node.module.track}
        for node in path.assessments:
            track = node.module.track if node.module else None
            policy = self.policy(node)
            if node.model.required and policy.marks and policy.weight and (track is None or track in taken):
                yield node


def _path_of(assessment: AssessmentNode) -> PathNode | None:
    return assessment.module.path if assessment.module else assessment.path
