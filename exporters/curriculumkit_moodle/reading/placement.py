"""Where a question belongs: by its idnumber where an export wrote that, else by its category."""

import re
from dataclasses import dataclass, field
from html import unescape

from lxml import etree

_OURS = re.compile(
    r"(?P<curriculum>.+?)/(?P<path>[a-z0-9-]+)/(?P<module>[a-z0-9-]+)/(?P<bank>questions|exam)/"
    r"(?P<key>[a-z0-9-]+(?:/[a-z0-9-]+)?)"
)
_SLASH = re.compile("(?<!/)/(?!/)")
FOREIGN_PATH = "imported"


@dataclass(frozen=True, slots=True)
class Place:
    """The path, module, bank and id of a question; a part of a group has `g1/p1`."""

    path: str
    module: str
    bank: str
    key: str


@dataclass(frozen=True, slots=True)
class ReadCategory:
    """A category of the file: its names from the top, and what is said of it."""

    names: tuple[str, ...]
    info: str
    idnumber: str

    @property
    def name(self) -> str:
        """Its own name."""
        return self.names[-1] if self.names else ""


@dataclass(slots=True)
class Placement:
    """Follows the categories of a file, and gives every question a place."""

    curriculum: str | None = None
    categories: dict[str, ReadCategory] = field(default_factory=dict)
    current: ReadCategory = field(default_factory=lambda: ReadCategory((), "", ""))
    foreign: dict[tuple[str, ...], str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def enter(self, element: etree._Element) -> None:
        """A category begins; it is known by its idnumber, if it has one."""
        path = (element.findtext("category/text") or "").strip()
        names = tuple(unescape(part.replace("//", "/").strip()) for part in _SLASH.split(path))
        names = tuple(name for name in names[1:] if name) if names[:1] and names[0].startswith("$") else names
        names = names[1:] if names[:1] == ("top",) else names
        idnumber = (element.findtext("idnumber") or "").strip()
        self.current = ReadCategory(names, (element.findtext("info/text") or "").strip(), idnumber)
        if idnumber:
            self.categories[idnumber] = self.current

    def place(self, idnumber: str) -> Place:
        """The place of the next question."""
        found = _OURS.fullmatch(idnumber)
        if found and self.curriculum in {None, found["curriculum"]}:
            self.curriculum = found["curriculum"]
            return Place(found["path"], found["module"], found["bank"], found["key"])
        module = self.foreign.setdefault(self.current.names, f"m{len(self.foreign) + 1:02}")
        self.counts[module] = self.counts.get(module, 0) + 1
        return Place(FOREIGN_PATH, module, "questions", f"q{self.counts[module]:03}")

    def of(self, *ids: str) -> ReadCategory | None:
        """The category that an export wrote for the curriculum, a path, a track or a module."""
        return self.categories.get("/".join((self.curriculum or "", *ids)))
