"""Right answers that are longer than the others too often.

## What it does
Looks at the single choices of each bank of ten and more, and notes a bank in which more than `key_share` percent of
the right options are the longest by far (a fifth longer than any other).
It has no example here, since a bank of
ten questions is long: `tests/rules/cases/key-length`.

## Why is this bad?
Whoever always ticks the longest option passes without knowing anything.

## Write instead
Mix the options: lengthen wrong options, or shorten right ones.
"""

from collections.abc import Iterable, Sequence

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import Option
from curriculumkit.rules.banks.key_position import single_choices
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK611",
    "key-length",
    Severity.INFO,
    "in {share}% of the {count} single choices, the right option is by far the longest",
    "lengthen wrong options, or shorten right ones",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each bank with such a habit."""
    most = curriculum.model.checks.options.key_share
    for file, choices in single_choices(curriculum):
        count = sum(map(_is_longest, choices))
        share = 100 * count // len(choices)
        if share > most:
            yield FAULT.at(Pointer(file, ("questions",)).key, share=share, count=len(choices))


def _is_longest(options: Sequence[Option]) -> bool:
    """Whether a right option is a fifth longer, and two columns at least, than all wrong ones."""
    right = max((_columns(option.text) for option in options if option.correct), default=0)
    wrong = max((_columns(option.text) for option in options if not option.correct), default=0)
    return right > wrong + max(2, wrong // 5)


def _columns(text: str) -> int:
    """About how wide a text is: in GBK, Chinese characters take two bytes. Much faster than looking each one up."""
    return len(text) if text.isascii() else len(text.encode("gbk", "replace"))


RULE = Rule(__doc__, (FAULT,), check)
