"""The files that are embedded in questions: names that are safe on every disk, and one name for each content."""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, count

from lxml import etree

_LONGEST = 100
_LONGEST_SUFFIX = 10
_SAFE = re.compile(rf"[A-Za-z0-9_-][A-Za-z0-9._-]{{0,{_LONGEST - 1}}}(?<!\.)")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device."""
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_NAMELESS = "image"


@dataclass(slots=True)
class Images:
    """The images of a module. One of the same name as another, but not the same, is given another name."""

    _taken: set[str] = field(default_factory=set)
    _names: dict[tuple[str, bytes], str] = field(default_factory=dict)
    _numbers: dict[str, Iterator[int]] = field(default_factory=dict)

    def claim(self, name: str, content: bytes) -> str:
        """The name under which an image of this name is kept."""
        asked = name.casefold(), content
        if asked not in self._names:
            numbers = self._numbers.setdefault(name.casefold(), count(2))
            names = chain((name,), (f"{number}-{name}" for number in numbers))
            own = next(own for own in names if own.casefold() not in self._taken)
            self._taken.add(own.casefold())
            self._names[asked] = self._names[own.casefold(), content] = own
        return self._names[asked]


def refused(file: etree._Element) -> str:
    """Why a file cannot be stored; empty if it can."""
    name = name_of(file)
    if not name or name.startswith(".") or re.search(r"[/\\\x00-\x1f]", name):
        return "its name is none, or leads to another folder, or is hidden"
    if (file.get("path") or "/") != "/" or file.get("encoding") != "base64":
        return "it is in a folder, or not in base64"
    try:
        content_of(file)
    except (binascii.Error, ValueError):
        return "what is in it is not base64"
    return ""


def name_of(file: etree._Element) -> str:
    """The name that Moodle has for a file."""
    return (file.get("name") or "").strip()


def content_of(file: etree._Element) -> bytes:
    """What is in a file. Raises ValueError."""
    return base64.b64decode("".join((file.text or "").split()), validate=True)


def safe_name(name: str) -> str:
    """The name itself if it can be written on every disk and in every address; else one like it."""
    if _SAFE.fullmatch(name) and ".." not in name and not _RESERVED.fullmatch(name):
        return name
    stem, dot, suffix = name.rpartition(".") if "." in name else (name, "", "")
    suffix = _UNSAFE.sub("", suffix)[:_LONGEST_SUFFIX]
    stem = _UNSAFE.sub("-", stem).strip("-")[: _LONGEST - _LONGEST_SUFFIX - len(_NAMELESS) - 2] or _NAMELESS
    stem = f"{_NAMELESS}-{stem}" if _RESERVED.fullmatch(stem) else stem
    return f"{stem}{dot}{suffix}".rstrip(".")
