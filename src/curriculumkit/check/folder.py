"""Reading a curriculum's folder: every file that belongs to it, bound to its model."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from curriculumkit.binding import bind
from curriculumkit.diagnostics import Finding
from curriculumkit.graph import CURRICULUM_FILE, Asset, BoundFile, CurriculumFiles, PathFiles
from curriculumkit.graph.files import bank_of, module_of
from curriculumkit.model import Bank, Curriculum, Module
from curriculumkit.model import Path as PathModel
from curriculumkit.model.base import Model
from curriculumkit.source import Document, load, read
from curriculumkit.source.decoding import decode

M = TypeVar("M", bound=Model)


@dataclass(slots=True)
class Folder:
    """A curriculum's folder while it is read: its documents by file, and what was wrong with them."""

    root: Path
    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def read(self) -> CurriculumFiles:
        """Read everything."""
        curriculum = self._bound(CURRICULUM_FILE, Curriculum)
        paths = {key: self._path(f"paths/{key}") for key in _folders(self.root / "paths")}
        return CurriculumFiles(self.root.resolve().name, curriculum, paths)

    def _bound(self, file: str, model: type[M]) -> BoundFile[M]:
        content = read(self.root, file)
        if isinstance(content, Finding):
            self.findings.append(content)
            return BoundFile(file, None, frozenset({()}))
        document = self.documents[file] = load(content, file)
        bound = bind(document, model)
        self.findings += (*document.findings, *bound.findings)
        return BoundFile(file, bound.model, bound.removed)

    def _path(self, folder: str) -> PathFiles:
        files = PathFiles()
        for file in _files(self.root, folder):
            name = PurePosixPath(file).relative_to(folder)
            if len(name.parts) > 1:
                self._beside(file, files)
            elif name.name == "path.yaml":
                files.path = self._bound(file, PathModel)
            elif name.suffix in {".yaml", ".yml"}:
                self._module_or_bank(file, name.name, files)
        return files

    def _module_or_bank(self, file: str, name: str, files: PathFiles) -> None:
        if bank := bank_of(name):
            files.banks[bank] = self._bound(file, Bank)
        elif module := module_of(name):
            files.modules[module] = self._bound(file, Module)
        else:
            files.misnamed.append(file)

    def _beside(self, file: str, files: PathFiles) -> None:
        """A file in a module's folder: a lesson's page, or something that pages show."""
        if not file.endswith(".md"):
            files.assets[file] = Asset(file=file, read=partial(self._bytes, file), size=_size(self.root / file))
            return
        content = read(self.root, file)
        text = content if isinstance(content, Finding) else decode(content, file)
        if isinstance(text, Finding):
            self.findings.append(text)
            files.pages[file] = ""
        else:
            files.pages[file] = text

    def _bytes(self, file: str) -> bytes:
        content = read(self.root, file)
        if isinstance(content, Finding):
            raise OSError(str(content.message))
        return content


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
        relative = Path(directory).relative_to(root).as_posix()
        yield from (f"{relative}/{name}" for name in sorted(names) if not name.startswith("."))
