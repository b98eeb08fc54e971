"""What a reference that leads nowhere could have meant."""

import pytest

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import CertificationNode, Node, PathNode
from curriculumkit.rules.references.neighbours import Neighbours


def node(node_id: str, kind: type[Node] = Node) -> Node:
    made = object.__new__(kind)
    made.id, made.place, made.name = node_id, Pointer("f.yaml"), node_id
    return made


NEIGHBOURS = Neighbours(
    {
        **{
            node_id: node(node_id)
            for node_id in ("start/m01", "start/m01/o1", "start/m01/worker", "start/m02", "start/m02/worker")
        },
        "start": node("start", PathNode),
        "certifications/first": node("certifications/first", CertificationNode),
    }
)


@pytest.mark.parametrize(
    ("scope", "ref", "guess", "meant"),
    [
        ("start/m01", "wroker", "worker", "start/m01/worker"),
        ("start/m01", "m02/wroker", "m02/worker", "start/m02/worker"),
        ("start/m01", "strat/m02/worker", "start/m02/worker", "start/m02/worker"),
        ("start/m01", "m2", "m02", "start/m02"),
        ("", "start/mo1/o1", "start/m01/o1", "start/m01/o1"),
        ("certifications", "frist", "first", "certifications/first"),
        ("", "certification/first", "certifications/first", "certifications/first"),
    ],
)
def test_a_misspelt_reference(scope: str, ref: str, guess: str, meant: str) -> None:
    found = NEIGHBOURS.similar(ref, scope, Node)
    assert found is not None
    assert (found[0], found[1].id) == (guess, meant)


@pytest.mark.parametrize("ref", ["queue", "m02/queue", "start/m01/o1/wroker", "", "/"])
def test_nothing_similar(ref: str) -> None:
    assert NEIGHBOURS.similar(ref, "start/m01", Node) is None


def test_only_the_wanted_kind_is_meant() -> None:
    assert NEIGHBOURS.similar("frist", "certifications", PathNode) is None
    assert NEIGHBOURS.similar("strat", "certifications", PathNode) is not None


def test_examples_from_the_nearest_outwards() -> None:
    assert [ref for ref, _ in NEIGHBOURS.examples("start/m01", Node, 4)] == ["o1", "worker", "m01", "m02"]
    assert [ref for ref, _ in NEIGHBOURS.examples("start/m01", PathNode, 4)] == ["start"]


@pytest.mark.parametrize(
    ("scope", "ref", "near"),
    [
        ("", "start/m02/o9", ["start/m02/worker"]),
        ("start/m01", "m02/o9", ["m02/worker"]),
        ("", "start/m02/m01", ["start/m01", "start/m02/worker"]),
        ("start/m01", "m002", ["m02", "o1", "worker"]),
        ("start/m01", "other", ["o1", "worker", "m01"]),
    ],
)
def test_examples_near_a_reference(scope: str, ref: str, near: list[str]) -> None:
    assert [ref for ref, _ in NEIGHBOURS.near(ref, scope, Node, 3)] == near


def test_what_stands_behind_a_reference() -> None:
    found = NEIGHBOURS.similar("start/m02 >= 80%", "", Node)
    assert found is not None
    assert found[0] == "start/m02"
