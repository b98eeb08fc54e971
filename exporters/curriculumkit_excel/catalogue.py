"""Texts that the workbook has in the language of the curriculum."""

from curriculumkit import catalogue as catalogues
from curriculumkit.catalogue import Catalogue

LANGUAGES = ("en", "zh")


def catalogue(language: str) -> Catalogue:
    """The texts in the language that fits best."""
    return catalogues.catalogue("curriculumkit_excel", "excel", language)


__all__ = ["LANGUAGES", "Catalogue", "catalogue"]
