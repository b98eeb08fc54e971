"""What it takes to show something: hours of study, as few as the curriculum says."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from curriculumkit.award.certification.facts import Fact, Verb
from curriculumkit.award.certification.rulebook import Rulebook
from curriculumkit.award.certification.search import Cost
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, ModuleNode

_MINUTES = 60
_NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Effort:
    """Hours of study.

    A module takes its fewest weeks times the fewest hours a week of the base study mode; each of its required
    assessments stands for an equal share of that. Other assessments and exams take their minutes. Capstones,
    portfolios and what is judged have no length that is written anywhere: they count nothing.
    """

    book: Rulebook
    hours_a_week: Decimal | None

    def hours(self, fact: Fact) -> Fraction:
        """The hours that a fact takes."""
        node = fact.node
        if isinstance(node, ModuleNode):
            return self._module(node)
        if not isinstance(node, AssessmentNode):
            return _NONE
        if node.module is not None and node.model.required:
            required = sum(1 for other in node.module.assessments.values() if other.model.required)
            return self._module(node.module) / required
        return Fraction(node.model.minutes or 0, _MINUTES)

    def prices(self) -> dict[Fact, Cost]:
        """The hours of everything that a learner can show, then one for each piece."""
        return {fact: (self.hours(fact), Fraction(1)) for fact in self._showable()}

    def _showable(self) -> Iterator[Fact]:
        """All facts that follow from nothing else; whether somebody is certified never is one."""
        for fact in self.book.facts:
            if fact not in self.book.definitions and fact.verb is not Verb.HOLD:
                yield fact

    def _module(self, module: ModuleNode) -> Fraction:
        return Fraction(module.model.weeks.low) * Fraction(self.hours_a_week or 0)


def effort(curriculum: LinkedCurriculum, book: Rulebook) -> Effort:
    """The effort that a curriculum asks for, in its base study mode."""
    model = curriculum.model
    mode = model.study_modes.get(model.base_study_mode or "")
    return Effort(book, mode.hours_per_week.low if mode and mode.hours_per_week else None)
