"""A quick proof that cells can be filled: one paper, taken together question by question, without looking back."""

from collections.abc import Sequence

from curriculumkit.drawing.cells import Cell


def can_fill(cells: Sequence[Cell], sizes: Sequence[int]) -> bool:
    """Whether a paper was found. The first cell is the whole paper. False proves nothing."""
    memberships: list[list[tuple[int, int]]] = [[] for _ in sizes]
    for number, cell in enumerate(cells):
        for unit, size in cell.sizes.items():
            memberships[unit].append((number, size))
    missing = [cell.least for cell in cells]
    room = [cell.most for cell in cells]
    left = set(range(len(sizes)))
    # The scarcest cells first, so that what fits several of them is not used up before.
    order = sorted(range(1, len(cells)), key=lambda number: cells[number].available - cells[number].least)
    for number in (*order, 0):
        candidates = sorted(set(cells[number].sizes) & left, key=lambda unit: (-_use(memberships[unit], missing), unit))
        for unit in candidates:
            if missing[number] <= 0:
                break
            if all(room[index] >= size for index, size in memberships[unit]):
                left.discard(unit)
                for index, size in memberships[unit]:
                    missing[index] -= size
                    room[index] -= size
    return max(missing) <= 0 and min(room) >= 0


def _use(memberships: Sequence[tuple[int, int]], missing: Sequence[int]) -> int:
    """In how many cells that still lack questions a unit would count."""
    return sum(1 for index, _ in memberships if missing[index] > 0)
