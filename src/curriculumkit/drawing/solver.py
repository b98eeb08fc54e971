"""The choice of units that fills all cells, as an integer programme for HiGHS (one thread, so that it repeats)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from curriculumkit.drawing.cells import Cell

_INFINITY = float("inf")


@dataclass(slots=True)
class Programme:
    """An integer programme that is built up: minimise the costs of variables under linear bounds."""

    costs: list[float] = field(default_factory=list)
    uppers: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[float, float, Mapping[int, float]]] = field(default_factory=list)

    def variable(self, cost: float, most: float = 1, *, whole: bool = True) -> int:
        """A variable from 0 to `most`; returns its number."""
        self.costs.append(cost)
        self.uppers.append(most)
        self.whole.append(whole)
        return len(self.costs) - 1

    def row(self, least: float, most: float, terms: Mapping[int, float]) -> None:
        """A bound on a sum of variables, each with its factor."""
        self.rows.append((least, most, terms))

    def solve(self) -> list[float] | None:
        """The values of the variables at the least cost; None where nothing satisfies all rows."""
        import highspy  # noqa: PLC0415 — takes a quarter of a second, and few checks need it

        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        solver.silent()
        solver.setOptionValue("threads", 1)
        solver.setOptionValue("random_seed", 0)
        solver.setOptionValue("mip_rel_gap", 0.0)
        for cost, upper, whole in zip(self.costs, self.uppers, self.whole, strict=True):
            solver.addVariable(
                0, upper, cost, highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous
            )
        for least, most, terms in self.rows:
            numbers = list(terms)
            solver.addRow(least, most, len(numbers), numbers, [terms[number] for number in numbers])
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        values: list[float] = list(solver.getSolution().col_value)
        return values


def add_cells(programme: Programme, cells: Iterable[Cell], chosen: Mapping[int, int]) -> None:
    """Bound the chosen units by the cells; `chosen` has the variable of each unit."""
    for cell in cells:
        terms = {chosen[unit]: float(size) for unit, size in cell.sizes.items()}
        programme.row(cell.least, cell.most, terms)


@dataclass(frozen=True, slots=True)
class Shortage:
    """A cell that cannot be kept together with the others: `missing` questions lack (below 0: are too many)."""

    cell: Cell
    missing: int


def shortages(cells: Sequence[Cell], units: int) -> list[Shortage]:
    """The fewest questions by which cells must miss their bounds; nothing where all can be kept."""
    programme = Programme()
    chosen = {unit: programme.variable(0) for unit in range(units)}
    slack: list[tuple[Cell, int, int]] = []
    for cell in cells:
        terms = {chosen[unit]: float(size) for unit, size in cell.sizes.items()}
        low, high = programme.variable(1, _INFINITY), programme.variable(1, _INFINITY)
        slack.append((cell, low, high))
        programme.row(cell.least, _INFINITY, {**terms, low: 1})
        programme.row(-_INFINITY, cell.most, {**terms, high: -1})
    values = programme.solve()
    if values is None:
        raise RuntimeError("a programme with slack in every row has a solution")
    found = [Shortage(cell, round(values[low]) - round(values[high])) for cell, low, high in slack]
    return [shortage for shortage in found if shortage.missing]
