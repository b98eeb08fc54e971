"""What a Word file cannot hold, one module for each kind of loss; the docstring is its page."""

from curriculumkit.export import LossPage, pages_of
from curriculumkit_word.losses.formatting_lost_in_word import FORMATTING_LOST
from curriculumkit_word.losses.image_not_shown import IMAGE_NOT_SHOWN, IMAGE_OF_NO_MODULE
from curriculumkit_word.losses.link_dropped import LINK_DROPPED, LINK_NOWHERE
from curriculumkit_word.losses.maths_not_set import MATHS_NOT_SET
from curriculumkit_word.losses.missing_style import STYLE_REPLACED, STYLES_ADDED
from curriculumkit_word.losses.no_plan import NO_PLAN

_LOSSES = (LINK_DROPPED, STYLES_ADDED, IMAGE_NOT_SHOWN, MATHS_NOT_SET, FORMATTING_LOST, NO_PLAN)


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    return pages_of(__name__, _LOSSES)


__all__ = [
    "FORMATTING_LOST",
    "IMAGE_NOT_SHOWN",
    "IMAGE_OF_NO_MODULE",
    "LINK_DROPPED",
    "LINK_NOWHERE",
    "MATHS_NOT_SET",
    "NO_PLAN",
    "STYLES_ADDED",
    "STYLE_REPLACED",
    "pages",
]
