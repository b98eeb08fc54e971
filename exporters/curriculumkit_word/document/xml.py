"""Pieces of WordprocessingML as text: escaped once, joined for nothing, parsed once when the document is finished."""

import re
from collections.abc import Iterable
from typing import NewType

Xml = NewType("Xml", str)
"""Well-formed XML; a plain `str` is always a text that is still to be escaped."""

NOTHING = Xml("")
NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
_INVALID = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def escaped(text: str) -> Xml:
    """A text as character data. What XML cannot hold at all becomes a replacement character."""
    if not text.isprintable():
        text = _INVALID.sub(_REPLACEMENT, text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return Xml(text.replace(">", "&gt;") if ">" in text else text)


def quoted(text: str) -> Xml:
    """A text as the value of an attribute, without its quotation marks; line breaks become spaces."""
    return Xml(escaped(" ".join(text.split())).replace('"', "&quot;"))


def joined(pieces: Iterable[Xml]) -> Xml:
    """Pieces one after another."""
    return Xml("".join(pieces))


def name_of(prefixed: str) -> str:
    """The name that lxml knows an element or attribute by: `w:p` → `{http://…}p`."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
