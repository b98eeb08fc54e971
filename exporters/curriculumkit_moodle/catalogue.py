"""Texts that the export writes in the language of the curriculum."""

from curriculumkit import catalogue as catalogues
from curriculumkit.catalogue import Catalogue

LANGUAGES = ("en", "zh")


def catalogue(language: str) -> Catalogue:
    """The texts in the language that fits best."""
    return catalogues.catalogue("curriculumkit_moodle", "moodle", language)


__all__ = ["LANGUAGES", "Catalogue", "catalogue"]
