"""Where rubrics are written."""

from collections.abc import Iterator
from typing import NamedTuple

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import AssessedNode, LinkedCurriculum, Node, QuestionNode
from curriculumkit.model import Rubric
from curriculumkit.model.question.essay import Essay


class Judged(NamedTuple):
    """A rubric, its place, and the work that is judged by it."""

    rubric: Rubric
    place: Pointer
    work: Node


def rubrics_of(curriculum: LinkedCurriculum) -> Iterator[Judged]:
    """The rubrics of all works and essay questions, but for those that may have lost a part."""
    for node in curriculum.nodes.values():
        if isinstance(node, AssessedNode):
            gaps = (node.module or node.path or curriculum).gaps
            rubric = node.model.rubric if gaps.spare_all_of((*node.place.path, "rubric")) else None
        elif isinstance(node, QuestionNode):
            rubric = node.model.rubric if isinstance(node.model, Essay) else None
        else:
            continue
        if rubric is not None:
            yield Judged(rubric, node.place / "rubric", node)
