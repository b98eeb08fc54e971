"""The typed model of a curriculum: frozen records, no files, no positions."""

from curriculumkit.model.assessment import Assessment, Blueprint, Capstone, CaseStudy, Portfolio
from curriculumkit.model.condition import All, AnyOf, Complete, Condition, Hold, Judged, Pass, Some, Submit
from curriculumkit.model.curriculum import Certification, Curriculum, StudyMode
from curriculumkit.model.grading import Band, Grading
from curriculumkit.model.level import LEVELS, Level
from curriculumkit.model.module import Activity, Lesson, Module, Objective
from curriculumkit.model.path import Path, Track
from curriculumkit.model.question import Bank, Group, Question, SingleQuestion
from curriculumkit.model.rubric import Criterion, Rubric, RubricLevel

__all__ = [
    "LEVELS",
    "Activity",
    "All",
    "AnyOf",
    "Assessment",
    "Band",
    "Bank",
    "Blueprint",
    "Capstone",
    "CaseStudy",
    "Certification",
    "Complete",
    "Condition",
    "Criterion",
    "Curriculum",
    "Grading",
    "Group",
    "Hold",
    "Judged",
    "Lesson",
    "Level",
    "Module",
    "Objective",
    "Pass",
    "Path",
    "Portfolio",
    "Question",
    "Rubric",
    "RubricLevel",
    "SingleQuestion",
    "Some",
    "StudyMode",
    "Submit",
    "Track",
]
