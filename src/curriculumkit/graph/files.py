"""What the graph is linked from: bound documents and pages, by their place in the folder."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from curriculumkit.diagnostics import Kept, Pointer, Step
from curriculumkit.graph.nodes import Asset
from curriculumkit.model import Bank, Curriculum, Module, Path
from curriculumkit.model.base import ID_PATTERN, Model
from curriculumkit.model.question import TrueFalse

M = TypeVar("M", bound=Model)

BANKS = ("questions", "exam")
"""The banks that a module can have: for its quiz, and for exams only."""


@dataclass(frozen=True, slots=True)
class BoundFile(Generic[M]):
    """A file's model, None where nothing could be made of it; `removed` are the entries that had to be left out.

    `lost` stand for questions among those, where it is known what they count as.
    """

    file: str
    model: M | None
    removed: frozenset[tuple[Step, ...]] = frozenset()
    kept: Kept = field(default_factory=dict)
    lost: Mapping[str, TrueFalse] = field(default_factory=dict)

    @property
    def place(self) -> Pointer:
        """The place of the whole file; places below it are where things are written, whatever was left out."""
        return Pointer(self.file, kept=self.kept or None)


@dataclass(slots=True)
class PathFiles:
    """The files of a path's folder. `misnamed` are those whose names say neither path, module nor bank.

    `assets` are by module, and by their path from the module's folder.
    """

    path: BoundFile[Path] | None = None
    modules: dict[str, BoundFile[Module]] = field(default_factory=dict)
    banks: dict[tuple[str, str], BoundFile[Bank]] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    assets: dict[str, dict[str, Asset]] = field(default_factory=dict)
    misnamed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CurriculumFiles:
    """The files of a curriculum's folder."""

    id: str
    curriculum: BoundFile[Curriculum]
    paths: Mapping[str, PathFiles]


def path_file(path: str) -> str:
    """Where a path is written."""
    return f"paths/{path}/path.yaml"


def module_file(path: str, module: str) -> str:
    """Where a module is written."""
    return f"paths/{path}/{module}.yaml"


def page_file(path: str, module: str, lesson: str) -> str:
    """Where a lesson's page is written."""
    return f"paths/{path}/{module}/{lesson}.md"


def bank_of(name: str) -> tuple[str, str] | None:
    """Module and bank of a bank's file name: `m01.questions.yaml` → (`m01`, `questions`)."""
    stem, _, bank = name.removesuffix(".yaml").rpartition(".")
    return (stem, bank) if stem and bank in BANKS else None


def module_of(name: str) -> str | None:
    """The id of the module that a file's name says that it holds."""
    stem = name.removesuffix(".yaml")
    return stem if re.match(ID_PATTERN, stem) else None
