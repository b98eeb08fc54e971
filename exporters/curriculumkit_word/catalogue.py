"""Texts that documents have of their own, in the language of the curriculum."""

from curriculumkit import catalogue as catalogues
from curriculumkit.catalogue import Catalogue

LANGUAGES = ("en", "zh")


def catalogue(language: str) -> Catalogue:
    """The texts in the language that fits best."""
    return catalogues.catalogue("curriculumkit_word", "word", language)


__all__ = ["LANGUAGES", "Catalogue", "catalogue"]
