"""Placeholders in a template: `{{ learner }}`, in whatever pieces Word has split them.

Word cuts a text into runs wherever somebody has corrected, pasted or formatted: `{{ lear` and `ner }}` may stand in two
of them. Texts of a paragraph are read as one; what stands for a placeholder goes to where it begins, in its formatting.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from curriculumkit_word.document.xml import name_of

Value: TypeAlias = str | tuple[str, ...]
"""A text, or several that a paragraph of its own is repeated for."""

_PLACEHOLDER = re.compile(r"\{\{\s*(?P<name>.*?)\s*\}\}", re.DOTALL)
_HALF = re.compile(r"\{\{|\}\}|\{%|%\}")
_TEXTS = {name_of("w:p"): name_of("w:t"), name_of("a:p"): name_of("a:t")}
"""What is a text in a paragraph: of the document, and of a shape."""
_BREAKS = frozenset(map(name_of, ("w:tab", "w:br", "w:cr", "w:drawing", "w:pict", "a:br")))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNIQUE = frozenset(map(name_of, ("w:bookmarkStart", "w:bookmarkEnd")))
_AROUND = 20


@dataclass(frozen=True, slots=True)
class _Piece:
    """A text of a paragraph, and where it begins in the whole; breaks have no element."""

    element: etree._Element | None
    start: int
    text: str


def names(root: etree._Element) -> Iterator[str]:
    """The names of all placeholders of a part."""
    for paragraph in _paragraphs(root):
        yield from (found["name"] for found in _PLACEHOLDER.finditer(_text(_pieces(paragraph))))


def halves(root: etree._Element) -> Iterator[str]:
    """What is left of placeholders that nobody has closed, and other signs of templates that mean nothing here."""
    for paragraph in _paragraphs(root):
        text = _PLACEHOLDER.sub("", _text(_pieces(paragraph)))
        for found in _HALF.finditer(text):
            yield text[max(0, found.start() - _AROUND) : found.end() + _AROUND].strip()


def fill(root: etree._Element, values: Mapping[str, Value], between: str) -> None:
    """Put values in the place of placeholders. A paragraph of nothing but placeholders without a value is taken out.

    A paragraph that is nothing but a placeholder of several texts is repeated for each; elsewhere `between` joins them.
    """
    for paragraph in list(_paragraphs(root)):
        text = _text(_pieces(paragraph))
        found = list(_PLACEHOLDER.finditer(text))
        if not found:
            continue
        given = [values[match["name"]] for match in found]
        alone = not _PLACEHOLDER.sub("", text).strip()
        if alone and not any(given) and _can_go(paragraph):
            _parent(paragraph).remove(paragraph)
        elif alone and len(given) == 1 and isinstance(given[0], tuple) and _can_go(paragraph):
            _repeat(paragraph, found[0]["name"], given[0])
        else:
            _replace(paragraph, {name: _joined(value, between) for name, value in values.items()})


def _joined(value: Value, between: str) -> str:
    return value if isinstance(value, str) else between.join(value)


def _repeat(paragraph: etree._Element, name: str, texts: tuple[str, ...]) -> None:
    place = paragraph
    for index, text in enumerate(texts):
        copy = deepcopy(paragraph)
        if index:
            _forget_unique(copy)
        _replace(copy, {name: text})
        copy.tail = None
        place.addnext(copy)
        place = copy
    _parent(paragraph).remove(paragraph)


def _forget_unique(paragraph: etree._Element) -> None:
    """Ids and bookmarks that a document may have only once."""
    for element in list(paragraph.iter()):
        for key in [key for key in element.attrib if str(key).endswith(("}paraId", "}textId"))]:
            del element.attrib[key]
        if element.tag in _UNIQUE:
            _parent(element).remove(element)


def _replace(paragraph: etree._Element, values: Mapping[str, str]) -> None:
    pieces = _pieces(paragraph)
    text = _text(pieces)
    found = list(_PLACEHOLDER.finditer(text))
    for piece in pieces:
        if piece.element is None:
            continue
        cursor, end = piece.start, piece.start + len(piece.text)
        new = ""
        for match in found:
            if match.end() <= cursor or match.start() >= end:
                continue
            new += text[cursor : match.start()]
            if match.start() >= piece.start:
                new += values[match["name"]]
            cursor = min(match.end(), end)
        piece.element.text = new + text[cursor:end]
        piece.element.set(_SPACE, "preserve")


def _can_go(paragraph: etree._Element) -> bool:
    """Whether a document is whole without a paragraph: what holds it needs another one, a cell one at its end."""
    if any(True for _ in paragraph.iter(name_of("w:sectPr"), name_of("w:drawing"), name_of("w:pict"))):
        return False
    siblings = [child for child in _parent(paragraph) if child is not paragraph]
    if paragraph.getnext() is None:
        return bool(siblings) and siblings[-1].tag == paragraph.tag
    return any(sibling.tag == paragraph.tag for sibling in siblings)


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    return root.iter(*_TEXTS)


def _text(pieces: list[_Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _pieces(paragraph: etree._Element) -> list[_Piece]:
    """The texts of a paragraph, without those of paragraphs in shapes that are anchored in it."""
    wanted = _TEXTS[paragraph.tag]
    pieces: list[_Piece] = []
    start = 0
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == wanted:
            pieces.append(_Piece(element, start, element.text or ""))
        elif element.tag in _BREAKS:
            pieces.append(_Piece(None, start, "\n"))
        elif element.tag not in _TEXTS:
            waiting += reversed(element)
            continue
        else:
            continue
        start += len(pieces[-1].text)
    return pieces


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    if parent is None:
        raise ValueError("a paragraph stands in something")
    return parent
