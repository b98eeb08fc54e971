"""Transcripts out of a file that was given: read by `certify`'s own readers, so that both understand the same."""

import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import PurePath

from curriculumkit.award.certification import SUFFIXES, RawTranscript
from curriculumkit.award.certification.transcripts.document import read_document
from curriculumkit.award.certification.transcripts.lines import read_lines
from curriculumkit.award.certification.transcripts.table import read_table
from curriculumkit.award.certification.transcripts.text import UnreadableTextError, text_lines
from curriculumkit.diagnostics import Finding
from curriculumkit.export import GivenFile, UnfitOptionError

_READERS = {".jsonl": read_lines, ".ndjson": read_lines, ".csv": read_table, ".tsv": read_table}


def check_name(file: GivenFile) -> None:
    """Raises UnfitOptionError where a file's name is not that of transcripts."""
    if PurePath(file.name).suffix.lower() not in SUFFIXES:
        raise UnfitOptionError(f"--records {file.name}: the names of transcripts end with {', '.join(SUFFIXES)}")


def transcripts(file: GivenFile) -> Iterator[RawTranscript | Finding]:
    """The transcripts of a file, and what is wrong with its text."""
    reader = _READERS.get(PurePath(file.name).suffix.lower())
    if reader is None:
        yield from read_document(file.content, file.name)
        return
    with closing(text_lines(io.BytesIO(file.content), file.name)) as lines:
        try:
            yield from reader(lines, file.name)
        except UnreadableTextError as error:
            yield error.finding
