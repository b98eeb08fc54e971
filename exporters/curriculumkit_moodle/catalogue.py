"""Texts that the export writes in the language of the curriculum."""

from curriculumkit import catalogue as catalogues
from curriculumkit.catalogue import Catalogue

LANGUAGES = ("en", "zh")


def catalogue(language: str) -> Catalogue:
    """The texts in the language that fits best."""
    return catalogues.catalogue("curriculumkit_moodle", "moodle", language)


def is_said(html: str, text: str) -> bool:
    """Whether a paragraph of HTML is a text, in any language."""
    says = html.strip().removeprefix("<p>").removesuffix("</p>")
    return says in {catalogue(language).text(text) for language in LANGUAGES}


__all__ = ["LANGUAGES", "Catalogue", "catalogue", "is_said"]
