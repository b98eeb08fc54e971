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
    for node in curriculum.assessments:
        if node.model.pass_mark is not None:
            yield node.model.pass_mark, node.place / "pass", node.label


def pass_mark_place(curriculum: LinkedCurriculum, node: AssessmentNode) -> Pointer:
    """Where an assessment's mark is written: at the assessment, or else among the defaults."""
    owner = curriculum.place / "defaults" / (node.kind or "") if node.model.pass_mark is None else node.place
    return owner / "pass"
