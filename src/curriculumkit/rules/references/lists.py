"""The lists of a curriculum in which nothing makes sense twice."""

from collections.abc import Iterator, Sequence
from itertools import chain

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import (
    AssessedNode,
    AssessmentNode,
    LinkedCurriculum,
    ModuleNode,
    PathNode,
    ServingNode,
    TrackNode,
)

Listed = tuple[Pointer, Sequence[str]]
"""A list: where it is, and its entries."""


def lists(curriculum: LinkedCurriculum) -> Iterator[Listed]:
    """The lists of ids, tags, topics and other names."""
    yield curriculum.place / "paths", curriculum.model.paths
    for node in curriculum.certifications.values():
        yield node.place / "aliases", node.model.aliases
    for study in curriculum.case_studies.values():
        yield from _of_serving(study)
    for path in curriculum.paths:
        yield from _of_path(path)


def _of_path(path: PathNode) -> Iterator[Listed]:
    owners: list[PathNode | TrackNode] = [path, *path.tracks.values()]
    for owner in owners:
        yield owner.place / "modules", owner.model.modules
        yield owner.place / "aliases", owner.model.aliases
    for work in path.works:
        yield from _of_serving(work)
    for module in path.all_modules:
        yield from _of_module(module)


def _of_module(module: ModuleNode) -> Iterator[Listed]:
    yield module.place / "aliases", module.model.aliases
    yield module.place / "requires", module.model.requires or ()
    yield module.place / "topics", module.model.topics
    for node in chain(module.lessons.values(), module.activities.values(), module.assessments.values()):
        yield from _of_serving(node)
    for bank in module.banks.values():
        for question in bank.values():
            if question.model.tags:
                yield question.place / "tags", question.model.tags


def _of_serving(node: ServingNode) -> Iterator[Listed]:
    yield node.place / "objectives", node.refs
    if isinstance(node, AssessedNode) and node.model.rubric:
        for key, criterion in node.model.rubric.criteria.items():
            yield node.place / "rubric" / "criteria" / key / "objectives", criterion.objectives
    if isinstance(node, AssessmentNode) and node.model.blueprint:
        yield node.place / "blueprint" / "fixed", node.model.blueprint.fixed
