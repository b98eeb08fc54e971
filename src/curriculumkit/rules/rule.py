"""What a rule is: a page, the faults that it reports, and the check that finds them in a linked curriculum."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from inspect import cleandoc
from typing import TypeAlias

from curriculumkit.diagnostics import Fault, Finding
from curriculumkit.graph import LinkedCurriculum

Check: TypeAlias = Callable[[LinkedCurriculum], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. Its page is its module's docstring; without a `check` an earlier stage finds its faults."""

    page: str
    faults: tuple[Fault, ...]
    check: Check | None = None

    @property
    def code(self) -> str:
        """The stable code that its faults share."""
        return self.faults[0].code

    @property
    def name(self) -> str:
        """The name that its faults share; it names the fault."""
        return self.faults[0].name

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]

    @property
    def markdown(self) -> str:
        """The whole page, with its title."""
        severities = ", ".join(dict.fromkeys(fault.severity.value for fault in self.faults))
        return f"# {self.code} {self.name}\n\n*{severities}* · {cleandoc(self.page)}\n"
