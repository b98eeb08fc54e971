"""Zip files whose bytes depend on their content alone."""

import io
import zipfile
from collections.abc import Mapping

_OLDEST = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
_BEST = 9


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip, sorted by name and dated to the first day that a zip can hold."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_BEST) as archive:
        for name in sorted(files):
            archive.writestr(_entry(name), files[name], compresslevel=_BEST)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    # The defaults would tell the system and the rights of whoever runs the export.
    entry = zipfile.ZipInfo(name, _OLDEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    return entry
