"""Escapes between double quotes that mean something, and nearly never what their author meant."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from types import MappingProxyType

from curriculumkit.source import faults
from curriculumkit.source.mending import Remark, mask
from curriculumkit.source.positions import Positions

_CANDIDATE = re.compile(r"\\[0abefvtnrLP_xuU]")
_OPENING = re.compile(r"(?:[&!]\S*\s+)*\"")
_ESCAPE = re.compile(r"\\(?:x(?P<x>..)|u(?P<u>.{4})|U(?P<U>.{8})|.)", re.DOTALL)
_MEANINGS = MappingProxyType(dict(zip("0abefvtnrLP_", "\0\a\b\x1b\f\v\t\n\r\u2028\u2029\xa0", strict=True)))
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no document in XML can hold, a Word file or a package as little as a bank."""
_FORMULA = re.compile(r"\$(?=\S)[^$]*(?<=\S)\$|\\\\[(\[].*?\\\\[)\]]", re.DOTALL)
_COMMAND = re.compile(
    r"\\(?:t(?:heta|au|imes|ext|an|anh|op|o|frac)|n(?:u|e|eq|abla|eg|otin)|r(?:ho|ight|ightarrow|angle|floor|ceil)"
    r"|L(?:ambda|eftarrow)|P(?:hi|i|si))(?![A-Za-z])"
)


def escapes(text: str, positions: Positions) -> Iterator[Remark]:
    r"""Escapes that stand for what nobody can see or write, as `\f` of `\frac` does, and those that begin a command.

    Each is mended by reading a backslash. A tab, or the end of a line, is what was meant outside of formulas.
    """
    done = 0
    for candidate in _CANDIDATE.finditer(text):
        node = bisect_right(positions.starts, candidate.start()) - 1
        if candidate.start() < done or node < 0 or candidate.start() >= positions.ends[node]:
            continue
        opening = _OPENING.match(text, positions.starts[node])
        if opening and opening.end() <= candidate.start():
            done = positions.ends[node]
            yield from _between(text, opening.end(), done - 1)


def _between(text: str, start: int, end: int) -> Iterator[Remark]:
    """The escapes of one text, without its quotes."""
    formulas = [match.span() for match in _FORMULA.finditer(text, start, end)]
    for escape in _ESCAPE.finditer(text, start, end):
        place, digits = escape.start(), escape["x"] or escape["u"] or escape["U"]
        character = chr(int(digits, 16)) if digits else _MEANINGS.get(escape[0][1], " ")
        number, edits = f"{ord(character):04X}", {place: mask("\\")}
        command = _COMMAND.match(text, place, end)
        is_within_word = text[place - 1].isalnum() and text[escape.end()].isalnum()
        if command and any(begin < place < behind for begin, behind in formulas):
            args = {"command": command[0], "escape": escape[0], "number": number}
            yield Remark(faults.COMMAND_IN_QUOTES, place, command.end(), args, edits)
        elif digits and _UNWRITABLE.match(character):
            yield Remark(faults.CONTROL_CHARACTER, place, escape.end(), {"number": number}, edits)
        elif _UNWRITABLE.match(character) or (character == "\xa0" and is_within_word):
            args = {"escape": escape[0], "number": number}
            yield Remark(faults.ESCAPE_IN_QUOTES, place, escape.end(), args, edits)
