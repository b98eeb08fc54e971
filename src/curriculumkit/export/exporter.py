"""The interface of an exporter, and finding exporters by the entry-point group `curriculumkit.exporters`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, runtime_checkable

from curriculumkit.diagnostics import Finding

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum

GROUP = "curriculumkit.exporters"


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file that an exporter produced: a relative path with forward slashes, and its bytes in pieces."""

    path: str
    chunks: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of the curriculum that the format cannot hold: a finding of the family CK8xx."""

    finding: Finding


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file that somebody named in an option: its name, and what was in it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class GivenFolder:
    """A folder that somebody named in an option: its files by their relative names, with forward slashes."""

    name: str
    files: Mapping[str, bytes]


Measure: TypeAlias = Callable[[bytes], Mapping[str, int]]
"""Lays a Word document out: the pages that its PAGEREF fields come to show, by the bookmarks that they ask for."""


class UnfitOptionError(ValueError):
    """The value of an option does not fit the curriculum: the message says why, and what would."""


@runtime_checkable
class Exporter(Protocol):
    """Turns a linked curriculum into artefacts: the same input gives the same bytes. It opens no file, prints nothing.

    `options` is a frozen dataclass. Each of its fields becomes a command-line option: `bool` a flag, `Literal` a
    choice, `tuple[str, ...]` an option that may be repeated, `GivenFile | None` and `GivenFolder | None` a path that
    is read before the export begins, `Measure | None` a flag that brings a program which lays documents out; the
    field's metadata has its `help`. An exporter with pages about its losses is also an `Explains`.
    """

    @property
    def name(self) -> str:
        """The name on the command line, such as `scorm`."""

    @property
    def summary(self) -> str:
        """What it makes, in a line."""

    @property
    def options(self) -> type[Any]:
        """The dataclass of its options, all with defaults."""

    def export(self, curriculum: "LinkedCurriculum", options: Any) -> Iterator[Artefact | Loss]:
        """The artefacts of a curriculum, and what got lost. Raises UnfitOptionError before the first of them."""


@runtime_checkable
class Counts(Protocol):
    """An exporter that knows beforehand how many artefacts it will make, so that a user sees how far it is."""

    def count(self, curriculum: "LinkedCurriculum", options: Any) -> int:
        """How many artefacts `export` gives. Raises UnfitOptionError as that does."""


def exporters() -> dict[str, EntryPoint]:
    """The installed exporters, by name; none of them is imported."""
    return installed(GROUP)


def installed(group: str) -> dict[str, EntryPoint]:
    """The entry points of a group, by name; none of them is imported."""
    return {point.name: point for point in sorted(entry_points(group=group), key=lambda point: point.name)}


def load_exporter(point: EntryPoint) -> Exporter:
    """Import an exporter. Raises TypeError where the entry point is none."""
    loaded = point.load()
    if not isinstance(loaded, Exporter):
        raise TypeError(f"the entry point {point.name} = {point.value} is not an exporter")
    return loaded
