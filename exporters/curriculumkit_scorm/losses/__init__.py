"""What a SCORM package cannot hold, one module for each kind of loss; the docstring is its page."""

from curriculumkit.export import LossPage, pages_of
from curriculumkit_scorm.losses.bands_not_kept import BANDS_NOT_KEPT
from curriculumkit_scorm.losses.best_counts import BEST_COUNTS
from curriculumkit_scorm.losses.certification_not_kept import CERTIFICATION_NOT_KEPT
from curriculumkit_scorm.losses.exam_left_out import EXAM_LEFT_OUT
from curriculumkit_scorm.losses.grading_not_kept import GRADING_NOT_KEPT
from curriculumkit_scorm.losses.image_missing import IMAGE_MISSING
from curriculumkit_scorm.losses.key_in_package import KEY_IN_PACKAGE
from curriculumkit_scorm.losses.marked_by_a_person import MARKED_BY_A_PERSON
from curriculumkit_scorm.losses.maths_not_rendered import MATHS_NOT_RENDERED
from curriculumkit_scorm.losses.no_draw import NO_DRAW
from curriculumkit_scorm.losses.order_not_linear import ORDER_NOT_LINEAR
from curriculumkit_scorm.losses.prerequisite_outside import PREREQUISITE_OUTSIDE
from curriculumkit_scorm.losses.script_too_long import SCRIPT_TOO_LONG
from curriculumkit_scorm.losses.theme_reaches_out import THEME_REACHES_OUT
from curriculumkit_scorm.losses.title_cut import TITLE_CUT
from curriculumkit_scorm.losses.too_many_parts import TOO_MANY_PARTS


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    return pages_of(__name__, _LOSSES)


_LOSSES = (
    TITLE_CUT,
    TOO_MANY_PARTS,
    IMAGE_MISSING,
    MARKED_BY_A_PERSON,
    EXAM_LEFT_OUT,
    KEY_IN_PACKAGE,
    PREREQUISITE_OUTSIDE,
    ORDER_NOT_LINEAR,
    CERTIFICATION_NOT_KEPT,
    BANDS_NOT_KEPT,
    MATHS_NOT_RENDERED,
    THEME_REACHES_OUT,
    NO_DRAW,
    SCRIPT_TOO_LONG,
    BEST_COUNTS,
    GRADING_NOT_KEPT,
)

__all__ = [
    "BANDS_NOT_KEPT",
    "BEST_COUNTS",
    "CERTIFICATION_NOT_KEPT",
    "EXAM_LEFT_OUT",
    "GRADING_NOT_KEPT",
    "IMAGE_MISSING",
    "KEY_IN_PACKAGE",
    "MARKED_BY_A_PERSON",
    "MATHS_NOT_RENDERED",
    "NO_DRAW",
    "ORDER_NOT_LINEAR",
    "PREREQUISITE_OUTSIDE",
    "SCRIPT_TOO_LONG",
    "THEME_REACHES_OUT",
    "TITLE_CUT",
    "TOO_MANY_PARTS",
    "pages",
]
