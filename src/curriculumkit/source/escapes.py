"""Escapes between double quotes: what they stand for, and those that nearly never mean what their author meant."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from types import MappingProxyType

from curriculumkit.source import faults
from curriculumkit.source.mending import Remark, mask
from curriculumkit.source.positions import Positions

_CANDIDATE = re.compile(r"\\[0abefvtnrLP_xuU]")
_OPENING = re.compile(r"(?:[&!]\S*\s+)*\"")
ESCAPE = re.compile(r"\\(?:x(?P<two>[0-9A-Fa-f]{2})|u(?P<four>[0-9A-Fa-f]{4})|U(?P<eight>[0-9A-Fa-f]{8})|(?P<one>.))")
_SHORT = MappingProxyType(
    {
        "0": "\0",
        "a": "\a",
        "b": "\b",
        "t": "\t",
        "\t": "\t",
        "n": "\n",
        "v": "\v",
        "f": "\f",
        "r": "\r",
        "e": "\x1b",
        " ": " ",
        '"': '"',
        "/": "/",
        "\\": "\\",
        "N": "\x85",
        "_": "\xa0",
        "L": "\u2028",
        "P": "\u2029",
    }
)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no document in XML can hold, a Word file or a package as little as a bank."""
_FORMULA = re.compile(r"\$(?=\S)[^$]*(?<=\S)\$|\\\\[(\[].*?\\\\[)\]]", re.DOTALL)
_COMMAND = re.compile(
    r"\\(?:t(?:heta|au|imes|ext|an|anh|op|o|frac)|n(?:u|e|eq|abla|eg|otin)|r(?:ho|ight|ightarrow|angle|floor|ceil)"
    r"|L(?:ambda|eftarrow)|P(?:hi|i|si))(?![A-Za-z])"
)


def meaning(escape: re.Match[str]) -> str:
    """The character that an escape stands for."""
    digits = escape["two"] or escape["four"] or escape["eight"]
    return chr(int(digits, 16)) if digits else _SHORT.get(escape["one"], "\ufffd")


def escapes(text: str, positions: Positions) -> Iterator[Remark]:
    r"""Escapes that stand for what nobody can see or write, as `\f` of `\frac` does, and those that begin a command.

    Each is mended by reading a backslash. A tab, or the end of a line, is what was meant outside of formulas.
    """
    done = 0
    for candidate in _CANDIDATE.finditer(text):
        place = candidate.start()
        node = bisect_right(positions.starts, place) - 1 if place >= done else -1
        if node < 0 or place >= positions.ends[node]:
            continue
        opening = _OPENING.match(text, positions.starts[node])
        if opening and opening.end() <= place:
            done = positions.ends[node]
            yield from _between(text, opening.end(), done - 1)


def _between(text: str, start: int, end: int) -> Iterator[Remark]:
    """The escapes of one text, without its quotes."""
    formulas = [match.span() for match in _FORMULA.finditer(text, start, end)]
    for escape in ESCAPE.finditer(text, start, end):
        place, character = escape.start(), meaning(escape)
        number, edits = f"{ord(character):04X}", {place: mask("\\")}
        command = _COMMAND.match(text, place, end)
        is_within_word = text[place - 1].isalnum() and text[escape.end()].isalnum()
        if command and any(begin < place < behind for begin, behind in formulas):
            args = {"command": command[0], "escape": escape[0], "number": number}
            yield Remark(faults.COMMAND_IN_QUOTES, place, command.end(), args, edits)
        elif not escape["one"] and _UNWRITABLE.match(character):
            yield Remark(faults.CONTROL_CHARACTER, place, escape.end(), {"number": number}, edits)
        elif _UNWRITABLE.match(character) or (character == "\xa0" and is_within_word):
            args = {"escape": escape[0], "number": number}
            yield Remark(faults.ESCAPE_IN_QUOTES, place, escape.end(), args, edits)
