"""When two short texts count as the same."""

import unicodedata

from curriculumkit.model.question.interaction import Exactness

IGNORE_ALL = Exactness()


def normalised(text: str, exact: Exactness = IGNORE_ALL) -> str:
    """A text without what is ignored in answers: case, character width, and the amount of white space."""
    if not exact.width and not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    if not exact.case:
        text = text.casefold()
    return text.strip() if exact.spaces else " ".join(text.split())
