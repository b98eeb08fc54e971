"""Reading a Moodle XML file that may be anybody's, question by question."""

import re
from collections.abc import Iterator
from html import escape
from typing import BinaryIO

from lxml import etree

_CHUNK = 1 << 16
_ENCODING = re.compile(rb"""^<\?xml[^>]*encoding\s*=\s*["']([^"']+)""")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00", b"\x00\x00")

_REASONS = {
    "Excessive depth": "its elements are nested deeper than any of Moodle's",
    "Resource limit": "a text or an embedded file in it is larger than 10 MB; make the image smaller in Moodle",
    "Text node too long": "a text or an embedded file in it is larger than 10 MB; make the image smaller in Moodle",
    "CData section not finished": "a CDATA section is never closed, or has a control character in it",
    "Entity '": "it has an entity of HTML, such as &nbsp;, outside of CDATA: XML does not know it",
}
"""By words of libxml2's messages."""


class BrokenFileError(Exception):
    """The file cannot be read; the message says why, `line` where."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(reason)
        self.line = line


def elements(source: BinaryIO) -> Iterator[etree._Element]:
    """The children of `quiz`, one at a time; each is gone when the next is asked for. Raises BrokenFileError.

    Entities are not defined by a file but by XML alone, nothing outside is looked at, and the limits of libxml2 on
    depth and on the length of a text hold.
    """
    parser = etree.XMLPullParser(
        events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    depth = 0
    try:
        for chunk in _chunks(source):
            parser.feed(chunk)
            for event, element in parser.read_events():
                if not isinstance(element, etree._Element):
                    continue
                if event == "start":
                    depth += 1
                    _welcome(element, depth)
                    continue
                depth -= 1
                if depth == 1:
                    yield element
                    _forget(element)
        parser.close()
    except etree.XMLSyntaxError as error:
        first = next(iter(parser.feed_error_log), None)
        message, line = (first.message, first.line) if first else (str(error.msg), error.lineno or 1)
        raise BrokenFileError(_reason(message), line) from error


def _reason(message: str) -> str:
    """What the parser means; it says itself what is wrong, but not why in a file of Moodle's."""
    told = " ".join(message.split())
    return next((why for words, why in _REASONS.items() if words in told), told)


def flatten(question: etree._Element) -> None:
    """Make plain texts of those in which HTML stands as it is, and not as text."""
    for text in question.iter("text"):
        if len(text):
            inner = [escape(text.text or "", quote=False)]
            inner += [etree.tostring(child, encoding="unicode", method="html") for child in text]
            for child in list(text):
                text.remove(child)
            text.text = "".join(inner)


def _chunks(source: BinaryIO) -> Iterator[bytes]:
    head = source.read(_CHUNK)
    if head.startswith(_WIDE):
        raise BrokenFileError("it is not UTF-8, and Moodle reads nothing else")
    declared = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in {b"utf-8", b"utf8"}:
        raise BrokenFileError(f"it says that its encoding is {declared[1].decode('ascii', 'replace')}, not UTF-8")
    while head:
        yield head
        head = source.read(_CHUNK)


def _welcome(element: etree._Element, depth: int) -> None:
    if depth > 1:
        return
    info = element.getroottree().docinfo
    if info.internalDTD is not None or info.doctype:
        raise BrokenFileError("it has a DOCTYPE, which Moodle never writes and which can make a reader do things")
    if element.tag != "quiz":
        raise BrokenFileError(f"its outermost element is {element.tag}, not quiz", element.sourceline or 1)


def _forget(element: etree._Element) -> None:
    parent = element.getparent()
    element.clear()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
