"""Titles that every platform keeps as they are."""

import re

LONGEST_TITLE = 255

_NO_BREAK_SPACE = "\u00a0"


def fits(title: str) -> bool:
    """Whether LMSs keep the whole title."""
    return len(clean(title)) <= LONGEST_TITLE


def cut(title: str) -> str:
    """The title, or as much of it as LMSs keep."""
    whole = clean(title)
    return whole if len(whole) <= LONGEST_TITLE else whole[: LONGEST_TITLE - 1].rstrip() + "…"


def clean(text: str) -> str:
    """A text of one line whose spaces survive between characters that are written as entities."""
    words = " ".join(text.split())
    return re.sub(r"(?<=[&<>]) (?=[&<>])", _NO_BREAK_SPACE, words)
