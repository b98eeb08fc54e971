"""Zip files whose bytes depend on their content alone.

They are written here and not by the standard library, since a package is for the most part the player, which is the
same in all of them: what was compressed once is not compressed again.
"""

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache

_VERSION = 20
_DEFLATED = 8
_UNIX = 3 << 8
_UTF8 = 0x800
_MIDNIGHT = 0
_OLDEST = 1 << 5 | 1
"""The first of January 1980: the first day that a zip can hold."""
_PLAIN_FILE = 0o100644 << 16
_BEST = 9
_REMEMBERED = 128
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip, sorted by name; neither the clock nor the system leaves a trace in it."""
    parts: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name in sorted(files):
        entry, listing = _entry(name, files[name], offset)
        parts += entry
        directory.append(listing)
        offset += sum(map(len, entry))
    listed = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(directory), len(directory), len(listed), offset, 0)
    return b"".join((*parts, listed, end))


def _entry(name: str, content: bytes, offset: int) -> tuple[tuple[bytes, bytes, bytes], bytes]:
    """A file as it stands in the zip, and as the directory at its end lists it."""
    written = name.encode()
    flags = 0 if name.isascii() else _UTF8
    data, checksum = _deflated(content)
    shared = (_VERSION, flags, _DEFLATED, _MIDNIGHT, _OLDEST, checksum, len(data), len(content), len(written), 0)
    local = _LOCAL.pack(b"PK\3\4", *shared)
    listing = _CENTRAL.pack(b"PK\1\2", _UNIX | _VERSION, *shared, 0, 0, 0, _PLAIN_FILE, offset)
    return (local, written, data), listing + written


@lru_cache(_REMEMBERED)
def _deflated(content: bytes) -> tuple[bytes, int]:
    compressor = zlib.compressobj(_BEST, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compressor.compress(content) + compressor.flush(), zlib.crc32(content)
