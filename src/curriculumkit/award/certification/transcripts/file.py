"""A file of transcripts: how it is read goes by its name."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from curriculumkit.award.certification.evidence import RawTranscript
from curriculumkit.award.certification.transcripts.document import read_document
from curriculumkit.award.certification.transcripts.lines import read_lines
from curriculumkit.award.certification.transcripts.table import read_table
from curriculumkit.award.certification.transcripts.text import UnreadableTextError, text_lines, whole
from curriculumkit.diagnostics import Finding
from curriculumkit.source.surrogates import as_yaml

_DOCUMENTS = (".yaml", ".yml", ".json")
_LINES = (".jsonl", ".ndjson")
_TABLES = (".csv", ".tsv")
SUFFIXES = (*_DOCUMENTS, *_LINES, *_TABLES)
"""The names that files of transcripts end with."""


class TranscriptFile:
    """The transcripts in a file, one after the other. `name` is what findings call the file."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self.size = path.stat().st_size
        self._path = path
        self._stream: BinaryIO | None = None

    @property
    def position(self) -> int:
        """How many bytes were read so far."""
        if self._stream is None:
            return 0
        return self.size if self._stream.closed else self._stream.tell()

    def __iter__(self) -> Iterator[RawTranscript | Finding]:
        """All transcripts, and findings about the file. Raises OSError where it cannot be read."""
        with self._path.open("rb") as stream:
            self._stream = stream
            suffix = self._path.suffix.lower()
            if suffix in _DOCUMENTS:
                yield from read_document(as_yaml(whole(stream), suffix), self.name)
                return
            read = read_lines if suffix in _LINES else read_table
            with closing(text_lines(stream, self.name)) as lines:
                try:
                    yield from read(lines, self.name)
                except UnreadableTextError as error:
                    yield error.finding
