"""Where pass marks are written."""

from collections.abc import Iterator

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit.model.quantity import Percent


def authored_pass_marks(curriculum: LinkedCurriculum) -> Iterator[tuple[Percent, Pointer, str]]:
    """Each pass mark as it is written, its place, and the name of what it belongs to."""
    for kind, defaults in curriculum.model.defaults.items():
        if defaults.pass_mark is not None:
            yield defaults.pass_mark, curriculum.place / "defaults" / kind / "pass", f"defaults/{kind}"
    for node in _assessments(curriculum):
        if node.model.pass_mark is not None:
            yield node.model.pass_mark, node.place / "pass", node.label


def _assessments(curriculum: LinkedCurriculum) -> Iterator[AssessmentNode]:
    for path in curriculum.paths:
        for module in path.all_modules:
            yield from module.assessments.values()
        if path.exam is not None:
            yield path.exam
