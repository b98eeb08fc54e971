"""What a reference means: the nearest thing of the right kind."""

from collections.abc import Sequence

import pytest
from tests.graph.conftest import Linked

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import ModuleNode, Node, ObjectiveNode, PathNode
from curriculumkit.graph.resolve import Register, outwards

HERE = Pointer("f.yaml")


def register(*ids: str, kind: type[Node] = Node) -> Register:
    known = Register()
    for node_id in ids:
        known.add(kind(id=node_id, place=Pointer("f.yaml", (node_id,)), name=node_id))
    return known


def test_scopes_from_the_nearest_outwards() -> None:
    assert outwards("start/m01") == ("start/m01/", "start/", "")
    assert outwards("") == ("",)


@pytest.mark.parametrize(
    ("scope", "ref", "meant"),
    [
        ("start/m01", "o1", "start/m01/o1"),
        ("start/m01", "m02", "start/m02"),
        ("start/m01", "m02/o1", "start/m02/o1"),
        ("start/m01", "next/m02/o1", "next/m02/o1"),
        ("start/m01", "start", "start"),
        ("start", "m02", "start/m02"),
        ("next", "m02", "next/m02"),
        ("", "next/m02", "next/m02"),
    ],
)
def test_the_nearest_is_meant(scope: str, ref: str, meant: str) -> None:
    known = register(
        "start", "start/m01", "start/m01/o1", "start/m02", "start/m02/o1", "next", "next/m02", "next/m02/o1"
    )
    node = known.resolve(ref, HERE, scope, Node)
    assert node is known.nodes[meant]
    assert known.unresolved == []


@pytest.mark.parametrize(("scope", "ref"), [("", "m01"), ("next", "m01"), ("start/m01", "m01/m01"), ("start", "")])
def test_what_is_not_in_scope_is_not_found(scope: str, ref: str) -> None:
    known = register("start", "start/m01")
    assert known.resolve(ref, HERE, scope, Node) is None
    [unresolved] = known.unresolved
    assert (unresolved.ref, unresolved.scope, unresolved.place, unresolved.found) == (ref, scope, HERE, None)


def test_a_thing_of_another_kind_is_passed_over_and_remembered() -> None:
    known = register("start/m01/x", "x")
    assert known.resolve("x", HERE, "start/m01", PathNode) is None
    assert known.unresolved[0].found is known.nodes["start/m01/x"]


def test_what_may_be_there_is_not_unresolved() -> None:
    known = register("start")
    known.broken.add("start/m01")
    assert known.resolve("m01/o1", HERE, "start/m02", ObjectiveNode) is None
    assert known.unresolved == []
    assert known.resolve("m03/o1", HERE, "start/m02", ObjectiveNode) is None
    assert [item.ref for item in known.unresolved] == ["m03/o1"]


def test_the_first_of_two_with_the_same_id_is_meant() -> None:
    known = register("x", "x")
    assert [item.first.id for item in known.shared] == ["x"]
    assert known.resolve("x", HERE, "", Node) is known.shared[0].first


MODULE = "title: {}\nweeks: 1\nobjectives:\n  o1:\n    text: Do it\n    level: apply\n"


def test_objectives_know_what_serves_them(linked: Linked) -> None:
    curriculum = linked(
        {
            "paths/start/path.yaml": "title: Start\nmodules: [m01]\nexam:\n  title: Exam\n  objectives: [m01/o1]\n",
            "paths/start/m01.yaml": MODULE.format("First")
            + "activities:\n  a1:\n    title: Practice\n    objectives: [o1]\n"
            + "lessons:\n  l1:\n    title: Lesson\n    objectives: [start/m01/o1]\n",
            "paths/start/m01/l1.md": "Text.",
            "paths/start/m01.questions.yaml": "questions:\n  q01:\n    type: true-false\n    objective: o1\n"
            "    level: apply\n    prompt: So it is.\n    answer: true\n",
        }
    )
    [objective] = curriculum.objectives
    serving: list[Sequence[Node]] = [
        objective.taught_by,
        objective.practised_by,
        objective.assessed_by,
        objective.questions,
    ]
    assert [[node.id for node in nodes] for nodes in serving] == [
        ["start/m01/l1"],
        ["start/m01/a1"],
        ["start/exam"],
        ["start/m01/questions/q01"],
    ]
    assert next(curriculum.modules).lessons["l1"].page == "Text."


def test_prerequisites_are_implied_by_the_order_unless_written(linked: Linked) -> None:
    curriculum = linked(
        {
            "paths/start/path.yaml": "title: Start\nmodules: [m01, m02, m03, m04]\n"
            "tracks:\n  web:\n    title: Web\n    modules: [w1, w2]\n",
            "paths/start/m01.yaml": MODULE.format("One"),
            "paths/start/m02.yaml": MODULE.format("Two"),
            "paths/start/m03.yaml": MODULE.format("Three") + "requires: []\n",
            "paths/start/m04.yaml": MODULE.format("Four") + "requires: [m01, start/m02]\n",
            "paths/start/w1.yaml": MODULE.format("Web one"),
            "paths/start/w2.yaml": MODULE.format("Web two"),
        }
    )
    required = {module.local_id: [other.local_id for other in module.requires] for module in curriculum.modules}
    assert required == {"m01": [], "m02": ["m01"], "m03": [], "m04": ["m01", "m02"], "w1": [], "w2": ["w1"]}
    second = curriculum.nodes["start/m02"]
    assert isinstance(second, ModuleNode)
    assert second.prerequisites[0].place == Pointer("paths/start/path.yaml", ("modules", 1))
