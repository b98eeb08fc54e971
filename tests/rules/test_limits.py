"""Graphs of any size go through all rules: none counts on a stack, and none looks at every way through a graph."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import pytest

from curriculumkit.graph import BoundFile, CurriculumFiles, LinkedCurriculum, PathFiles, link
from curriculumkit.model import Curriculum, Module, Path
from curriculumkit.rules import parts
from curriculumkit.rules.internal import rule_crashed

Content: TypeAlias = Mapping[str, object]
MANY = 100_000
FEWER = 20_000
"""Modules of further graphs: still far more than a stack holds, and than is had in time where time is quadratic."""
_MODULE: Content = {
    "title": "A module",
    "weeks": 1,
    "objectives": {"o1": {"text": "Start a worker", "level": "apply"}},
    "activities": {"a1": {"title": "Start one", "objectives": ("o1",)}},
    "assessments": {"quiz": {"title": "Do you know it?", "objectives": ("o1",)}},
}


_BARE: Content = {"title": "A module", "weeks": 1, "objectives": {}}


def curriculum(requires: Sequence[tuple[int, ...]], holds: int = 0, content: Content = _MODULE) -> LinkedCurriculum:
    """A path of modules that require others, by number, and certifications of which each holds the one before."""
    ids = [f"m{number}" for number in range(len(requires))]
    certifications = {
        f"c{number}": {"title": "One", "requires": ({"hold": f"c{number - 1}"} if number else {"complete": "start"},)}
        for number in range(holds)
    }
    model = Curriculum.model_validate(
        {"title": "Example", "language": "en", "paths": ("start",), "certifications": certifications}
    )
    leads_to = {"leads_to": f"c{holds - 1}"} if holds else {}
    path = Path.model_validate({"title": "Start", "modules": tuple(ids), **leads_to})
    modules = {
        key: BoundFile(f"paths/start/{key}.yaml", _module(key, content, tuple(f"m{number}" for number in before)))
        for key, before in zip(ids, requires, strict=True)
    }
    files = PathFiles(BoundFile("paths/start/path.yaml", path), modules)
    linked = link(CurriculumFiles("example", BoundFile("curriculum.yaml", model), {"start": files}))
    assert linked is not None
    return linked


def _module(title: str, content: Content, requires: tuple[str, ...]) -> Module:
    return Module.model_validate({**content, "title": title, "requires": requires})


def codes(linked: LinkedCurriculum) -> set[str]:
    found = [finding for part in parts(linked) for finding in part()]
    assert [str(finding.message) for finding in found if finding.fault is rule_crashed.FAULT] == []
    return {finding.fault.code for finding in found}


def test_a_chain() -> None:
    assert codes(curriculum([(number - 1,) if number else () for number in range(MANY)], content=_BARE)) <= {"CK303"}


def test_a_ring() -> None:
    assert "CK211" in codes(curriculum([((number - 1) % FEWER,) for number in range(FEWER)], content=_BARE))


def test_a_chain_backwards() -> None:
    requires = [(number + 1,) if number + 1 < FEWER else () for number in range(FEWER)]
    assert "CK212" in codes(curriculum(requires, content=_BARE))


@pytest.mark.parametrize("last", [(), (2499,)])
def test_layers_that_require_all_of_the_layer_before(last: tuple[int, ...]) -> None:
    layers = [tuple(range(50 * layer - 50, 50 * layer)) if layer else last for layer in range(50) for _ in range(50)]
    assert ("CK211" in codes(curriculum(layers))) == bool(last)


def test_a_certification_of_many_modules() -> None:
    assert codes(curriculum([(number - 1,) if number else () for number in range(1_000)], 1)) == set()
    assert codes(curriculum([(number - 1,) if number else () for number in range(FEWER)], 1, content=_BARE)) <= {
        "CK303"
    }


def test_a_chain_of_certifications() -> None:
    assert "CK432" not in codes(curriculum([()], 300))


def test_a_chain_of_paths() -> None:
    ids = [f"p{number}" for number in range(500)]
    entries = [(), *(({"complete": before},) for before in ids[:-1])]
    paths = {
        key: PathFiles(
            BoundFile(f"paths/{key}/path.yaml", Path.model_validate({"title": key, "entry": entry, "modules": ("m",)})),
            {"m": BoundFile(f"paths/{key}/m.yaml", _module(key, _MODULE, ("p0/m",) if key == ids[-1] else ()))},
        )
        for key, entry in zip(ids, entries, strict=True)
    }
    model = Curriculum.model_validate({"title": "Example", "language": "en", "paths": tuple(ids)})
    linked = link(CurriculumFiles("example", BoundFile("curriculum.yaml", model), paths))
    assert linked is not None
    assert codes(linked) == set()
