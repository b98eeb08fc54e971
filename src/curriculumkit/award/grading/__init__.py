"""Grading: from attempts to percentages, from percentages to totals and bands; `docs/marking.md` explains the order."""

from curriculumkit.award.grading.attempts import Attempt, Counted, counted
from curriculumkit.award.grading.bands import Placing, place_total
from curriculumkit.award.grading.gradebook import AssessmentGrade, Gradebook, LearnerGrades, PathTotal
from curriculumkit.award.grading.policy import Policy, policy_of
from curriculumkit.award.grading.rounding import rounded, shown

__all__ = [
    "AssessmentGrade",
    "Attempt",
    "Counted",
    "Gradebook",
    "LearnerGrades",
    "PathTotal",
    "Placing",
    "Policy",
    "counted",
    "place_total",
    "policy_of",
    "rounded",
    "shown",
]
