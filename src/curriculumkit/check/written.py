"""How the characters of a text are written in its file: with escapes, doubled quotes, and over several lines."""

import re
from collections.abc import Iterator

from curriculumkit.source.escapes import ESCAPE, meaning

_FOLD = re.compile(r"[ \t]*(?P<breaks>(?:(?:\r\n|\r|\n)[ \t]*)+)")
_JOINED = re.compile(r"\\(?:\r\n|\r|\n)[ \t]*")
_BREAK = re.compile(r"\r\n|\r|\n")
Place = tuple[str, int, int]
"""What a stretch of the file stands for, where it begins, and where it ends."""


def characters(raw: str, value: str) -> list[tuple[int, int]] | None:
    """Where each character of a value is written in `raw`, from its quote to its quote.

    None where that cannot be told: of block scalars, and of whatever does not give the value when it is read.
    """
    style = raw[:1] if raw[:1] in ("'", '"') and len(raw) > 1 else ""
    begin, end = (1, len(raw) - 1) if style else (0, len(raw))
    found: list[tuple[int, int]] = []
    read: list[str] = []
    for text, start, stop in _places(raw, style, begin, end):
        read.append(text)
        found += [(start, stop)] * len(text)
    return found if "".join(read) == value else None


def _places(raw: str, style: str, begin: int, end: int) -> Iterator[Place]:
    place = begin
    while place < end:
        text, stop = _next(raw, style, place, end)
        yield text, place, stop
        place = stop


def _next(raw: str, style: str, place: int, end: int) -> tuple[str, int]:
    """What is written at a place, and where that ends."""
    if fold := _FOLD.match(raw, place, end):
        breaks = len(_BREAK.findall(fold["breaks"]))
        return (" " if breaks == 1 else "\n" * (breaks - 1)), fold.end()
    if style == "'" and raw.startswith("''", place):
        return "'", place + 2
    if style == '"' and raw[place] == "\\":
        if joined := _JOINED.match(raw, place, end):
            return "", joined.end()
        if escape := ESCAPE.match(raw, place, end):
            return meaning(escape), escape.end()
    return raw[place], place + 1


def can_stand(text: str, raw: str) -> bool:
    """Whether a text can be put into a scalar as it is, whatever its quotes."""
    if "\n" in text:
        return False
    if raw[:1] == '"':
        return not set('"\\') & set(text)
    return "'" not in text if raw[:1] == "'" else not set(":#") & set(text)
