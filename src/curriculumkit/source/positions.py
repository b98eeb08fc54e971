"""Where everything stands: nodes in the order of the text, and the ways from a path to its node and to what was typed.

A node is a key, a value or an entry. For each there are two numbers, its first offset and the offset behind it, and
for a collection the number of the node after everything inside it: 8 bytes for most, where a span takes some 300.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from curriculumkit.diagnostics import Step

_ANCHOR = re.compile(r"&\S+\s*")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A plain scalar, the key or the value at a path, that programs read differently."""

    path: tuple[Step, ...]
    on_key: bool
    text: str


class Positions:
    """The nodes of a document. Mappings have keys and values as children in turn, `skipped` keys do not count."""

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")
        self.nexts: dict[int, int] = {}
        self.skipped: set[int] = set()
        self.aliases: dict[int, int] = {}
        self._children: dict[int, list[int]] = {}
        self._keys: dict[int, dict[str, int]] = {}

    def add(self, start: int, end: int) -> int:
        """A new node without children."""
        node = len(self.starts)
        self.starts.append(start)
        self.ends.append(end)
        return node

    def after(self, node: int) -> int:
        """The node after everything inside of a node."""
        return self.nexts.get(node, node + 1)

    def siblings(self, first: int, behind: int) -> Iterator[int]:
        """The nodes beside `first`, up to the node `behind`."""
        while first < behind:
            yield first
            first = self.after(first)

    def keys(self, first: int, behind: int) -> Iterator[int]:
        """The key nodes among siblings."""
        nodes = self.siblings(first, behind)
        for key, _ in zip(nodes, nodes, strict=False):
            if key not in self.skipped:
                yield key

    def child(self, node: int, data: object, step: Step) -> tuple[int, object] | None:
        """The node and the data of a key's value or of an entry."""
        node = self.aliases.get(node, node)
        if isinstance(data, dict) and isinstance(step, str) and step in data:
            return self.after(self._key_nodes(node, data)[step]), data[step]
        if isinstance(data, tuple) and isinstance(step, int) and 0 <= step < len(data):
            return self._entries(node)[step], data[step]
        return None

    def paths(self, data: object, nodes: Sequence[int]) -> Iterator[tuple[tuple[Step, ...], bool, int]]:
        """The paths that lead to scalar nodes, given in order, and whether to a key. Dropped values have none."""
        waiting: list[tuple[tuple[Step, ...], object, int]] = [((), data, 0)] if nodes else []
        while waiting:
            path, data, node = waiting.pop()
            for step, key, child, value in self._steps(node, data):
                for place in nodes[bisect_left(nodes, key) : bisect_left(nodes, child + 1)]:
                    yield (*path, step), place != child, place
                if bisect_left(nodes, child + 1) < bisect_left(nodes, self.after(child)):
                    waiting.append(((*path, step), value, child))

    def lessened(self, data: object) -> Iterator[tuple[tuple[Step, ...], int]]:
        """The paths of the mappings that lost a key with its value, each with the first node of what it lost."""
        lost = sorted(self.skipped)
        waiting: list[tuple[tuple[Step, ...], object, int]] = [((), data, 0)] if lost else []
        while waiting:
            path, data, node = waiting.pop()
            next_one = bisect_left(lost, node + 1)
            for step, _, child, value in self._steps(node, data):
                first, behind = bisect_left(lost, child), bisect_left(lost, self.after(child))
                if first < behind:
                    waiting.append(((*path, step), value, child))
                yield from ((path, place) for place in lost[next_one:first])
                next_one = behind
            yield from ((path, place) for place in lost[next_one : bisect_left(lost, self.after(node))])

    def _steps(self, node: int, data: object) -> Iterator[tuple[Step, int, int, object]]:
        """What lies directly in a collection: the step, the node of the key (the value's in lists), and the value."""
        if isinstance(data, dict):
            for key, place in self._key_nodes(node, data).items():
                yield key, place, self.after(place), data[key]
        elif isinstance(data, tuple):
            for number, place in enumerate(self._entries(node)):
                yield number, place, place, data[number]

    def key(self, node: int, data: object, step: Step) -> int | None:
        """The node of a key."""
        node = self.aliases.get(node, node)
        if isinstance(data, dict) and isinstance(step, str) and step in data:
            return self._key_nodes(node, data)[step]
        return None

    def _entries(self, node: int) -> list[int]:
        if node not in self._children:
            self._children[node] = list(self.siblings(node + 1, self.after(node)))
        return self._children[node]

    def _key_nodes(self, node: int, data: Mapping[str, object]) -> dict[str, int]:
        if node not in self._keys:
            self._keys[node] = dict(zip(data, self.keys(node + 1, self.after(node)), strict=True))
        return self._keys[node]


class Typed(Mapping[tuple[Step, ...], str]):
    """For every plain scalar that became a number, true, false or null: its path -> the text as it was typed."""

    def __init__(self, text: str, data: object, positions: Positions) -> None:
        self._text = text
        self._data = data
        self._positions = positions

    def __getitem__(self, path: tuple[Step, ...]) -> str:
        node, data = 0, self._data
        for step in path:
            found = self._positions.child(node, data, step)
            if found is None:
                raise KeyError(path)
            node, data = found
        if not _is_typed(data) or not self._positions.starts:
            raise KeyError(path)
        node = self._positions.aliases.get(node, node)
        return _ANCHOR.sub("", self._text[self._positions.starts[node] : self._positions.ends[node]], count=1)

    def __iter__(self) -> Iterator[tuple[Step, ...]]:
        if not self._positions.starts:
            return
        waiting: list[tuple[tuple[Step, ...], object]] = [((), self._data)]
        while waiting:
            path, data = waiting.pop()
            if isinstance(data, dict):
                waiting += (((*path, key), value) for key, value in reversed(data.items()))
            elif isinstance(data, tuple):
                waiting += (((*path, number), data[number]) for number in reversed(range(len(data))))
            elif _is_typed(data):
                yield path

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _is_typed(data: object) -> bool:
    return data is None or isinstance(data, int | float)
