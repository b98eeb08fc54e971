"""Texts that the export writes in the language of the curriculum."""

from curriculumkit import catalogue as catalogues
from curriculumkit.catalogue import Catalogue


def catalogue(language: str) -> Catalogue:
    """The texts in the language that fits best."""
    return catalogues.catalogue("curriculumkit_calendar", "calendar", language)


__all__ = ["Catalogue", "catalogue"]
