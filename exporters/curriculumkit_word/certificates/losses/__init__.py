"""What certificates lack, and who gets none, one module for each kind; the docstring is its page."""

from curriculumkit.export import LossPage, pages_of
from curriculumkit_word.certificates.losses.award_undated import AWARD_UNDATED
from curriculumkit_word.certificates.losses.no_certificate import MORE_WITHOUT_CERTIFICATE, NO_CERTIFICATE

_LOSSES = (NO_CERTIFICATE, AWARD_UNDATED)


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    return pages_of(__name__, _LOSSES)


__all__ = ["AWARD_UNDATED", "MORE_WITHOUT_CERTIFICATE", "NO_CERTIFICATE", "pages"]
