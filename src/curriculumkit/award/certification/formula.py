"""Monotone formulas over facts: what a learner has shown is a set of them."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import TypeAlias

from curriculumkit.award.certification.facts import Fact


@dataclass(frozen=True, slots=True)
class Every:
    """All of these facts."""

    facts: frozenset[Fact]


@dataclass(frozen=True, slots=True)
class Quorum:
    """At least so many of several formulas."""

    least: int
    parts: "tuple[Formula, ...]"


Formula: TypeAlias = Every | Quorum

NEVER = Quorum(1, ())


def only(fact: Fact) -> Every:
    """A single fact."""
    return Every(frozenset((fact,)))


def every(parts: Iterable[Formula]) -> Formula:
    """All of several formulas; those that only name facts become one."""
    facts: set[Fact] = set()
    others: list[Formula] = []
    for part in parts:
        if isinstance(part, Every):
            facts |= part.facts
        else:
            others.append(part)
    if not others:
        return Every(frozenset(facts))
    if facts:
        others.append(Every(frozenset(facts)))
    return others[0] if len(others) == 1 else Quorum(len(others), tuple(others))


def holds(formula: Formula, facts: Set[Fact]) -> bool:
    """Whether a formula holds where these facts do."""
    if isinstance(formula, Every):
        return formula.facts <= facts
    missing = formula.least
    for part in formula.parts:
        if missing <= 0:
            break
        missing -= holds(part, facts)
    return missing <= 0


def mentioned(formula: Formula) -> frozenset[Fact]:
    """All facts that a formula names."""
    if isinstance(formula, Every):
        return formula.facts
    return frozenset[Fact]().union(*map(mentioned, formula.parts))
