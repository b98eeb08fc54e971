"""Monotone formulas over facts. A fact is one bit of an integer, so that what a learner has shown is one number."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Every:
    """All facts of a mask."""

    mask: int


@dataclass(frozen=True, slots=True)
class Quorum:
    """At least so many of several formulas."""

    least: int
    parts: "tuple[Formula, ...]"


Formula: TypeAlias = Every | Quorum

ALWAYS = Every(0)
NEVER = Quorum(1, ())


def every(parts: Iterable[Formula]) -> Formula:
    """All of several formulas; those that only name facts become one mask."""
    mask = 0
    others: list[Formula] = []
    for part in parts:
        if isinstance(part, Every):
            mask |= part.mask
        else:
            others.append(part)
    if not others:
        return Every(mask)
    if mask:
        others.append(Every(mask))
    return others[0] if len(others) == 1 else Quorum(len(others), tuple(others))


def holds(formula: Formula, facts: int) -> bool:
    """Whether a formula holds where these facts do."""
    if isinstance(formula, Every):
        return facts & formula.mask == formula.mask
    missing = formula.least
    for part in formula.parts:
        if missing <= 0:
            break
        missing -= holds(part, facts)
    return missing <= 0


def mentioned(formula: Formula) -> int:
    """All facts that a formula names."""
    if isinstance(formula, Every):
        return formula.mask
    mask = 0
    for part in formula.parts:
        mask |= mentioned(part)
    return mask


def bits(mask: int) -> Iterable[int]:
    """The single facts of a mask, lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest
        mask ^= lowest
