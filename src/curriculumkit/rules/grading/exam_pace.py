"""An exam that is much faster or slower than its siblings, or than anybody can be.

## What it does
Notes an exam whose minutes for each question are more than `proportion` times, or less than a part of, the median
of all exams that state both. Where fewer than three do, it notes less than 10 seconds for a question, in which nobody
has read one, and more than two hours.
It has no example here, since three exams with their banks are long: `tests/rules/cases/exam-pace`.

## Why is this bad?
Usually one of the two numbers is a slip. Where the questions really take longer, acknowledge it.

## Write instead
Change `minutes` or `questions`, or acknowledge the finding with the reason.
"""

from collections.abc import Iterable
from fractions import Fraction
from statistics import median_low

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK407",
    "exam-pace",
    Severity.INFO,
    "{label} gives {pace} minutes for each question, where {usual} are usual in this curriculum",
    "check `minutes` and `questions`, or acknowledge this with the reason",
)


ALONE = Fault(
    "CK407",
    "exam-pace",
    Severity.INFO,
    "{label} gives {pace} minutes for each question",
    "check `minutes`, which are those of the whole exam, and `questions`, or acknowledge this with the reason",
)
_FASTEST, _SLOWEST = Fraction(10, 60), 120


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each exam whose pace is far from the median; of two exams, for each that nobody can keep."""
    paces = {
        path.exam: Fraction(path.exam.model.minutes, path.exam.model.questions)
        for path in curriculum.paths
        if path.exam is not None and path.exam.model.minutes and path.exam.model.questions
    }
    if len(paces) < 3:
        for exam, pace in paces.items():
            if not _FASTEST <= pace <= _SLOWEST:
                yield ALONE.at(exam.place / "minutes", label=exam.label, pace=_shown(pace))
        return
    usual = median_low(paces.values())
    limit = Fraction(curriculum.model.checks.options.proportion)
    for exam, pace in paces.items():
        if not usual / limit <= pace <= usual * limit:
            yield FAULT.at(exam.place / "minutes", label=exam.label, pace=_shown(pace), usual=_shown(usual))


def _shown(pace: Fraction) -> str:
    return f"{float(pace):.3g}"


RULE = Rule(__doc__, (FAULT, ALONE), check)
