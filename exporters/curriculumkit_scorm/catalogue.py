"""Interface texts of the player."""

from curriculumkit import catalogue as catalogues
from curriculumkit.catalogue import Catalogue


def catalogue(language: str) -> Catalogue:
    """The texts in the language that fits best."""
    return catalogues.catalogue("curriculumkit_scorm", "player", language)


__all__ = ["Catalogue", "catalogue"]
