"""What a blueprint asks for, as cells: sets of questions of which a paper has so many."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import AssessmentNode, ModuleNode, ObjectiveNode, PooledNode, QuestionNode
from curriculumkit.model.assessment import Blueprint, levels_of
from curriculumkit.model.quantity import Quota

Belongs: TypeAlias = Callable[[QuestionNode], bool]
FIXED = "fixed"
"""The kind of the cells of questions that are always drawn."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is drawn or left as a whole: a question, or a group of them."""

    node: PooledNode
    questions: tuple[QuestionNode, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A set of questions of which a paper has at least `least` and at most `most`.

    `sizes` has, for each unit of the pool that has any, how many of its questions belong to the set.
    """

    name: str
    least: int
    most: int
    sizes: Mapping[int, int]
    place: Pointer

    @property
    def kind(self) -> str:
        """What its questions have in common: their module, level, tag …"""
        return self.name.partition(" ")[0]

    @property
    def available(self) -> int:
        """How many questions of the pool belong to the set."""
        return sum(self.sizes.values())


def units_of(questions: Sequence[QuestionNode]) -> list[Unit]:
    """A pool's units, in order."""
    grouped: dict[PooledNode, list[QuestionNode]] = {}
    for question in questions:
        grouped.setdefault(question.group or question, []).append(question)
    return [Unit(node, tuple(parts)) for node, parts in grouped.items()]


def cells_of(assessment: AssessmentNode, units: Sequence[Unit], number: int) -> list[Cell]:
    """The cells of a paper of `number` questions: the whole first, then those of the blueprint."""
    whole = _cell("all questions", (number, number), assessment.place / "questions", units, lambda _: True)
    blueprint = assessment.model.blueprint
    if blueprint is None:
        return [whole]
    place = assessment.place / "blueprint"
    return [
        whole,
        *_module_cells(assessment, blueprint, place / "modules", units, number),
        *_quota_cells(assessment, blueprint, place, units, number),
        *_fixed_cells(assessment, units),
    ]


def by_kind(cells: Iterable[Cell]) -> dict[str, list[Cell]]:
    """Cells by what their questions have in common."""
    kinds: dict[str, list[Cell]] = {}
    for cell in cells:
        kinds.setdefault(cell.kind, []).append(cell)
    return kinds


def are_apart(cells: Iterable[Cell]) -> bool:
    """Whether no unit belongs to two of them."""
    units = [unit for cell in cells for unit in cell.sizes]
    return len(units) == len(set(units))


def _cell(name: str, bounds: tuple[int, int], place: Pointer, units: Sequence[Unit], belongs: Belongs) -> Cell:
    counted = ((index, sum(map(belongs, unit.questions))) for index, unit in enumerate(units))
    return Cell(name, *bounds, {index: count for index, count in counted if count}, place)


def _module_cells(
    assessment: AssessmentNode, blueprint: Blueprint, place: Pointer, units: Sequence[Unit], number: int
) -> Iterator[Cell]:
    if blueprint.modules is None:
        return
    quotas: Mapping[ModuleNode, Quota] = assessment.module_quotas
    if isinstance(blueprint.modules, str):
        quotas = _shares(_modules(assessment), by_weeks=blueprint.modules == "by-weeks")
    for module, quota in quotas.items():
        at = place if isinstance(blueprint.modules, str) else place / module.local_id
        yield _cell(f"module {module.label}", quota.bounds(number), at, units, _in_module(module))


def _modules(assessment: AssessmentNode) -> Sequence[ModuleNode]:
    if assessment.module is not None:
        return [assessment.module]
    return assessment.path.all_modules if assessment.path else []


def _shares(modules: Sequence[ModuleNode], *, by_weeks: bool) -> dict[ModuleNode, Quota]:
    weights = {m: (m.model.weeks.low + m.model.weeks.high) / 2 if by_weeks else Decimal(1) for m in modules}
    total = sum(weights.values())
    shares = {module: 100 * weight / total for module, weight in weights.items() if total}
    return {module: Quota(share, share, relative=True) for module, share in shares.items()}


def _quota_cells(
    assessment: AssessmentNode, blueprint: Blueprint, place: Pointer, units: Sequence[Unit], number: int
) -> Iterator[Cell]:
    for name, quota, at, belongs in _quotas(assessment, blueprint, place):
        yield _cell(name, quota.bounds(number), at, units, belongs)


def _quotas(
    assessment: AssessmentNode, blueprint: Blueprint, place: Pointer
) -> Iterator[tuple[str, Quota, Pointer, Belongs]]:
    for objective, quota in assessment.objective_quotas.items():
        yield f"objective {objective.label}", quota, place / "objectives", _has_objective(objective)
    for level_set, quota in blueprint.levels.items():
        yield f"level {level_set}", quota, place / "levels" / level_set, _has_level(levels_of(level_set))
    for difficulty, quota in blueprint.difficulties.items():
        yield f"difficulty {difficulty}", quota, place / "difficulties" / difficulty, _has_difficulty(difficulty)
    for tag, quota in blueprint.tags.items():
        yield f"tag {tag}", quota, place / "tags" / tag, _has_tag(tag)


def _in_module(module: ModuleNode) -> Belongs:
    return lambda question: question.module is module


def _has_objective(objective: ObjectiveNode) -> Belongs:
    return lambda question: question.objective is objective


def _has_level(levels: Sequence[str]) -> Belongs:
    return lambda question: question.model.level in levels


def _has_difficulty(difficulty: str) -> Belongs:
    return lambda question: question.model.difficulty == difficulty


def _has_tag(tag: str) -> Belongs:
    return lambda question: tag in question.model.tags


def _fixed_cells(assessment: AssessmentNode, units: Sequence[Unit]) -> Iterator[Cell]:
    for node, place in assessment.fixed:
        sizes = {i: len(unit.questions) for i, unit in enumerate(units) if unit.node is node}
        count = sum(sizes.values()) or 1
        yield Cell(f"{FIXED} {node.local_id}", count, count, sizes, place)
