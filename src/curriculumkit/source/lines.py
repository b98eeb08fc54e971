"""A text's lines: from offsets to lines and columns. Only line feeds and carriage returns end a line, as in editors."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import overload

from curriculumkit.diagnostics import Span

_BREAK = re.compile(r"\r\n?|\n")


class Lines(Sequence[str]):
    """The lines of a text without their ends; a text that ends with a line break has an empty last line.

    Nothing is computed before it is asked for.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> "array[int]":
        starts = array("I", [0])
        starts.extend(match.end() for match in _BREAK.finditer(self.text))
        return starts

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        start, end = self._bounds(range(len(self))[index])
        return self.text[start:end]

    def _bounds(self, number: int) -> tuple[int, int]:
        start = self._starts[number]
        if number + 1 == len(self._starts):
            return start, len(self.text)
        end = self._starts[number + 1] - 1
        if self.text[end] == "\n" and end > start and self.text[end - 1] == "\r":
            end -= 1
        return start, end

    def number(self, offset: int) -> int:
        """The number of the line, from 0, in which an offset lies."""
        return bisect_right(self._starts, offset) - 1

    def start(self, number: int) -> int:
        """The offset at which a line begins."""
        return self._starts[number]

    def around(self, offset: int) -> tuple[int, int]:
        """The offsets of the beginning and the end (without the line break) of the line in which an offset lies."""
        return self._bounds(self.number(offset))

    def span(self, start: int, end: int) -> Span:
        """The stretch between two offsets, in lines and columns from 1; line breaks belong to no column."""
        return Span(*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        number = self.number(offset)
        start, end = self._bounds(number)
        return number + 1, min(offset, end) - start + 1
