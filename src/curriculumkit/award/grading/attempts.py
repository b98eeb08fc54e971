"""Attempts: what each is worth after lateness and caps, and which of them counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from curriculumkit.award.grading.policy import Policy
from curriculumkit.award.grading.rounding import by_scheme, shown, stated_rounding
from curriculumkit.diagnostics import Message
from curriculumkit.model.grading import Grading

_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One go at an assessment: a percentage from 0 to 100, and the days that it was late, each counted once begun."""

    percentage: Fraction
    days_late: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """The percentage that counts, and how it came about: only what changed something is told."""

    percentage: Fraction
    steps: tuple[Message, ...]


def counted(attempts: Sequence[Attempt], policy: Policy, grading: Grading | None) -> Counted:
    """What counts of one or more attempts, given in order: late rule, cap, choice among them, rounding."""
    steps: list[Message] = []
    worth = [_worth(number, attempt, grading, steps) for number, attempt in enumerate(attempts, start=1)]
    chosen = _chosen(worth, policy)
    if len(worth) > 1:
        args = {"counts": policy.counts, "number": len(worth), "percent": shown(chosen)}
        steps.append(Message("{counts} of {number} attempts: {percent}%", args))
    result = by_scheme(chosen, grading, "assessment")
    rounding = stated_rounding(grading, "assessment")
    if rounding and result != chosen:
        rounded = {"mode": rounding.mode, "percent": shown(result)}
        steps.append(Message("rounded {mode} to {percent}%", rounded))
    return Counted(result, tuple(steps))


def _chosen(worth: Sequence[Fraction], policy: Policy) -> Fraction:
    match policy.counts:
        case "best":
            return max(worth)
        case "last":
            return worth[-1]
        case "average":
            return sum(worth, _NOTHING) / len(worth)


def _worth(number: int, attempt: Attempt, grading: Grading | None, steps: list[Message]) -> Fraction:
    late = after_lateness(attempt, grading)
    if late != attempt.percentage:
        args = {"number": number, "days": attempt.days_late, "was": shown(attempt.percentage), "percent": shown(late)}
        steps.append(Message("attempt {number}, days late: {days}; {was}% becomes {percent}%", args))
    if number == 1 or grading is None or grading.resit_cap is None:
        return late
    capped = min(late, Fraction(grading.resit_cap.value))
    if capped != late:
        cap = {"number": number, "was": shown(late), "percent": shown(capped)}
        steps.append(Message("attempt {number} is a resit: {was}% is capped at {percent}%", cap))
    return capped


def after_lateness(attempt: Attempt, grading: Grading | None) -> Fraction:
    """The percentage of an attempt after the late rule: so much less for each day, and nothing after the cut-off."""
    late = grading.late if grading else None
    if late is None or attempt.days_late == 0:
        return attempt.percentage
    if late.cut_off is not None and attempt.days_late > late.cut_off:
        return _NOTHING
    return max(_NOTHING, attempt.percentage - Fraction(late.per_day.value) * attempt.days_late)
