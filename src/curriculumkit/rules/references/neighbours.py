"""What a reference that leads nowhere could have meant."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import islice

from curriculumkit.graph import Node
from curriculumkit.graph.resolve import outwards
from curriculumkit.model.base import as_id


class Neighbours:
    """The nodes of a curriculum by what contains them; a search looks at a few containers, not at all nodes."""

    def __init__(self, nodes: Mapping[str, Node]) -> None:
        self._nodes = nodes
        self._inside: dict[str, list[str]] = {}
        self._examples: dict[tuple[str, type[Node], int], list[tuple[str, Node]]] = {}
        for node_id in nodes:
            self._add(node_id)

    def _add(self, node_id: str) -> None:
        container, _, local = node_id.rpartition("/")
        if container and container not in self._nodes and container not in self._inside:
            self._add(container)
        self._inside.setdefault(container, []).append(local)

    def similar(self, ref: str, scope: str, wanted: type[Node]) -> tuple[str, Node] | None:
        """The reference of which `ref`, written inside `scope`, may be a misspelling, and what it means."""
        for prefix in outwards(scope):
            steps = self._corrected(prefix.removesuffix("/"), ref.split("/"), wanted)
            if steps:
                guess = "/".join(steps)
                return guess, self._nodes[prefix + guess]
        return None

    def _corrected(self, container: str, steps: list[str], wanted: type[Node]) -> list[str]:
        found: list[str] = []
        for step in steps:
            prefix = f"{container}/" if container else ""
            inside = self._inside.get(container, ())
            if len(found) == len(steps) - 1:
                known = [local for local in inside if isinstance(self._nodes.get(prefix + local), wanted)]
            else:
                known = [local for local in inside if prefix + local in self._inside]
            exact = [form for form in (step, as_id(step)) if form in known]
            close = exact[:1] or get_close_matches(step.lower(), known, n=1)
            if not close:
                return []
            found += close
            container = prefix + close[0]
        return found

    def examples(self, scope: str, wanted: type[Node], most: int) -> list[tuple[str, Node]]:
        """Some references that lead to something of the wanted kind from inside `scope`, the nearest first."""
        key = scope, wanted, most
        if key not in self._examples:
            self._examples[key] = list(islice(self._nearest(scope, wanted), most))
        return self._examples[key]

    def _nearest(self, scope: str, wanted: type[Node]) -> Iterator[tuple[str, Node]]:
        nearer: tuple[str, ...] = ()
        for prefix in outwards(scope):
            for node_id, node in self._nodes.items():
                if isinstance(node, wanted) and node_id.startswith(prefix) and not node_id.startswith(nearer):
                    yield node_id.removeprefix(prefix), node
            nearer = (*nearer, prefix)
