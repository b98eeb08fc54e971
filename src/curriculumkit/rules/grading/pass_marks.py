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
    for node in assessments_of(curriculum):
        if node.model.pass_mark is not None:
            yield node.model.pass_mark, node.place / "pass", node.label


def assessments_of(curriculum: LinkedCurriculum) -> Iterator[AssessmentNode]:
    """The assessments of all modules and the exams of all paths, in order of study."""
    for path in curriculum.paths:
        for module in path.all_modules:
            yield from module.assessments.values()
        if path.exam is not None:
            yield path.exam
