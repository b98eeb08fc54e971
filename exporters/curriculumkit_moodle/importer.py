"""The importer as the command line sees it. It must stay cheap: listing importers imports it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from curriculumkit.diagnostics import Finding
from curriculumkit.export import Artefact


@dataclass(frozen=True, slots=True)
class MoodleImporter:
    """Reads Moodle XML: our own so that exporting it again gives the same bytes, others as well as can be."""

    name: str = "moodle"
    summary: str = "Make a curriculum's question banks of a Moodle XML file."
    following: str = "validate {folder}"

    def read(self, source: BinaryIO, name: str) -> Iterator[Artefact | Finding]:
        """What cannot be kept, then the files of a curriculum; after an error, no files."""
        from curriculumkit_moodle.reading.bank import read  # noqa: PLC0415 — brings lxml and the Markdown renderer

        return read(source, name)


importer = MoodleImporter()
