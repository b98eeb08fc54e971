"""HTML in Markdown: what its tags refer to, what is not let through, and what is not closed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from curriculumkit.markup.found import Broken, Dropped, Reason, Reference, refused_scheme
from curriculumkit.markup.html import allowed
from curriculumkit.markup.sheet import Place

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"(?P<name>[A-Za-z_:][\w:.-]*)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_CLOSED_BY_OTHERS = frozenset(
    ("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup")
)
"""Elements whose end HTML lets out."""


@dataclass(frozen=True, slots=True)
class _Attribute:
    html: str
    name: str
    value: str
    start: int
    end: int
    value_start: int
    value_end: int


@dataclass(slots=True)
class Tags:
    """Reads the tags of a text one after another."""

    references: list[Reference] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    _open: dict[str, list[Broken]] = field(default_factory=dict)
    _unknown: set[str] = field(default_factory=set)

    def read(self, content: str, place: Place, start: int, end: int) -> None:
        """Note what is in a stretch of a token's content; `place` gives offsets in the text."""
        for match in _TAG.finditer(content, start, end):
            if match["name"] is not None:
                self._tag(match, place)

    def unclosed(self) -> Iterator[Broken]:
        """The elements that are still open."""
        for waiting in self._open.values():
            yield from waiting

    def _tag(self, match: re.Match[str], place: Place) -> None:
        name, is_end = match["name"].lower(), bool(match["close"])
        start, end = place(match.start()), place(match.end())
        known = allowed(name)
        if known is None:
            if not is_end or name not in self._unknown:
                self._unknown.add(name)
                self.dropped.append(Dropped(match[0], start, end))
            return
        if is_end:
            self._close(name, match[0], start, end)
            return
        if name not in _VOID | _CLOSED_BY_OTHERS:
            self._open.setdefault(name, []).append(Broken(match[0], Reason.ELEMENT_NOT_CLOSED, start, end))
        attributes = list(_attributes(match, place))
        self.dropped += (
            Dropped(attribute.html, attribute.start, attribute.end)
            for attribute in attributes
            if attribute.name not in known or _is_refused(attribute)
        )
        self._refer(name, match[0], attributes, start, end)

    def _close(self, name: str, html: str, start: int, end: int) -> None:
        if self._open.get(name):
            self._open[name].pop()
        elif name not in _VOID | _CLOSED_BY_OTHERS:
            self.broken.append(Broken(html, Reason.NOTHING_TO_CLOSE, start, end))

    def _refer(self, name: str, html: str, attributes: list[_Attribute], start: int, end: int) -> None:
        wanted = {"img": "src", "a": "href"}.get(name)
        if wanted is None:
            return
        values = {attribute.name: attribute for attribute in attributes}
        address = values.get(wanted)
        if address is not None and _is_refused(address):
            return
        if address is not None and address.value:
            words = values["alt"].value if "alt" in values else ""
            self.references.append(
                Reference(address.value, address.value_start, address.value_end, name == "img", words)
            )
        elif address is not None or name == "img":
            self.broken.append(Broken(html, Reason.NO_ADDRESS, start, end))


def _attributes(match: re.Match[str], place: Place) -> Iterator[_Attribute]:
    offset = match.start("rest")
    for found in _ATTRIBUTE.finditer(match["rest"]):
        value, quote = found["value"], found["value"][0] in "\"'"
        start, end = offset + found.start("value") + quote, offset + found.end("value") - quote
        yield _Attribute(
            found[0],
            found["name"].lower(),
            unescape(value[1:-1] if quote else value).strip(),
            place(offset + found.start()),
            place(offset + found.end()),
            place(start),
            place(end),
        )


def _is_refused(attribute: _Attribute) -> bool:
    """Whether an address is not let through; files elsewhere on this computer are for those who look for files."""
    return attribute.name in {"href", "src"} and refused_scheme(attribute.value) not in {"", "file"}
