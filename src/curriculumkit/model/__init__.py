"""The typed model of a curriculum: frozen records, no files, no positions."""

from curriculumkit.model.assessment import Assessment, Blueprint, Capstone, CaseStudy, Exam, Portfolio
from curriculumkit.model.condition import All, AnyOf, Complete, Condition, Hold, Judged, Pass, Some, Submit
from curriculumkit.model.curriculum import Certification, Curriculum, StudyMode
from curriculumkit.model.grading import Band, Grading
from curriculumkit.model.level import LEVELS, Level
from curriculumkit.model.module import Activity, Lesson, Module, Objective
from curriculumkit.model.path import Path, Track
from curriculumkit.model.question import Bank, Question

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
    "Curriculum",
    "Exam",
    "Grading",
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
    "Some",
    "StudyMode",
    "Submit",
    "Track",
]
