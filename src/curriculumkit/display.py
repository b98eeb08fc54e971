"""How wide texts are on a terminal (full-width characters take two columns, combining ones none); numbers in digits."""

import unicodedata
from decimal import Decimal


def width(text: object) -> int:
    """How many columns a text needs."""
    string = str(text)
    return len(string) if string.isascii() else sum(_columns(character) for character in string)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def ljust(text: object, columns: int) -> str:
    """The text filled with spaces on the right."""
    return f"{text}{' ' * (columns - width(text))}"


def center(text: object, columns: int) -> str:
    """The text filled with spaces on both sides; an odd one goes to the right."""
    space = max(columns - width(text), 0)
    return f"{' ' * (space // 2)}{text}{' ' * (space - space // 2)}"


def digits(value: Decimal) -> str:
    """A number in digits, without a power of ten and without zeros that say nothing: `0.5`, `1200`."""
    written = format(value.normalize(), "f")
    return "0" if written == "-0" else written
