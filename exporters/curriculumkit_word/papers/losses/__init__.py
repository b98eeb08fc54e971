"""What keeps a paper from being set, one module for each kind; the docstring is its page."""

from importlib import import_module

from curriculumkit.export import LossPage
from curriculumkit_word.papers.losses.blueprint_not_filled import BLUEPRINT_NOT_FILLED
from curriculumkit_word.papers.losses.exam_without_paper import EXAM_WITHOUT_PAPER

_MODULES = {"exam_without_paper": EXAM_WITHOUT_PAPER, "blueprint_not_filled": BLUEPRINT_NOT_FILLED}


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    return tuple(
        LossPage(import_module(f"{__name__}.{module}").__doc__ or "", fault) for module, fault in _MODULES.items()
    )


__all__ = ["BLUEPRINT_NOT_FILLED", "EXAM_WITHOUT_PAPER", "pages"]
