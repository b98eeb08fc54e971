"""What a rule is: a page, the faults that it reports, and the check that finds them in a linked curriculum."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from curriculumkit.diagnostics import Fault, Finding, explained
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.prose import Prose

RULE_SET = 3
"""The newest rule set: it counts up when rules are added, so that a curriculum can ask for an older one."""
Check: TypeAlias = Callable[[LinkedCurriculum], Iterable[Finding]]
TextCheck: TypeAlias = Callable[[Prose], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. Its page is its module's docstring; without a check an earlier stage finds its faults.

    `text_check` is given each text of the curriculum, or only those with markup (`on_markup`). An `optional` rule runs
    only where the curriculum selects it. `since` is the rule set that it came with. Where a curriculum
    has nothing that it could find, as `needed` says, it is not run.
    """

    page: str
    faults: tuple[Fault, ...]
    check: Check | None = None
    text_check: TextCheck | None = None
    on_markup: bool = False
    optional: bool = False
    since: int = 2
    needed: Callable[[LinkedCurriculum], bool] | None = None

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
        return explained(self.page, self.faults, ", only where `checks` selects it" if self.optional else "")
