"""When two short texts count as the same."""

import unicodedata


def normalised(text: str) -> str:
    """A text without what is ignored in answers: case, character width, and the amount of white space."""
    if text.isascii():
        return " ".join(text.casefold().split())
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
