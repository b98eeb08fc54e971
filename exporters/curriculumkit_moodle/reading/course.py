"""The curriculum that questions are put into: as much of it as a file tells, and what it must have besides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import chain, count
from typing import Any

from lxml import etree

from curriculumkit.diagnostics import Finding
from curriculumkit.export import Artefact
from curriculumkit.importing import Number, yaml_text
from curriculumkit.model.base import ID_PATTERN
from curriculumkit.model.level import LEVELS
from curriculumkit_moodle.names import plain_text
from curriculumkit_moodle.reading.collection import Collection, Entry
from curriculumkit_moodle.reading.faults import MADE_UP, RENAMED
from curriculumkit_moodle.reading.images import Images
from curriculumkit_moodle.reading.markdown import escaped
from curriculumkit_moodle.reading.placement import FOREIGN_PATH, ID, Place, Placement, ReadCategory
from curriculumkit_moodle.reading.texts import Reading
from curriculumkit_moodle.reading.values import place_of

_LANGUAGE = re.compile(r'<div lang="([^"]+)">(.*)</div>$', re.DOTALL)
_OBJECTIVES = re.compile(r'<h4>[^<]*</h4><ul class="objectives">(.*)</ul>$', re.DOTALL)
_ITEM, _ITEM_ENDS = '<li class="', "</li>"
_OBJECTIVE = re.compile(rf'({ID}) ({"|".join(LEVELS)})">(.*)', re.DOTALL)
IMPORTED = "imported"
_REFERENCE = re.compile(f"({ID})/({ID})/({ID})")


@dataclass(slots=True)
class ReadModule:
    """A module while questions are put into it."""

    banks: dict[str, Collection] = field(default_factory=dict)
    settled: dict[str, dict[str, Any]] = field(default_factory=dict)
    objectives: dict[str, tuple[str, str]] = field(default_factory=dict)
    images: dict[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Course:
    """Collects the questions of a file, and writes them as the files of a curriculum; `findings` has what that lost."""

    file: str = ""
    placement: Placement = field(default_factory=Placement)
    modules: dict[tuple[str, str], ReadModule] = field(default_factory=dict)
    shelves: dict[tuple[str, str], Images] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def add(self, place: Place, entry: Entry, images: dict[str, bytes]) -> None:
        """Put a question where it belongs."""
        module = self._module(place.path, place.module)
        module.images |= images
        module.banks.setdefault(place.bank, Collection()).add(entry)

    def settle(self) -> None:
        """Give all questions their ids, once no more will come."""
        for module in self.modules.values():
            for bank, collection in module.banks.items():
                module.settled[bank] = collection.settled()
                self.findings += collection.findings

    @property
    def is_empty(self) -> bool:
        """Whether no question was kept."""
        return not any(questions for module in self.modules.values() for questions in module.settled.values())

    def shelf(self, place: Place) -> Images:
        """The images of a module."""
        return self.shelves.setdefault((place.path, place.module), Images())

    def objective(self, place: Place, reference: str) -> str:
        """How a question refers to an objective, which is made where it is not there."""
        found = _REFERENCE.fullmatch(reference)
        path, module, local = found.groups() if found else (place.path, place.module, "o1")
        self._module(path, module).objectives.setdefault(local, (local, "remember"))
        return local if (path, module) == (place.path, place.module) else reference

    def artefacts(self) -> Iterator[Artefact]:
        """The files of the curriculum, when it is settled."""
        ids = self._path_ids()
        yield _file("curriculum.yaml", self._curriculum(list(ids.values())))
        for path, own in ids.items():
            yield _file(f"paths/{own}/path.yaml", self._path(path))
        for (path, key), module in self.modules.items():
            folder = f"paths/{ids[path]}"
            yield _file(f"{folder}/{key}.yaml", self._module_file(path, key, module))
            for bank, questions in module.settled.items():
                if questions:
                    yield _file(f"{folder}/{key}.{bank}.yaml", {"questions": questions})
            for name, content in sorted(module.images.items()):
                yield Artefact(f"{folder}/{key}/{name}", [content])

    def _path_ids(self) -> dict[str, str]:
        """The ids of the paths; that of what is foreign is no other's."""
        paths = list(dict.fromkeys(path for path, _ in self.modules))
        numbered = chain((IMPORTED,), (f"{IMPORTED}-{number}" for number in count(2)))
        free = next(key for key in numbered if key not in paths)
        return {path: free if path == FOREIGN_PATH else path for path in paths}

    def _module(self, path: str, key: str) -> ReadModule:
        return self.modules.setdefault((path, key), ReadModule())

    def _curriculum(self, paths: list[str]) -> dict[str, Any]:
        own = self.placement.curriculum
        category = self.placement.of()
        found = _LANGUAGE.match(category.info) if category else None
        data: dict[str, Any] = {"id": own} if own and re.match(ID_PATTERN, own) else {}
        if own and not data:
            reason = "it is no id, with which all idnumbers begin; give the folder this name to keep them"
            self.findings.append(RENAMED.at(place_of(self.file, 1), old=own, new="the folder's name", reason=reason))
        data["title"] = title(category.name if category else own or IMPORTED)
        data["language"] = unescape(found[1]) if found else "en"
        if not found:
            self.findings.append(MADE_UP.at(place_of(self.file, 1), what="the language of the questions", value="en"))
        overview = found[2] if found else category.info if category else ""
        if overview:
            data["overview"] = self._text(overview, category)
        data["paths"] = paths
        return {**data, "sources": self.sources} if self.sources else data

    def _path(self, path: str) -> dict[str, Any]:
        category = self.placement.of(path)
        data: dict[str, Any] = {"title": title(category.name if category else path or IMPORTED)}
        if category and category.info:
            data["text"] = self._text(category.info, category)
        tracks = {key: track for (at, key) in self.modules if at == path and (track := self._track(path, key))}
        data["modules"] = [key for (at, key) in self.modules if at == path and key not in tracks]
        for key, track in tracks.items():
            named = data.setdefault("tracks", {}).setdefault(track, self._track_data(path, track))
            named["modules"].append(key)
        return data

    def _track(self, path: str, key: str) -> str | None:
        """The track of a module: the category between the path's and the module's."""
        own, above = self.placement.of(path, key), self.placement.of(path)
        if own is None or above is None or len(own.names) != len(above.names) + 2:
            return None
        between = (c for c in self.placement.categories.values() if c.names == own.names[:-1])
        return next((category.idnumber.rpartition("/")[2] for category in between), None)

    def _track_data(self, path: str, track: str) -> dict[str, Any]:
        category = self.placement.of(path, track)
        data: dict[str, Any] = {"title": title(category.name if category else track)}
        if category and category.info:
            data["text"] = self._text(category.info, category)
        return {**data, "modules": []}

    def _module_file(self, path: str, key: str, module: ReadModule) -> dict[str, Any]:
        category = self._foreign(key) if path == FOREIGN_PATH else self.placement.of(path, key)
        name = category.name if category else ""
        data: dict[str, Any] = {"title": title(name.removeprefix(f"{key} ") or key)}
        objectives = dict(module.objectives)
        info = category.info if category else ""
        found = _OBJECTIVES.search(info) if info.endswith("</ul>") else None
        if found:
            items = found[1].removeprefix(_ITEM).removesuffix(_ITEM_ENDS).split(_ITEM_ENDS + _ITEM)
            read = [one for one in map(_OBJECTIVE.fullmatch, items) if one]
            listed = {one[1]: (self._text(one[3], category, inline=True), one[2]) for one in read}
            objectives = {**listed, **{key: value for key, value in objectives.items() if key not in listed}}
            info = info[: found.start()]
        if info:
            data["text"] = self._text(info, category)
        data["weeks"] = Number("1")
        data["objectives"] = {key: {"text": says, "level": level} for key, (says, level) in objectives.items()}
        return data

    def _foreign(self, key: str) -> ReadCategory | None:
        """The category that a module was made of."""
        names = next((names for names, module in self.placement.foreign.items() if module == key), ())
        return self.placement.entered.get(names)

    def _text(self, html: str, category: ReadCategory | None, inline: bool = False) -> str:
        """Markdown of a text of a category, which shows no images."""
        category = category or ReadCategory((), "", "")
        is_ours = self.placement.is_ours(category)
        reading = Reading(etree.Element("info"), self.file, category.name, category.line, is_ours)
        says = reading.of_html(html, inline, category.kind)
        self.findings += reading.findings
        return says or "-"


def title(name: str) -> str:
    """Markdown that says a plain name."""
    return name if plain_text(name) == name else escaped(name)


def _file(path: str, data: dict[str, Any]) -> Artefact:
    return Artefact(path, [yaml_text(data).encode()])
