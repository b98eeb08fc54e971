"""Cycles among prerequisites, without recursion."""

from collections import deque
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
WORK_LIMIT = 1_000_000
"""Edges of a strongly connected part that are looked at, after which the shortest cycle until then is good enough."""


def cycles(edges: Mapping[T, Sequence[T]]) -> list[tuple[T, ...]]:
    """A shortest cycle of each strongly connected part, beginning with its earliest node in the order of `edges`.

    In parts of many thousand edges it is a short one. Every target must be a key of `edges`.
    """
    order = {node: index for index, node in enumerate(edges)}
    found = [_shortest(_inside(edges, part)) for part in _components(edges) if _is_cyclic(part, edges)]
    rotated = [_rotated(cycle, order) for cycle in found]
    return sorted(rotated, key=lambda cycle: order[cycle[0]])


def _rotated(cycle: tuple[T, ...], order: Mapping[T, int]) -> tuple[T, ...]:
    start = min(range(len(cycle)), key=lambda index: order[cycle[index]])
    return cycle[start:] + cycle[:start]


def _is_cyclic(part: Sequence[T], edges: Mapping[T, Sequence[T]]) -> bool:
    return len(part) > 1 or part[0] in edges[part[0]]


def _inside(edges: Mapping[T, Sequence[T]], part: Iterable[T]) -> dict[T, list[T]]:
    members = set(part)
    return {node: [target for target in edges[node] if target in members] for node in edges if node in members}


def _components(edges: Mapping[T, Sequence[T]]) -> list[list[T]]:
    """Strongly connected components (Tarjan, 1972), with a stack of its own."""
    index: dict[T, int] = {}
    low: dict[T, int] = {}
    stack: list[T] = []
    on_stack: set[T] = set()
    components: list[list[T]] = []
    for root in edges:
        if root in index:
            continue
        work = [(root, iter(edges[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(edges[target])))
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    components.append(_popped(stack, on_stack, node))
    return components


def _popped(stack: list[T], on_stack: set[T], until: T) -> list[T]:
    component = []
    while True:
        node = stack.pop()
        on_stack.discard(node)
        component.append(node)
        if node == until:
            return component


def _shortest(edges: dict[T, list[T]]) -> tuple[T, ...]:
    """A shortest cycle: through some node, or else in what is left without it and without dead ends."""
    best: tuple[T, ...] = next(((node,) for node, targets in edges.items() if node in targets), ())
    least, work = 1 if best else 2, WORK_LIMIT
    while edges and work > 0:
        start = next(iter(edges))
        cycle = _through(start, edges, len(best) - 1 if best else len(edges))
        if cycle and (not best or len(cycle) < len(best)):
            best = cycle
        if len(best) == least:
            return best
        work -= sum(map(len, edges.values()))
        edges = _without(edges, start)
    return best


def _through(start: T, edges: Mapping[T, Sequence[T]], most: int) -> tuple[T, ...]:
    """A shortest cycle through `start` of at most `most` nodes (breadth first); empty where there is none."""
    before: dict[T, T] = {}
    depth = {start: 1}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for target in edges[node]:
            if target == start:
                path = [node]
                while path[-1] != start:
                    path.append(before[path[-1]])
                return tuple(reversed(path))
            if target not in depth and depth[node] < most:
                depth[target] = depth[node] + 1
                before[target] = node
                queue.append(target)
    return ()


def _without(edges: dict[T, list[T]], gone: T) -> dict[T, list[T]]:
    """The graph without a node, and without what can lie on no cycle any more."""
    sources: dict[T, list[T]] = {node: [] for node in edges}
    for node, targets in edges.items():
        for target in targets:
            sources[target].append(node)
    out = {node: len(targets) for node, targets in edges.items()}
    into = {node: len(nodes) for node, nodes in sources.items()}
    removed = {gone}
    pending = [gone]
    while pending:
        node = pending.pop()
        for count, neighbours in ((into, edges[node]), (out, sources[node])):
            for neighbour in neighbours:
                count[neighbour] -= 1
                if count[neighbour] == 0 and neighbour not in removed:
                    removed.add(neighbour)
                    pending.append(neighbour)
    kept = {node: targets for node, targets in edges.items() if node not in removed}
    return {node: [target for target in targets if target not in removed] for node, targets in kept.items()}
