"""Lines of text out of bytes, as many as there are; and what is wrong where they are no text."""

import io
from collections.abc import Generator
from dataclasses import replace
from typing import BinaryIO

from curriculumkit.diagnostics import Finding, Location, Span
from curriculumkit.source import faults
from curriculumkit.source.decoding import SIZE_LIMIT, decode


class UnreadableTextError(Exception):
    """A file is not UTF-8; `finding` says where it ceases to be."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding.message))
        self.finding = finding


def whole(stream: BinaryIO) -> bytes:
    """All bytes, or one more than are ever read: the loader says then that it is too large."""
    return stream.read(SIZE_LIMIT + 1)


def text_lines(stream: BinaryIO, file: str) -> Generator[str, None, None]:
    """The lines with their ends, without a byte order mark. Raises UnreadableTextError where one is not UTF-8."""
    head = decode(stream.read(2), file)  # enough for a mark of UTF-16 or UTF-32
    stream.seek(0)
    if isinstance(head, Finding) and head.fault == faults.UTF_16:
        raise UnreadableTextError(head)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        # Delegating to the stream itself would close it with this generator.
        yield from iter(text.readline, "")
    except UnicodeDecodeError:
        raise UnreadableTextError(_undecodable(stream, file)) from None
    finally:
        text.detach()


def _undecodable(stream: BinaryIO, file: str) -> Finding:
    """The first line that is not UTF-8."""
    stream.seek(0)
    offset = 0
    for number, line in enumerate(stream):
        found = decode(line, file)
        if isinstance(found, Finding) and isinstance(found.place, Location):
            column = found.place.span.column
            place = Location(file, Span(number + 1, column, number + 1, column + 1))
            message = replace(found.message, args={**found.message.args, "offset": offset})
            return replace(found, place=place, message=message)
        offset += len(line)
    raise AssertionError
