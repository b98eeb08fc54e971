"""What certificates lack, and who gets none, one module for each kind; the docstring is its page."""

from importlib import import_module

from curriculumkit.export import LossPage
from curriculumkit_word.certificates.losses.award_undated import AWARD_UNDATED
from curriculumkit_word.certificates.losses.no_certificate import MORE_WITHOUT_CERTIFICATE, NO_CERTIFICATE

_MODULES = {"no_certificate": NO_CERTIFICATE, "award_undated": AWARD_UNDATED}


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    return tuple(
        LossPage(import_module(f"{__name__}.{module}").__doc__ or "", fault) for module, fault in _MODULES.items()
    )


__all__ = ["AWARD_UNDATED", "MORE_WITHOUT_CERTIFICATE", "NO_CERTIFICATE", "pages"]
