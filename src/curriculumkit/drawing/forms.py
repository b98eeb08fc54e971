"""Drawing papers: one, or parallel forms that share as few questions as can be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from curriculumkit.drawing.cells import Cell, Unit, cells_of, units_of
from curriculumkit.drawing.solver import Programme, Shortage, add_cells, shortages
from curriculumkit.graph import AssessmentNode

_CONTRADICTION = "cells that can be filled were not"
_ROUNDS = 6
"""How often the forms are drawn again, one after another, to share less."""
_SHARED = 1000.0
"""What a question more in the largest overlap costs: more than all else together can be worth."""
_AGAIN = 2.0
"""What it costs to draw a question once more, for each time that it was drawn: more than the dice give."""


class UnsatisfiableError(Exception):
    """No paper fills all cells; `missing` has by how much which cells fail, at the least."""

    def __init__(self, missing: list[Shortage]) -> None:
        super().__init__(", ".join(f"{shortage.cell.name}: {shortage.missing}" for shortage in missing))
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Draw:
    """Parallel forms: the units of each, by number in the pool.

    `overlap` is the largest number of questions that two of them share; no way to draw them has less than
    `least_overlap`.
    """

    units: tuple[Unit, ...]
    cells: tuple[Cell, ...]
    forms: tuple[frozenset[int], ...]
    overlap: int
    least_overlap: int


def draw(assessment: AssessmentNode, number: int, forms: int, seed: int) -> Draw:
    """Draw `forms` papers of `number` questions by the blueprint. Raises UnsatisfiableError where there is none."""
    units = units_of(assessment.bank)
    cells = cells_of(assessment, units, number)
    missing = shortages(cells, len(units))
    if missing:
        raise UnsatisfiableError(missing)
    dice = Random(seed)  # noqa: S311 — papers must be drawn again alike
    worth = [[dice.random() for _ in units] for _ in range(forms)]
    sizes = [len(unit.questions) for unit in units]
    uses = _uses(cells, sizes, forms, dice)
    least = least_overlap(uses, sizes, forms)
    drawn = _spread(cells, sizes, worth, uses)
    for _ in range(_ROUNDS):
        if largest_overlap(drawn, sizes) <= least:
            break
        improved = _redrawn(cells, sizes, worth, drawn)
        if improved == drawn:
            break
        drawn = improved
    return Draw(tuple(units), tuple(cells), tuple(drawn), largest_overlap(drawn, sizes), least)


def largest_overlap(forms: Sequence[frozenset[int]], sizes: Sequence[int]) -> int:
    """The most questions that two forms share."""
    return max((sum(sizes[unit] for unit in a & b) for a, b in combinations(forms, 2)), default=0)


def _uses(cells: Sequence[Cell], sizes: Sequence[int], forms: int, dice: Random) -> list[int]:
    """In how many of the forms each unit stands, so that as few pairs of forms as can be share a question.

    A question that stands in k forms is shared by k (k - 1) / 2 pairs of them: each use more costs one pair more.
    """
    programme = Programme()
    variables = []
    for size in sizes:
        luck = dice.random() / (len(sizes) * forms)
        variables.append([programme.variable(size * earlier + luck) for earlier in range(forms)])
    for cell in cells:
        terms = {variable: float(size) for unit, size in cell.sizes.items() for variable in variables[unit]}
        programme.row(cell.least * forms, cell.most * forms, terms)
    values = programme.solve()
    if values is None:
        raise RuntimeError(_CONTRADICTION)
    return [sum(round(values[variable]) for variable in unit) for unit in variables]


def least_overlap(uses: Sequence[int], sizes: Sequence[int], forms: int) -> int:
    """What two forms share on average, rounded up: some two forms share at least that, however they are drawn."""
    pairs = forms * (forms - 1) // 2
    shared = sum(size * times * (times - 1) // 2 for size, times in zip(sizes, uses, strict=True))
    return -(-shared // pairs) if pairs else 0


def _spread(
    cells: Sequence[Cell], sizes: Sequence[int], worth: Sequence[Sequence[float]], uses: Sequence[int]
) -> list[frozenset[int]]:
    """One form after the other, each sharing as little as it can with those before, and leaving enough for the rest."""
    left = list(uses)
    drawn: list[frozenset[int]] = []
    for index, dice in enumerate(worth):
        form = _form(cells, sizes, dice, drawn, (left, len(worth) - index - 1)) or _form(cells, sizes, dice, drawn)
        if form is None:
            raise RuntimeError(_CONTRADICTION)
        for unit in form:
            left[unit] -= 1
        drawn.append(form)
    return drawn


def _redrawn(
    cells: Sequence[Cell], sizes: Sequence[int], worth: Sequence[Sequence[float]], forms: list[frozenset[int]]
) -> list[frozenset[int]]:
    """Each form drawn again while the others stand, where that makes the largest overlap no larger."""
    current = list(forms)
    for index, dice in enumerate(worth):
        others = [form for other, form in enumerate(current) if other != index]
        form = _form(cells, sizes, dice, others)
        candidate = [*current[:index], form, *current[index + 1 :]] if form else current
        if _crowding(candidate, sizes) < _crowding(current, sizes):
            current = candidate
    return current


def _crowding(forms: Sequence[frozenset[int]], sizes: Sequence[int]) -> tuple[int, int]:
    times = Counter(unit for form in forms for unit in form)
    return largest_overlap(forms, sizes), sum(sizes[unit] * count * count for unit, count in times.items())


def _form(
    cells: Sequence[Cell],
    sizes: Sequence[int],
    dice: Sequence[float],
    others: Sequence[frozenset[int]],
    plan: tuple[Sequence[int], int] | None = None,
) -> frozenset[int] | None:
    """A form. With a plan (how often each unit may still be used, in how many forms after this one), it keeps to it:
    what it leaves can fill the cells of the forms after it. None where that cannot be.
    """
    programme = Programme()
    times = Counter(unit for form in others for unit in form)
    chosen = {unit: programme.variable(_AGAIN * size * times[unit] + dice[unit]) for unit, size in enumerate(sizes)}
    add_cells(programme, cells, chosen)
    if plan is not None:
        left, after = plan
        for unit, number in chosen.items():
            programme.row(left[unit] - after, left[unit], {number: 1.0})
        for cell in cells:
            total = sum(size * left[unit] for unit, size in cell.sizes.items())
            terms = {chosen[unit]: float(size) for unit, size in cell.sizes.items()}
            programme.row(total - cell.most * after, total - cell.least * after, terms)
    if others:
        most = programme.variable(_SHARED, sum(sizes), whole=False)
        for form in others:
            programme.row(-float("inf"), 0, {most: -1.0, **{chosen[unit]: float(sizes[unit]) for unit in form}})
    values = programme.solve()
    return None if values is None else frozenset(unit for unit, number in chosen.items() if round(values[number]))
