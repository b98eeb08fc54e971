"""Resolving references: by the nearest scope outwards, and by kind."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from curriculumkit.diagnostics import Pointer, Step
from curriculumkit.graph.nodes import Node
from curriculumkit.graph.notes import SharedId, Unresolved

N = TypeVar("N", bound=Node)


@dataclass(slots=True)
class Register:
    """All ids of a curriculum. `broken` holds ids that may be there, together with whatever is below them.

    `unlisted` are the ids of files that nothing lists; `needed` of them are referred to first at these places.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    unlisted: set[str] = field(default_factory=set)
    needed: dict[str, Pointer] = field(default_factory=dict)
    unresolved: list[Unresolved] = field(default_factory=list)
    shared: list[SharedId] = field(default_factory=list)

    def add(self, node: N) -> N:
        """Make a node known under its id."""
        first = self.nodes.setdefault(node.id, node)
        if first is not node:
            self.shared.append(SharedId(first, node.place.key))
        return node

    def resolve(self, ref: str, place: Pointer, scope: str, wanted: type[N], step: Step | None = None) -> N | None:
        """The node of the wanted kind that `ref`, written inside `scope`, means; None is noted as unresolved.

        It stands at `place`, or at a `step` of it: of most references nobody asks where they stand.
        """
        found, unknown, unlisted = None, False, None
        for prefix in outwards(scope):
            node = self.nodes.get(prefix + ref)
            if isinstance(node, wanted):
                return node
            found = found or node
            unknown = unknown or (node is None and _above(self.broken, prefix + ref) is not None)
            unlisted = unlisted or _above(self.unlisted, prefix + ref)
        if unlisted is not None:
            self.needed.setdefault(unlisted, place if step is None else place / step)
        elif not unknown:
            self.unresolved.append(Unresolved(place if step is None else place / step, ref, wanted, scope, found))
        return None


def _above(ids: Container[str], full: str) -> str | None:
    """The one of `ids` that is `full`, or that it lies below."""
    parts = full.split("/")
    prefixes = ("/".join(parts[:length]) for length in range(len(parts) + 1))
    return next((prefix for prefix in prefixes if prefix in ids), None)


def first_entries(ids: Iterable[str]) -> dict[str, int]:
    """The ids of a list, with the index at which each stands first."""
    first: dict[str, int] = {}
    for index, key in enumerate(ids):
        first.setdefault(key, index)
    return first


@lru_cache(maxsize=8)
def outwards(scope: str) -> tuple[str, ...]:
    """The prefixes that a reference inside `scope` may go without.

    `foundation/m01` → `foundation/m01/`, `foundation/`, and nothing.
    """
    parts = scope.split("/") if scope else []
    return (*("/".join(parts[:length]) + "/" for length in range(len(parts), 0, -1)), "")
