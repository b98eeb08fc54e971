"""What a kind of loss is: its page, its fault, and where it is found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from curriculumkit.diagnostics import Fault, Finding
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_excel.course import Course

InCurriculum: TypeAlias = Callable[[LinkedCurriculum], Iterable[Finding]]
InCourse: TypeAlias = Callable[[Course], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of loss. It can be told of the curriculum alone, or only of a plan."""

    page: str
    fault: Fault
    in_curriculum: InCurriculum | None = None
    in_course: InCourse | None = None
