"""What a Word file cannot hold, one module for each kind of loss; the docstring is its page."""

from importlib import import_module

from curriculumkit.export import LossPage
from curriculumkit_word.losses.formatting_lost import FORMATTING_LOST
from curriculumkit_word.losses.image_not_shown import IMAGE_NOT_SHOWN, IMAGE_OF_NO_MODULE
from curriculumkit_word.losses.link_dropped import LINK_DROPPED, LINK_NOWHERE
from curriculumkit_word.losses.maths_not_set import MATHS_NOT_SET
from curriculumkit_word.losses.missing_style import STYLE_REPLACED, STYLES_ADDED
from curriculumkit_word.losses.no_plan import NO_PLAN

_MODULES = {
    "link_dropped": LINK_DROPPED,
    "missing_style": STYLES_ADDED,
    "image_not_shown": IMAGE_NOT_SHOWN,
    "maths_not_set": MATHS_NOT_SET,
    "formatting_lost": FORMATTING_LOST,
    "no_plan": NO_PLAN,
}


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    return tuple(
        LossPage(import_module(f"{__name__}.{module}").__doc__ or "", fault) for module, fault in _MODULES.items()
    )


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
