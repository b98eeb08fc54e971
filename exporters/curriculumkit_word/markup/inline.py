"""What Markdown says within a line, as runs."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from curriculumkit.markup.maths import Cut
from curriculumkit_word.document import LINE_BREAK, Character, WordFile, Xml, joined, run
from curriculumkit_word.markup.maths import displayed, formula, stripped

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>[^>]*)>")
_PROPERTIES = {
    "b": "<w:b/><w:bCs/>",
    "i": "<w:i/><w:iCs/>",
    "s": "<w:strike/>",
    "u": '<w:u w:val="single"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
}
"""What no style of characters stands for, or what is set beside one, in the order of the schema."""
_HTML = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "var": "em", "code": "code", "kbd": "code",
    "samp": "code", "s": "s", "del": "s", "u": "u", "ins": "u", "sub": "sub", "sup": "sup",
}  # fmt: skip
_SILENT = {"span", "abbr", "p", "div", "q"}
"""Tags without which nothing is missing."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """What inline content needs of its surroundings: pictures, links, and somebody to tell what gets lost.

    `link` gives a link around runs, or the runs where there is to be none; `image` a picture, or words in its place.
    """

    image: Callable[[str, str], Xml]
    link: Callable[[Xml, str], Xml]
    lost_formula: Callable[[str], None]
    lost_html: Callable[[str], None]


@dataclass(slots=True)
class Inline:
    """Turns the children of an inline token into runs."""

    word: WordFile
    sayings: Sayings
    cut: Cut
    marks: list[str] = field(default_factory=list)

    def runs(self, tokens: Sequence[Token]) -> Xml:
        """The content of a line."""
        return joined(self._pieces(iter(tokens)))

    def _pieces(self, tokens: Iterator[Token]) -> Iterator[Xml]:
        for token in tokens:
            match token.type:
                case "text":
                    yield from self._text(token.content)
                case "code_inline":
                    yield self._run(token.content, "code")
                case "softbreak":
                    yield self._run(self._soft)
                case "hardbreak":
                    yield LINE_BREAK
                case "strong_open" | "em_open" | "s_open":
                    self.marks.append(token.type.removesuffix("_open"))
                case "strong_close" | "em_close" | "s_close":
                    self._end(token.type.removesuffix("_close"))
                case "link_open":
                    yield self._link(token, tokens)
                case "image":
                    yield self.sayings.image(str(token.attrs["src"]), token.content)
                case "html_inline":
                    yield from self._html(token.content)
                case _:
                    yield from self._text(token.content)

    @property
    def _soft(self) -> str:
        # Chinese and Japanese lines go on without a space.
        return "" if self.word.closed_up else " "

    def _text(self, text: str) -> Iterator[Xml]:
        for index, part in enumerate(self.cut.pieces(text)):
            if index % 2:
                yield self._formula(part)
            elif part:
                yield self._run(part)

    def _formula(self, source: str) -> Xml:
        made = formula(source)
        if made is not None:
            return made
        self.sayings.lost_formula(source)
        return self._run(stripped(source), "code")

    def _run(self, text: str, *more: str) -> Xml:
        marks = [*self.marks, *more]
        if not marks:
            return self.word.run(text)
        styles = {"code": Character.CODE, "link": Character.LINK, "strong": Character.STRONG, "em": Character.EMPHASIS}
        chosen = next((styles[mark] for mark in styles if mark in marks), None)
        # A run has one style of characters: what another one would say beside it is said directly.
        beside = {"b" if mark == "strong" else "i" if mark == "em" else mark for mark in marks}
        beside -= {"code", "link"} | ({"b"} if chosen is Character.STRONG else set())
        beside -= {"i"} if chosen is Character.EMPHASIS else set()
        properties = "".join(_PROPERTIES[mark] for mark in _PROPERTIES if mark in beside)
        return run(text, self.word.styles[chosen] if chosen else "", Xml(properties))

    def _link(self, opening: Token, tokens: Iterator[Token]) -> Xml:
        inside = []
        for token in tokens:
            if token.type == "link_close":
                break
            inside.append(token)
        address = str(opening.attrs["href"])
        self.marks.append("link")
        content = self.runs(inside)
        self._end("link")
        linked = self.sayings.link(content, address)
        if linked == content:
            return self.runs(inside)
        return linked

    def _html(self, source: str) -> Iterator[Xml]:
        tag = _TAG.fullmatch(source)
        if tag is None:
            return
        name = tag["name"].lower()
        mark = _HTML.get(name)
        if name == "br":
            yield LINE_BREAK
        elif mark and tag["end"]:
            self._end(mark)
        elif mark:
            self.marks.append(mark)
        elif name not in _SILENT and not tag["end"]:
            self.sayings.lost_html(source)

    def _end(self, mark: str) -> None:
        if mark in self.marks:
            del self.marks[len(self.marks) - 1 - self.marks[::-1].index(mark)]


def display_formula(tokens: Sequence[Token], cut: Cut) -> str:
    """The formula that is all there is in a paragraph, and is to stand on a line of its own; empty where not so."""
    if len(tokens) != 1 or tokens[0].type != "text":
        return ""
    before, *rest = cut.pieces(tokens[0].content.strip())
    source = rest[0] if rest[1:] == [""] and not before else ""
    return source if source and displayed(source) else ""
