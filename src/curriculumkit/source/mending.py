"""Mending a text in memory, so that reading can go on behind a mistake whose meaning is certain.

A mend replaces single characters: by another (a comma by a full-width comma's place), by several (`：` by `: `), or by
a mask, a private character that YAML takes for a letter and that is turned back in the finished text. Offsets in the
mended text therefore differ from those in the original only behind the few replacements that are longer.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from curriculumkit.diagnostics import Fault

_BASE = 0x10F000
_UNMASK = {_BASE + code: code for code in range(0x21, 0x7F)}
_MASKED = re.compile("[\U0010f021-\U0010f07e]")


@dataclass(frozen=True, slots=True)
class Remark:
    """A mistake between two offsets of the text that was read, and the edits (offset -> replacement) that mend it."""

    fault: Fault
    start: int
    end: int
    args: Mapping[str, object]
    edits: Mapping[int, str]
    first: tuple[int, int] | None = None
    """Where the same thing was before, for what must not be there twice."""

    def moved(self, distance: int) -> "Remark":
        """The same remark in a text that has more, or less, before it."""
        edits = {place + distance: new for place, new in self.edits.items()}
        first = self.first and (self.first[0] + distance, self.first[1] + distance)
        return Remark(self.fault, self.start + distance, self.end + distance, self.args, edits, first)


def mask(character: str) -> str:
    """A stand-in for an ASCII character, without its meaning in YAML."""
    return chr(_BASE + ord(character))


def is_mask(text: str) -> bool:
    """Whether a replacement is a stand-in, which means something in memory only."""
    return bool(_MASKED.match(text))


def unmask(text: str) -> str:
    """The text with every stand-in turned back."""
    return text.translate(_UNMASK) if _MASKED.search(text) else text


class Mended:
    """A text with replacements; knows the original offset of each of its characters."""

    def __init__(self, original: str, edits: Mapping[int, str]) -> None:
        self.original = original
        self.edits = dict(edits)
        self._places: list[int] = []
        self._before: list[int] = []
        self.text = self._apply() if edits else original

    @cached_property
    def mendable(self) -> bool:
        """Whether stand-ins can be told from what the author wrote."""
        return not _MASKED.search(self.original)

    @property
    def masks(self) -> list[int]:
        """The places of the stand-ins in the mended text, in order."""
        return sorted(self.place(offset) for offset, new in self.edits.items() if _MASKED.match(new))

    def _apply(self) -> str:
        parts: list[str] = []
        done = added = 0
        for offset in sorted(self.edits):
            replacement = self.edits[offset]
            parts += (self.original[done:offset], replacement)
            done = offset + 1
            if len(replacement) > 1:
                self._places.append(offset + added)
                self._before.append(offset)
                added += len(replacement) - 1
        parts.append(self.original[done:])
        return "".join(parts)

    def offset(self, place: int) -> int:
        """The original offset of an offset in the mended text; characters that were added lie behind what they mend."""
        number = bisect_right(self._places, place) - 1
        if number < 0:
            return place
        mended, original = self._places[number], self._before[number]
        length = len(self.edits[original])
        if place < mended + length:
            return original + (place > mended)
        return original + 1 + place - mended - length

    def place(self, offset: int) -> int:
        """The offset in the mended text of an original offset."""
        number = bisect_left(self._before, offset) - 1
        if number < 0:
            return offset
        before = self._before[number]
        return self._places[number] + len(self.edits[before]) + offset - before - 1

    def with_edits(self, edits: Mapping[int, str]) -> "Mended":
        """The same text with more replacements, whose offsets are those of this mended text."""
        places = {self.offset(place): replacement for place, replacement in edits.items()}
        mended = Mended(self.original, {**places, **self.edits})
        mended.__dict__["mendable"] = self.mendable
        return mended
