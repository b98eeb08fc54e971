"""From a place in what the Markdown parser gives back to the place in the text."""

from bisect import bisect_right
from dataclasses import dataclass

from markdown_it.token import Token

from curriculumkit.source.lines import Lines


@dataclass(frozen=True, slots=True)
class Place:
    """Where each line of a part of a text begins: counted in the part (`here`), and in the text (`there`)."""

    here: tuple[int, ...]
    there: tuple[int, ...]

    def __call__(self, offset: int) -> int:
        """The offset in the text of an offset in the part."""
        number = bisect_right(self.here, offset) - 1
        return self.there[number] + offset - self.here[number]


class Sheet:
    """A text as lines, on which the contents of tokens are found again, one after another."""

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self._done: dict[int, int] = {}

    def place(self, token: Token) -> Place:
        """Where a token's content is written, without the marks of lists and quotations before it."""
        first = token.map[0] if token.map else 0
        here, there, offset = [], [], 0
        for number, line in enumerate(token.content.split("\n"), start=first):
            here.append(offset)
            there.append(self._find(number, line))
            offset += len(line) + 1
        return Place(tuple(here), tuple(there))

    def _find(self, number: int, wanted: str) -> int:
        if number >= len(self.lines):
            return len(self.lines.text)
        line, wanted = self.lines[number].rstrip(), wanted.rstrip()
        is_rest = line.endswith(wanted)
        column = len(line) - len(wanted) if is_rest else max(0, line.find(wanted, self._done.get(number, 0)))
        self._done[number] = column + len(wanted)
        return self.lines.start(number) + column
