"""Opening a workbook that may be anybody's: bombs, entities and damaged archives are refused before they are read."""

import io
import re
import zipfile
import zlib
from typing import BinaryIO
from warnings import catch_warnings, simplefilter

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

LARGEST_FILE = 20_000_000
LARGEST_CONTENT = 80_000_000
MOST_PARTS = 500
_HEAD = 400
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([A-Za-z0-9_.-]+)["']""")
_PLAIN = {b"utf-8", b"us-ascii", b"ascii"}


class UnreadableError(Exception):
    """A file that is not read; the message says why."""


def opened(source: BinaryIO) -> Workbook:
    """The workbook with formulas as formulas. Raises UnreadableError."""
    content = source.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise UnreadableError(f"it is larger than {LARGEST_FILE // 10**6} MB")
    _look_at(content)
    try:
        with catch_warnings():
            simplefilter("ignore")  # openpyxl warns of what it leaves out, which nothing here needs
            return load_workbook(io.BytesIO(content), keep_links=False, rich_text=False)
    except Exception as error:
        raise UnreadableError(f"a part of it is damaged ({type(error).__name__})") from error


def _look_at(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS:
                raise UnreadableError(f"it has {len(entries)} parts")
            # Unpacking stops at the size that is declared, so that the declared sizes can be relied on.
            if sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
                raise UnreadableError(f"unpacked it is larger than {LARGEST_CONTENT // 10**6} MB")
            names = {entry.filename for entry in entries}
            if len(names) != len(entries) or "xl/workbook.xml" not in names:
                raise UnreadableError("it has not the parts of a workbook")
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels", ".vml")):
                    _look_at_part(archive.read(entry))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise UnreadableError("it is no intact archive") from error
    except zlib.error as error:
        raise UnreadableError("it is no intact archive") from error


def _look_at_part(part: bytes) -> None:
    """Entities could make much of little, or read files; a part in another encoding could hide them."""
    encoding = _ENCODING.search(part[:_HEAD])
    if b"\x00" in part[:_HEAD] or (encoding and encoding[1].lower() not in _PLAIN):
        raise UnreadableError("a part of it is not UTF-8")
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise UnreadableError("a part of it declares entities")
