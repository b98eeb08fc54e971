"""What is said in English and in Chinese."""

from curriculumkit.catalogue import catalogue

PACKAGE = "curriculumkit.schema"


def both(key: str, **values: object) -> str:
    """A word or a phrase of the catalogue `words`: English, then Chinese."""
    return " · ".join(catalogue(PACKAGE, "words", language).text(key, **values) for language in ("en", "zh"))


def chinese(english: str) -> str:
    """A title or a description."""
    return catalogue(PACKAGE, "schema", "zh").texts[english]
