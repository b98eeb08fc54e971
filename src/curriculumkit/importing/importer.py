"""The interface of an importer, and finding importers by the entry-point group `curriculumkit.importers`."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from typing import BinaryIO, Protocol, runtime_checkable

from curriculumkit.diagnostics import Finding
from curriculumkit.export import Artefact
from curriculumkit.export.exporter import installed

GROUP = "curriculumkit.importers"


@runtime_checkable
class Importer(Protocol):
    """Turns a file of another format into the files of a curriculum. It opens no file, prints nothing, follows nothing.

    The file may be anybody's: what is wrong with it is a finding with a place in it, never an effect.
    """

    @property
    def name(self) -> str:
        """The name on the command line, such as `moodle`."""

    @property
    def summary(self) -> str:
        """What it reads, in a line."""

    @property
    def following(self) -> str:
        """The command to go on with, such as `validate {folder}`, where `{folder}` is what was written to."""

    def read(self, source: BinaryIO, name: str) -> Iterator[Artefact | Finding]:
        """First what cannot be kept, or is wrong, with places in the file `name`; then, without errors, the files."""


def importers() -> dict[str, EntryPoint]:
    """The installed importers, by name; none of them is imported."""
    return installed(GROUP)


def load_importer(point: EntryPoint) -> Importer:
    """Import an importer. Raises TypeError where the entry point is none."""
    loaded = point.load()
    if not isinstance(loaded, Importer):
        raise TypeError(f"the entry point {point.name} = {point.value} is not an importer")
    return loaded
