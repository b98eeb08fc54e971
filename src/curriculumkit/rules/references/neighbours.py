"""What a reference that leads nowhere could have meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice

from curriculumkit.graph import Node
from curriculumkit.graph.resolve import outwards
from curriculumkit.model.base import as_id

_MOST = 100
"""Entries of one container, or of one name, that are looked at."""


class Neighbours:
    """The nodes of a curriculum by what contains them; a search looks at a few containers, not at all nodes."""

    def __init__(self, nodes: Mapping[str, Node]) -> None:
        self._nodes = nodes
        self._inside: dict[str, list[str]] = {}
        self._named: dict[str, list[str]] = {}
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
            exact = [form for form in (step, as_id(step), *step.split()[:1]) if form in known]
            close = exact[:1] or get_close_matches(step.lower(), known, n=1)
            if not close:
                return []
            found += close
            container = prefix + close[0]
        return found

    def near(self, ref: str, scope: str, wanted: type[Node], most: int) -> list[tuple[str, Node]]:
        """Some references to something of the wanted kind that `ref` may mean.

        What has its name comes first, then what lies where it leads, then what is nearest.
        """
        steps = ref.split("/")
        likely = self._above(steps, scope) if len(steps) > 1 else self._namesakes(ref, scope)
        within = self._beside(steps[:-1], scope, wanted) if len(steps) > 1 else ()
        found = {node: guess for guess, node in likely if isinstance(node, wanted)}
        for guess, node in within or self.examples(scope, wanted, most):
            found.setdefault(node, guess)
        return [(guess, node) for node, guess in islice(found.items(), most)]

    def _above(self, steps: list[str], scope: str) -> Iterator[tuple[str, Node]]:
        """What has the last of these steps as its name and lies nearer to the top."""
        for length in range(len(steps) - 2, 0, -1):
            guess = "/".join([*steps[:length], steps[-1]])
            full = next((prefix + guess for prefix in outwards(scope) if prefix + guess in self._nodes), None)
            if full is not None:
                yield guess, self._nodes[full]

    def _namesakes(self, name: str, scope: str) -> Iterator[tuple[str, Node]]:
        """What has a name anywhere."""
        if not self._named:
            for node_id in self._nodes:
                self._named.setdefault(_folded(node_id.rpartition("/")[2]), []).append(node_id)
        for node_id in self._named.get(_folded(name), ())[:_MOST]:
            nearest = next(prefix for prefix in outwards(scope) if node_id.startswith(prefix))
            yield node_id.removeprefix(nearest), self._nodes[node_id]

    def _beside(self, steps: list[str], scope: str, wanted: type[Node]) -> Sequence[tuple[str, Node]]:
        """What lies directly in what these steps lead to."""
        container = "/".join(steps)
        for prefix in outwards(scope):
            inside = self._inside.get(prefix + container, ())[:_MOST]
            nodes = ((f"{container}/{local}", self._nodes.get(f"{prefix}{container}/{local}")) for local in inside)
            if found := [(guess, node) for guess, node in nodes if isinstance(node, wanted)]:
                return found
        return ()

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


def _folded(name: str) -> str:
    """A name without the zeros before its numbers."""
    return re.sub("(?<![0-9])0+(?=[0-9])", "", name.lower())
