"""What a kind of loss is: its page, its fault, and where it is found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from curriculumkit.diagnostics import Fault, Finding
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.model.question.interaction import Interaction
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.selection import Entry

InQuestion: TypeAlias = Callable[[Asked, LinkedCurriculum], Iterable[Finding]]
InCurriculum: TypeAlias = Callable[[Sequence[Entry], LinkedCurriculum], Iterable[Finding]]
InModule: TypeAlias = Callable[[ModuleNode, LinkedCurriculum], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of loss. It is looked for in every question, once in every module that has one, or once in the export.

    `only` are the interactions that a question must be of to be looked at; all, where there are none.
    """

    page: str
    fault: Fault
    in_question: InQuestion | None = None
    in_module: InModule | None = None
    in_curriculum: InCurriculum | None = None
    only: tuple[type[Interaction], ...] = ()

    def concerns(self, interaction: type[Interaction]) -> bool:
        """Whether questions of this interaction are looked at."""
        return not self.only or interaction in self.only
