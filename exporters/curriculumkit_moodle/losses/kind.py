"""What a kind of loss is: its page, its fault, and where it is found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from curriculumkit.diagnostics import Fault, Finding
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit_moodle.losses.asked import Asked

InQuestion: TypeAlias = Callable[[Asked, LinkedCurriculum], Iterable[Finding]]
InModule: TypeAlias = Callable[[ModuleNode, LinkedCurriculum], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of loss. It is looked for in every question, or once in every module that has one."""

    page: str
    fault: Fault
    in_question: InQuestion | None = None
    in_module: InModule | None = None
