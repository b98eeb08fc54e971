"""What a workbook cannot hold, one module for each kind; its docstring is its page."""

from collections.abc import Iterator

from curriculumkit.diagnostics import Finding
from curriculumkit.export import TargetRule
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_excel.course import Course
from curriculumkit_excel.losses import calendar_cut, gradebooks_cut, rows_cut, sheet_name_changed, text_cut
from curriculumkit_excel.losses.kind import Kind

LOSSES: tuple[Kind, ...] = (
    text_cut.KIND,
    rows_cut.KIND,
    calendar_cut.KIND,
    gradebooks_cut.KIND,
    sheet_name_changed.KIND,
)


def losses_of(curriculum: LinkedCurriculum, course: Course) -> Iterator[Finding]:
    """What gets lost of a curriculum, and of the plan that is written."""
    for kind in LOSSES:
        if kind.in_curriculum:
            yield from kind.in_curriculum(curriculum)
        if kind.in_course:
            yield from kind.in_course(course)


RULES: tuple[TargetRule, ...] = tuple(
    TargetRule(kind.page, (kind.fault,), kind.in_curriculum) for kind in LOSSES if kind.in_curriculum
)
