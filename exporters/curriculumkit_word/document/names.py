"""Bookmarks: names that Word takes, made of ids so that they are the same in every export."""

from hashlib import sha256

_LONGEST = 40
_DIGEST = 8


def bookmark_name(node_id: str) -> str:
    """The bookmark of an id: `foundation/m01/o1` → `ck_foundation__m01__o1`. Different ids have different names."""
    name = "ck_" + node_id.replace("/", "__").replace("-", "_")
    if len(name) <= _LONGEST:
        return name
    digest = sha256(node_id.encode()).hexdigest()[:_DIGEST]
    return f"{name[: _LONGEST - _DIGEST - 1]}_{digest}"
