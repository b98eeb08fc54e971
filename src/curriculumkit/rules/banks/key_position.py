"""Right answers that stand at the same place too often.

## What it does
Looks at the single choices of each bank of ten and more, and notes a bank in which more than `key_share` percent of
the right options stand at the same place. It counts the order in the file, since not every export shuffles.
It has no example here, since a bank of ten questions is long: `tests/rules/cases/key-position`.

## Why is this bad?
Whoever always ticks the same place passes without knowing anything.

## Write instead
Mix the options: write some of the right options at other places.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import ChooseOne, Option
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK610",
    "key-position",
    Severity.INFO,
    "in {share}% of the {count} single choices, the right option is the {place}. one",
    "write some of the right options at other places",
)
_ENOUGH = 10
"""Single choices from which on a habit can be told from chance."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each bank with such a habit."""
    most = curriculum.model.checks.options.key_share
    for file, choices in single_choices(curriculum):
        places = Counter(index for options in choices for index, option in enumerate(options, 1) if option.correct)
        place, count = places.most_common(1)[0] if places else (0, 0)
        share = 100 * count // len(choices)
        if share > most:
            at = Pointer(file, ("questions",)).key
            yield FAULT.at(at, share=share, count=len(choices), place=place)


def single_choices(curriculum: LinkedCurriculum) -> Iterator[tuple[str, list[tuple[Option, ...]]]]:
    """The options of the single choices of each bank that has enough of them, by its file."""
    for module in curriculum.modules:
        for bank, questions in module.banks.items():
            interactions = [question.model.interaction for question in questions.values()]
            choices = [each.options for each in interactions if isinstance(each, ChooseOne)]
            if len(choices) >= _ENOUGH:
                yield module.bank_files[bank], choices


RULE = Rule(__doc__, (FAULT,), check)
