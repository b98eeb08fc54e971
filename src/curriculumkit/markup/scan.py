"""What a Markdown text holds that somebody may want to check: one parse for all questions about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from curriculumkit.markup.html import allowed, parser
from curriculumkit.markup.maths import cut_maths

_ANY = re.compile(r"[\[<#*\t]|`{3}|~{3}|    ")
_WORTH = re.compile(r"!\[|\]\s?\(|<[A-Za-z/!]|`{3}|~{3}|\*\*|^ {0,3}#|^(?: {4}|\t)", re.MULTILINE)
"""Without any of these, nothing that `Scan` speaks of can be in a text."""
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>[^>]*)>|<!--")
_ATTRIBUTE = re.compile(r"(?P<name>[A-Za-z_:][\w:.-]*)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|\S+)")
_NO_HEADING = re.compile(r"^ {0,3}#{1,6}[^#\s!].*")
_SPACED_LINK = re.compile(r"\[[^\[\]\n]+\] \((?:https?:|[\w./-]+\.\w+)[^()\n]*\)")
_UNSAFE = ("javascript:", "vbscript:", "data:text")


@dataclass(frozen=True, slots=True)
class Image:
    """An image: the name or address that is written, and its alternative text."""

    source: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Broken:
    """Markup that means nothing as it is written: what stands there, and why it does not work."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text holds. `code` are the lines of fenced code without a language, `dropped` what is not let through."""

    images: tuple[Image, ...] = ()
    links: tuple[str, ...] = ()
    code: tuple[int, ...] = ()
    dropped: tuple[str, ...] = ()
    broken: tuple[Broken, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.images or self.links or self.code or self.dropped or self.broken)


@dataclass(slots=True)
class _Notes:
    images: list[Image] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    code: list[int] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)


def scan(text: str) -> Scan:
    """Look through a text; `NOTHING` itself where it holds nothing. Without markup that matters, it is not parsed."""
    if not _ANY.search(text) or not _WORTH.search(text):
        return NOTHING
    cut = cut_maths(text)
    notes = _Notes()
    lines = cut.text.split("\n")
    for token in cut.tokens(parser()):
        _block(token, lines, notes)
    found = Scan(*(tuple(getattr(notes, name)) for name in ("images", "links", "code", "dropped", "broken")))
    return found or NOTHING


NOTHING = Scan()
"""What a text without markup holds."""


def _block(token: Token, lines: list[str], notes: _Notes) -> None:
    if token.type == "fence" and token.map:
        first, last = token.map
        if not token.info.strip():
            notes.code.append(first)
        if last - first < 2 or not lines[last - 1].strip(" >\t").startswith(token.markup):
            notes.broken.append(Broken(lines[first].strip(), "the code is not closed"))
    elif token.type == "html_block":
        notes.dropped += _dropped(token.content)
    elif token.type == "inline":
        _inline(token, notes)


def _inline(token: Token, notes: _Notes) -> None:
    left = []
    for child in token.children or ():
        if child.type == "image":
            notes.images.append(Image(str(child.attrs["src"]), child.content))
        elif child.type == "link_open":
            notes.links.append(str(child.attrs["href"]))
        elif child.type == "html_inline":
            notes.dropped += _dropped(child.content)
        elif child.type == "text":
            left.append(child.content)
    notes.broken += _left_over("\n".join(left))


def _left_over(text: str) -> Iterator[Broken]:
    if text.count("**") > 1:
        yield Broken("**", "these stars do not make bold text")
    for line in text.split("\n"):
        if match := _NO_HEADING.match(line):
            yield Broken(match[0].strip(), "a heading needs a space behind the number signs")
        if match := _SPACED_LINK.search(line):
            yield Broken(match[0], "a link has no space between its text and its address")


def _dropped(html: str) -> Iterator[str]:
    for match in _TAG.finditer(html):
        if match["name"] is None:
            continue
        attributes = allowed(match["name"].lower())
        if attributes is None:
            yield match[0]
            continue
        for attribute in _ATTRIBUTE.finditer(match["rest"]):
            value = attribute["value"].strip("\"'").strip().lower()
            if attribute["name"].lower() not in attributes or value.startswith(_UNSAFE):
                yield attribute[0]
