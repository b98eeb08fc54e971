"""Cycles: the right ones, the same ones each time, and in graphs of any size."""

from collections.abc import Mapping, Sequence
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from curriculumkit.graph.cycles import cycles

Edges = Mapping[int, Sequence[int]]
MANY = 100_000


@st.composite
def graphs(draw: st.DrawFn) -> Edges:
    size = draw(st.integers(1, 6))
    nodes = st.integers(0, size - 1)
    order = draw(st.permutations(range(size)))
    return {node: draw(st.lists(nodes, max_size=size)) for node in order}


def all_cycles(edges: Edges) -> list[tuple[int, ...]]:
    """Every cycle without a repeated node, by trying everything."""
    return [
        nodes
        for length in range(1, len(edges) + 1)
        for nodes in permutations(edges, length)
        if all(after in edges[node] for node, after in zip(nodes, (*nodes[1:], nodes[0]), strict=True))
    ]


def parts(edges: Edges) -> set[frozenset[int]]:
    """Groups of nodes that lie on cycles with each other."""
    groups = [set(cycle) for cycle in all_cycles(edges)]
    merged = {frozenset(group.union(*(other for other in groups if group & other))) for group in groups}
    while True:
        wider = {frozenset(group.union(*(other for other in merged if group & other))) for group in merged}
        if wider == merged:
            return merged
        merged = wider


@given(graphs())
@settings(deadline=None)
def test_one_shortest_cycle_of_each_part(edges: Edges) -> None:
    found = cycles(edges)
    possible = all_cycles(edges)
    assert set(found) <= set(possible)
    assert len(found) == len(parts(edges))
    for part in parts(edges):
        [cycle] = [cycle for cycle in found if part.issuperset(cycle)]
        assert len(cycle) == min(len(other) for other in possible if part.issuperset(other))


@given(graphs())
@settings(deadline=None)
def test_cycles_begin_with_their_earliest_node_and_come_in_order(edges: Edges) -> None:
    order = list(edges)
    starts = [order.index(cycle[0]) for cycle in cycles(edges)]
    assert starts == sorted(starts)
    assert all(order.index(cycle[0]) == min(map(order.index, cycle)) for cycle in cycles(edges))


@given(graphs())
@settings(deadline=None)
def test_the_same_each_time(edges: Edges) -> None:
    assert cycles(edges) == cycles({node: list(targets) for node, targets in edges.items()})


def test_a_long_chain_has_none() -> None:
    assert cycles({node: [node + 1] if node < MANY else [] for node in range(MANY + 1)}) == []


def test_a_long_ring_is_one() -> None:
    assert cycles({node: [(node + 1) % MANY] for node in range(MANY)}) == [tuple(range(MANY))]


def test_a_layered_graph() -> None:
    layers = {
        50 * layer + node: [50 * (layer + 1) + after for after in range(50)] if layer < 49 else []
        for layer in range(50)
        for node in range(50)
    }
    assert cycles(layers) == []
    assert [len(cycle) for cycle in cycles({**layers, 2499: [0]})] == [50]


def test_many_nodes_in_one_part() -> None:
    """Neighbours that wait for each other: the shortest cycle is found without looking at every node."""
    neighbours = {node: [other for other in (node - 1, node + 1) if 0 <= other < MANY] for node in range(MANY)}
    assert cycles(neighbours) == [(0, 1)]
    triangles = {node: [other for other in (node - 2, node + 1) if 0 <= other < 900] for node in range(900)}
    assert cycles(triangles) == [(0, 1, 2)]
