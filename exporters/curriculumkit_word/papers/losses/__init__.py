"""What keeps a paper from being set, one module for each kind; the docstring is its page."""

from curriculumkit.export import LossPage, pages_of
from curriculumkit_word.papers.losses.blueprint_not_filled import BLUEPRINT_NOT_FILLED
from curriculumkit_word.papers.losses.exam_without_paper import EXAM_WITHOUT_PAPER

_LOSSES = (EXAM_WITHOUT_PAPER, BLUEPRINT_NOT_FILLED)


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    return pages_of(__name__, _LOSSES)


__all__ = ["BLUEPRINT_NOT_FILLED", "EXAM_WITHOUT_PAPER", "pages"]
