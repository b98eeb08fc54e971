"""Names that manifests, file systems and the records of every LMS take alike."""

import re

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


def legal(name: str) -> str:
    """The name in ASCII without spaces; what is replaced is told by its number, so that names stay different."""
    return _UNSAFE.sub(lambda match: f"_{ord(match[0]):x}", name)


def identifier(*ids: str) -> str:
    """Ids as one, for a place in a manifest or in an LMS's records; slashes become dots."""
    return ".".join(legal(part) for one in ids for part in one.split("/"))
