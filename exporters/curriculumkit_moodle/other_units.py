"""The right number with another unit, which is wrong.

Moodle compares what is typed with each answer in turn, first converted by its unit and then as it stands, and gives
full marks either way (`get_matching_answer` of its numerical questions). So `3 ms` would be right where 3 s is asked
for, if no answer before it said that it is not.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from curriculumkit.model.question.interaction import EnterNumber

CHECK_UNIT = "Check the unit."
"""What is said to whoever typed the right number with another unit."""


class Wrong(NamedTuple):
    """An answer that earns nothing: what `3 ms` comes to in seconds."""

    unit: str
    answer: Decimal
    tolerance: Decimal


def wrong_in_other_units(question: EnterNumber) -> Iterator[Wrong]:
    """One for each other unit, where no right answer in any unit would be taken for it."""
    for unit, worth in question.units:
        wrong = Wrong(unit, question.answer * worth, question.tolerance * worth)
        if not _takes_a_right_one(wrong, question):
            yield wrong


def _takes_a_right_one(wrong: Wrong, question: EnterNumber) -> bool:
    # Moodle's own tolerance is a little wider than what is written.
    reach = wrong.tolerance + _ALMOST * max(Decimal(1), abs(wrong.answer))
    return any(
        abs(wrong.answer - question.answer / worth) <= reach + question.tolerance / worth
        for worth in (Decimal(1), *(worth for _, worth in question.units))
    )


_ALMOST = Decimal("1e-9")
