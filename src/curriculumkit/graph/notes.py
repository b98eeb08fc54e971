"""What linking notes: references that lead nowhere, files that are missing or not listed, ids that are taken."""

from dataclasses import dataclass

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph.nodes import Node


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A reference, written inside `scope`, that leads nowhere, or to something of the wrong kind (`found`)."""

    place: Pointer
    ref: str
    wanted: type[Node]
    scope: str
    found: Node | None = None


@dataclass(frozen=True, slots=True)
class MissingFile:
    """A file that something written at `place` needs."""

    place: Pointer
    file: str


@dataclass(frozen=True, slots=True)
class UnlistedFile:
    """A file that nothing lists; `owner` is the file that should list it, None where none can.

    `needed_at` is where something refers to what is in it.
    """

    file: str
    owner: str | None
    needed_at: Pointer | None = None


@dataclass(frozen=True, slots=True)
class SharedId:
    """A second thing, at `place`, with the id of `first`."""

    first: Node
    place: Pointer
