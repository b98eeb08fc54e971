r"""TeX maths in Markdown: cut out before Markdown can damage it, and put back afterwards.

Formulas are `\(…\)`, `\[…\]` and `$$…$$` outside of code. Where Markdown shows no formula, as in an address, a title,
an alternative text or code, what was written there is put back as it was.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import chain
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

_CLOSING = {"\\(": "\\)", "\\[": "\\]", "$$": "$$"}
_OPENING = re.compile(r"\\\(|\\\[|\$\$")
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_PRIVATE, _MORE_PRIVATE = range(0xE000, 0xF900), range(0xF0000, 0xFFFFE)
_VISIBLE, _BLANK = re.compile(r"[^\r\n]"), chr(_PRIVATE[0])
_CODES = {"code_inline", "code_block", "fence"}


@dataclass(frozen=True, slots=True)
class Cut:
    """A text in which each formula stands as its number between two marks, which are nowhere else in the text."""

    text: str
    formulas: tuple[str, ...] = ()
    mark: str = ""

    def tokens(self, markdown: MarkdownIt) -> list[Token]:
        """What Markdown reads; formulas are left cut out in texts and HTML only."""
        tokens = markdown.parse(self.text)
        if self.formulas:
            self._restore(tokens, markdown)
        return tokens

    def pieces(self, text: str) -> Iterator[str]:
        """Words and formulas of a text by turns, beginning and ending with words."""
        for index, piece in enumerate(self._placeholder.split(text) if self.formulas else (text,)):
            yield self.formulas[int(piece)] if index % 2 else piece

    def restored(self, text: str) -> str:
        """A text with its formulas as they were written."""
        return "".join(self.pieces(text))

    def put_back(self, html: str) -> str:
        """Sanitised HTML with its formulas: within tags as values of attributes, elsewhere in `<span class="math">`."""
        if not self.formulas:
            return html
        either = re.compile(rf'<(?:[^">]|"[^"]*")*>|{self._placeholder.pattern}')
        return either.sub(self._written, html)

    def _written(self, match: re.Match[str]) -> str:
        if match[1]:
            return f'<span class="math">{escape(self.formulas[int(match[1])], quote=False)}</span>'
        return "".join(escape(piece) if index % 2 else piece for index, piece in enumerate(self.pieces(match[0])))

    @property
    def _placeholder(self) -> re.Pattern[str]:
        return re.compile(f"{self.mark}(\\d+){self.mark}")

    def _restore(self, tokens: Iterable[Token], markdown: MarkdownIt) -> None:
        waiting = [(token, False) for token in tokens]
        while waiting:
            token, is_told = waiting.pop()
            if is_told or token.type in _CODES:
                token.content = self.restored(token.content)
            if token.info:
                token.info = self.restored(token.info)
            for name, value in token.attrs.items():
                if isinstance(value, str):
                    is_address = name in ("href", "src")
                    token.attrs[name] = self._address(value, markdown) if is_address else self.restored(value)
            is_told = is_told or token.type == "image"
            if token.type == "image":
                token.content = self.restored(token.content)
            waiting += [(child, is_told) for child in token.children or ()]

    def _address(self, address: str, markdown: MarkdownIt) -> str:
        encoded = quote(self.mark)
        return re.sub(
            f"{encoded}(\\d+){encoded}",
            lambda match: markdown.normalizeLink(unescapeAll(self.formulas[int(match[1])])),
            address,
        )


def spare_character(text: str) -> str:
    """A private character that a text does not have: it may mark a place in it, and Markdown reads it as a letter."""
    return next(character for character in map(chr, chain(_PRIVATE, _MORE_PRIVATE)) if character not in text)


def cut_maths(text: str) -> Cut:
    """The text with its formulas cut out."""
    if not _OPENING.search(text):
        return Cut(text)
    mark = spare_character(text)
    formulas: list[str] = []
    parts: list[str] = []
    for is_formula, piece in _pieces(text):
        parts.append(f"{mark}{len(formulas)}{mark}" if is_formula else piece)
        if is_formula:
            formulas.append(piece)
    return Cut("".join(parts), tuple(formulas), mark) if formulas else Cut(text)


def blank_maths(text: str) -> str:
    """The text with each character of its formulas replaced by one that means nothing; lines stay lines."""
    if not _OPENING.search(text):
        return text
    return "".join(_VISIBLE.sub(_BLANK, piece) if is_formula else piece for is_formula, piece in _pieces(text))


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces, each with whether it is a formula."""
    end = 0
    for start, stop in _outside_of_code(text):
        for opening, closing in formulas_in(text, start, stop):
            yield False, text[end:opening]
            yield True, text[opening:closing]
            end = closing
    yield False, text[end:]


def _outside_of_code(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for code in _CODE.finditer(text):
        yield end, code.start()
        end = code.end()
    yield end, len(text)


def formulas_in(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where formulas between two places begin and end, code or not.

    What is searched for in vain once is not searched for again.
    """
    in_vain: set[str] = set()
    while opening := _OPENING.search(text, start, stop):
        delimiter = opening[0]
        closing = -1 if delimiter in in_vain else text.find(_CLOSING[delimiter], opening.end() + 1, stop)
        if closing < 0:
            in_vain.add(delimiter)
            start = opening.start() + 1
        else:
            start = closing + 2
            yield opening.start(), start
