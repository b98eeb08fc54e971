"""The place where libyaml gave up, and what can be asked about its surroundings."""

import re
from functools import cached_property

from curriculumkit.diagnostics import Fault
from curriculumkit.source import faults
from curriculumkit.source.builder import Builder
from curriculumkit.source.lines import Lines
from curriculumkit.source.mending import Remark, mask, unmask
from curriculumkit.source.suspicion import begins_line, start_args

_WINDOW = 10_000
_KEY = re.compile(r".[\w.-]+`?(?=:(?:\s|$))")
"""A key with one more character before it."""


class Failure:
    """libyaml's problem, its place, and the place of what it was reading (`origin`)."""

    def __init__(self, builder: Builder, problem: str, place: int, origin: int) -> None:
        self.builder = builder
        self.text = builder.text
        self.problem = problem
        self.place = min(place, len(self.text))
        self.origin = min(origin, len(self.text))
        self.last_start, self.last_end = builder.last_stretch

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text up to some way behind the place."""
        return Lines(self.text[: self.place + _WINDOW])

    def on_one_line(self, start: int, end: int) -> bool:
        """Whether two offsets lie on the same line."""
        return self.lines.number(start) == self.lines.number(end)

    def column(self, place: int) -> int:
        """The column of an offset, from 0."""
        return place - self.lines.around(place)[0]

    def text_end(self, start: int) -> int:
        """Where the text that begins at an offset ends on its line: before a comment and trailing spaces."""
        end = self.lines.around(start)[1]
        comment = self.text.find(" #", start, end)
        return start + len(self.text[start : end if comment < 0 else comment].rstrip())

    def content(self, line: tuple[int, int]) -> tuple[int, int]:
        """A line without the spaces around it."""
        text = self.text[slice(*line)]
        return line[0] + len(text) - len(text.lstrip()), line[0] + len(text.rstrip())

    def shown(self, line: tuple[int, int]) -> str:
        """A line for a message."""
        return unmask(self.text[slice(*line)].strip())

    def next_line(self, place: int) -> tuple[int, int] | None:
        """The next line that is not empty."""
        for number in range(self.lines.number(place) + 1, len(self.lines)):
            if self.lines[number].strip():
                return self.lines.around(self.lines.start(number))
        return None

    def next_is_deeper(self, place: int) -> bool:
        """Whether the next line is indented deeper than that of an offset."""
        following = self.next_line(place)
        if following is None:
            return False
        here = self.content(self.lines.around(place))[0]
        return self.column(self.content(following)[0]) > self.column(here)

    def has_keys_below(self, start: int) -> bool:
        """Whether the next line is a key that begins in the same column, behind the dash of an entry."""
        following = self.next_line(start)
        if following is None or not begins_line(self.text, start, also_dash=True):
            return False
        place = self.content(following)[0]
        return self.column(place) == self.column(start) and bool(_KEY.match(self.text, place))

    def goes_on_after(self, start: int) -> bool:
        """Whether text follows the bracket that closes the one at an offset, on the same line."""
        end = self.text_end(start)
        closing = max(self.text.rfind(bracket, start, end) for bracket in "]}")
        return start < closing < end - 1

    def levels(self) -> frozenset[int]:
        """The columns at which the open collections begin."""
        starts = self.builder.positions.starts
        return frozenset(self.column(starts[frame.node]) for frame in self.builder.open_frames)


def one(fault: Fault, start: int, end: int, edits: dict[int, str] | None = None, **args: object) -> list[Remark]:
    """A list of one remark."""
    return [Remark(fault, start, end, args, edits or {})]


def unquoted(failure: Failure, start: int) -> list[Remark]:
    """The remark that a text, or a key, begins with a reserved character; mends the colons in a text, too."""
    text, end = failure.text, failure.text_end(start)
    if (key := _KEY.match(text, start, end)) and (begins_line(text, start) or failure.has_keys_below(start)):
        return one(faults.UNQUOTED_KEY, start, key.end(), {start: mask(text[start])}, **start_args(key[0], 0))
    if text.startswith("* ", start) and begins_line(text, start):
        return one(faults.STAR_FOR_DASH, start, start + 1, {start: "-"}, text=unmask(text[start + 2 : end].strip()))
    edits = {start: mask(text[start])}
    before = text[failure.lines.around(start)[0] : start]
    if ": " in before:
        for place in range(start + 1, end):
            if text[place] == ":" and (place + 1 == end or text[place + 1] == " "):
                edits[place] = mask(":")
    return one(faults.UNQUOTED_START, start, max(end, start + 1), edits, **start_args(text, start))
