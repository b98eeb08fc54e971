"""The interface of an exporter, and finding exporters by the entry-point group `curriculumkit.exporters`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

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


@runtime_checkable
class Exporter(Protocol):
    """Turns a linked curriculum into artefacts: the same input gives the same bytes. It opens no file, prints nothing.

    `options` is a frozen dataclass. Each of its fields becomes a command-line option: `bool` a flag, `Literal` a
    choice, `tuple[str, ...]` an option that may be repeated; the field's metadata has its `help`.
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
        """The artefacts of a curriculum, and what got lost."""


def exporters() -> dict[str, EntryPoint]:
    """The installed exporters, by name; none of them is imported."""
    return {point.name: point for point in sorted(entry_points(group=GROUP), key=lambda point: point.name)}


def load_exporter(point: EntryPoint) -> Exporter:
    """Import an exporter. Raises TypeError where the entry point is none."""
    loaded = point.load()
    if not isinstance(loaded, Exporter):
        raise TypeError(f"the entry point {point.name} = {point.value} is not an exporter")
    return loaded
