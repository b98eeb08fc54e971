"""Where a question belongs: by its idnumber where an export wrote that, else by its category."""

import re
from dataclasses import dataclass, field
from html import unescape

from lxml import etree

from curriculumkit_moodle.reading.values import line_of

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_POOL = rf"(?P<curriculum>.+?)/(?P<path>{ID})/(?P<module>{ID})/(?P<bank>questions|exam)"
_OURS = re.compile(rf"{_POOL}/(?P<key>{ID}(?:/{ID})?)")
_OURS_OR_POOL = re.compile(rf"{_POOL}(?:/{ID})?")
_SLASH = re.compile("(?<!/)/(?!/)")
FOREIGN_PATH = ""
"""The path of what no export of ours made, until it is known which ids are free."""


@dataclass(frozen=True, slots=True)
class Place:
    """The path, module, bank and id of a question; a part of a group has `g1/p1`, what asks for none has no id."""

    path: str
    module: str
    bank: str
    key: str


@dataclass(frozen=True, slots=True)
class ReadCategory:
    """A category of the file: its names from the top, what is said of it and in which format, and the line of that."""

    names: tuple[str, ...]
    info: str
    idnumber: str
    kind: str = "html"
    line: int = 1

    @property
    def name(self) -> str:
        """Its own name."""
        return self.names[-1] if self.names else ""


@dataclass(slots=True)
class Placement:
    """Follows the categories of a file, and gives every question a place."""

    curriculum: str | None = None
    categories: dict[str, ReadCategory] = field(default_factory=dict)
    entered: dict[tuple[str, ...], ReadCategory] = field(default_factory=dict)
    used: set[tuple[str, ...]] = field(default_factory=set)
    current: ReadCategory = field(default_factory=lambda: ReadCategory((), "", ""))
    foreign: dict[tuple[str, ...], str] = field(default_factory=dict)
    is_unused: bool = True

    def enter(self, element: etree._Element) -> None:
        """A category begins; it is known by its idnumber, if it has one."""
        path = (element.findtext("category/text") or "").strip()
        names = tuple(unescape(part.replace("//", "/").strip()) for part in _SLASH.split(path))
        names = tuple(name for name in names[1:] if name) if names[:1] and names[0].startswith("$") else names
        names = names[1:] if names[:1] == ("top",) else names
        idnumber = (element.findtext("idnumber") or "").strip()
        info = element.find("info")
        says = "" if info is None else (info.findtext("text") or "").strip()
        kind = "html" if info is None else info.get("format", "html")
        self.current = ReadCategory(names, says, idnumber, kind, line_of(element))
        self.entered.setdefault(names, self.current)
        if idnumber:
            self.categories[idnumber] = self.current

    def place(self, idnumber: str) -> Place:
        """The place of the next question. One that was added to a category of ours belongs there."""
        self.is_unused = False
        self.used.add(self.current.names)
        found = self._ours(_OURS.fullmatch(idnumber))
        if found:
            return Place(found["path"], found["module"], found["bank"], found["key"])
        pool = self._ours(_OURS_OR_POOL.fullmatch(self.current.idnumber))
        if pool:
            return Place(pool["path"], pool["module"], pool["bank"], "")
        module = self.foreign.setdefault(self.current.names, f"m{len(self.foreign) + 1:02}")
        return Place(FOREIGN_PATH, module, "questions", "")

    def _ours(self, found: re.Match[str] | None) -> re.Match[str] | None:
        if found is None or self.curriculum not in {None, found["curriculum"]}:
            return None
        self.curriculum = found["curriculum"]
        return found

    def is_ours(self, category: ReadCategory) -> bool:
        """Whether an export of this curriculum made the category."""
        own = self.curriculum
        return own is not None and (category.idnumber == own or category.idnumber.startswith(f"{own}/"))

    def of(self, *ids: str) -> ReadCategory | None:
        """The category that an export wrote for the curriculum, a path, a track or a module."""
        return self.categories.get("/".join((self.curriculum or "", *ids)))
