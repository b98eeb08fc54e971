"""Marking: an answer and what was asked for, and what the answer earns; `docs/marking.md` explains the formula."""

from curriculumkit.award.marking.answers import Answer, Chosen, Matched, NumberText, Ordered, Said, Texts, Written
from curriculumkit.award.marking.engine import UnfitAnswerError, empty_answer, mark
from curriculumkit.award.marking.number import typed_number
from curriculumkit.award.marking.score import Score

__all__ = [
    "Answer",
    "Chosen",
    "Matched",
    "NumberText",
    "Ordered",
    "Said",
    "Score",
    "Texts",
    "UnfitAnswerError",
    "Written",
    "empty_answer",
    "mark",
    "typed_number",
]
