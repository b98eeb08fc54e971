"""Reading a curriculum's folder: every file that belongs to it, bound to its model."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from curriculumkit.binding import bind
from curriculumkit.check.parallel import in_order
from curriculumkit.check.said import said_once
from curriculumkit.diagnostics import Finding
from curriculumkit.graph import CURRICULUM_FILE, Asset, BoundFile, CurriculumFiles, PathFiles
from curriculumkit.graph.files import bank_of, module_of
from curriculumkit.graph.gaps import left_by
from curriculumkit.graph.stand_ins import lost_questions
from curriculumkit.model import Bank, Curriculum, Module
from curriculumkit.model import Path as PathModel
from curriculumkit.model.base import Model
from curriculumkit.source import Document, load, page_of, read
from curriculumkit.source.collector import collector_paused

_PART = 300_000
"""Bytes of files that are read in one go."""


@dataclass(slots=True)
class Folder:
    """A curriculum's folder while it is read: its documents by file, and what was wrong with them."""

    root: Path
    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _bound: dict[str, BoundFile[Any]] = field(default_factory=dict)

    @collector_paused()
    def read(self) -> CurriculumFiles:
        """Read everything."""
        paths = {key: list(_files(self.root, f"paths/{key}")) for key in _folders(self.root / "paths")}
        self._bind({CURRICULUM_FILE: Curriculum, **dict(_bindable(paths))})
        read = {key: self._path(f"paths/{key}", files) for key, files in paths.items()}
        return CurriculumFiles(self.root.resolve().name, self._bound[CURRICULUM_FILE], read)

    @property
    def names(self) -> tuple[str, ...]:
        """All files in the folder but hidden ones."""
        return tuple(_files(self.root, ""))

    def _bind(self, models: Mapping[str, type[Model]]) -> None:
        sizes = {file: _size(self.root / file) for file in models}
        parts = _parts(models, sizes)
        tasks = [partial(_documents, self.root, part) for part in parts]
        # Plain data travels four times as fast as models, and is bound in a tenth of the time of reading.
        for document in chain.from_iterable(in_order(tasks, sum(sizes.values()))):
            if isinstance(document, Finding):
                self._bound[document.place.file] = BoundFile(document.place.file, None, frozenset({()}))
                self.findings.append(document)
                continue
            bound = bind(document, models[document.file])
            lost = lost_questions(document.data, bound.removed) if models[document.file] is Bank else {}
            removed = bound.removed | left_by(document.dropped)
            self._bound[document.file] = BoundFile(document.file, bound.model, removed, bound.kept, lost)
            self.documents[document.file] = document
            self.findings += said_once(document, bound.findings)

    def _path(self, folder: str, names: Iterable[str]) -> PathFiles:
        files = PathFiles()
        for file in names:
            name = file.removeprefix(f"{folder}/")
            module, _, beside = name.partition("/")
            if beside:
                self._beside(file, module, beside, files)
            elif name == "path.yaml":
                files.path = self._bound[file]
            elif name.endswith((".yaml", ".yml")):
                self._module_or_bank(file, name, files)
        return files

    def _module_or_bank(self, file: str, name: str, files: PathFiles) -> None:
        if bank := bank_of(name):
            files.banks[bank] = self._bound[file]
        elif module := module_of(name):
            files.modules[module] = self._bound[file]
        else:
            files.misnamed.append(file)

    def _beside(self, file: str, module: str, name: str, files: PathFiles) -> None:
        """A file in a module's folder: a lesson's page, or something that pages show."""
        if not file.endswith(".md"):
            self._look_behind(file)
            asset = Asset(file=file, read=partial(self._bytes, file), size=_size(self.root / file))
            files.assets.setdefault(module, {})[name] = asset
            return
        content = read(self.root, file)
        files.pages[file], found = ("", [content]) if isinstance(content, Finding) else page_of(content, file)
        self.findings += found

    def _look_behind(self, file: str) -> None:
        """A link must lead to a file of the folder, even where nothing is read from it now."""
        if (self.root / file).is_symlink() and isinstance(found := read(self.root, file), Finding):
            self.findings.append(found)

    def _bytes(self, file: str) -> bytes:
        content = read(self.root, file)
        if isinstance(content, Finding):
            raise OSError(str(content.message))
        return content


def _bindable(paths: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, type[Model]]]:
    """The files that hold paths, modules and banks, with the models that they are read as."""
    for key, files in paths.items():
        for file in files:
            name = file.removeprefix(f"paths/{key}/")
            if name == "path.yaml":
                yield file, PathModel
            elif "/" not in name and name.endswith((".yaml", ".yml")) and (bank_of(name) or module_of(name)):
                yield file, Bank if bank_of(name) else Module


def _parts(files: Iterable[str], sizes: Mapping[str, int]) -> Iterator[list[str]]:
    """Files that are read one after another: enough for a while, and few enough that all cores have work."""
    part: list[str] = []
    size = 0
    for file in files:
        part.append(file)
        size += sizes[file]
        if size > _PART:
            yield part
            part, size = [], 0
    yield part


def _documents(root: Path, part: Iterable[str]) -> list[Document | Finding]:
    contents = ((file, read(root, file)) for file in part)
    return [content if isinstance(content, Finding) else load(content, file) for file, content in contents]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # a link that leads to nothing: whoever reads it says so
        return 0


def _folders(folder: Path) -> Iterator[str]:
    # Path.is_dir says no of a link that leads to itself, where an entry of os.scandir raises.
    names = sorted(entry.name for entry in folder.iterdir() if entry.is_dir()) if folder.is_dir() else []
    yield from (name for name in names if not name.startswith("."))


def _files(root: Path, folder: str) -> Iterator[str]:
    """The files below a folder, sorted, as paths from `root`; hidden ones are passed over."""
    for directory, folders, names in os.walk(root / folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        relative = Path(directory).relative_to(root)
        yield from ((relative / name).as_posix() for name in sorted(names) if not name.startswith("."))
