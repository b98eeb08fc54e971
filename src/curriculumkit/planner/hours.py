"""How many minutes a module has, and a week: from weeks and hours per week, which may be ranges."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.model.quantity import Range
from curriculumkit.planner.faults import pace_unknown
from curriculumkit.planner.wishes import Effort, Wishes

_SIXTY, _HALF, _DAY = Decimal(60), Decimal("0.5"), 24


@dataclass(frozen=True, slots=True)
class Pace:
    """The minutes of a learner's week, and those of a week of the base study mode, which modules are counted in."""

    study_mode: str | None
    hours_per_week: Decimal
    effort: Effort
    base_week: Decimal

    @property
    def week(self) -> int:
        """The minutes of a week."""
        return _whole(self.hours_per_week * _SIXTY)

    def minutes(self, weeks: Range | Decimal) -> int:
        """The minutes of so many weeks of the base study mode."""
        count = amount(weeks, self.effort) if isinstance(weeks, Range) else weeks
        return _whole(count * self.base_week)

    def of(self, module: ModuleNode) -> int:
        """The minutes of a module."""
        return self.minutes(module.model.weeks)


def amount(given: Range, effort: Effort) -> Decimal:
    """The end of a range that the effort means, or the middle."""
    match effort:
        case Effort.LOW:
            return given.low
        case Effort.HIGH:
            return given.high
        case Effort.MID:
            return (given.low + given.high) * _HALF


def _whole(minutes: Decimal) -> int:
    return int(minutes.to_integral_value(ROUND_HALF_EVEN))


def pace(curriculum: LinkedCurriculum, wishes: Wishes) -> Pace | Finding:
    """The pace that is wished for, or why there is none."""
    model = curriculum.model
    name = wishes.study_mode or (
        None if wishes.hours_per_week and model.base_study_mode is None else _default(curriculum)
    )
    place = curriculum.place / "study_modes"
    if wishes.study_mode is not None and wishes.study_mode not in model.study_modes:
        return pace_unknown.UNKNOWN_MODE.at(place, mode=wishes.study_mode, known=", ".join(model.study_modes) or "none")
    mode = model.study_modes.get(name or "")
    hours = wishes.hours_per_week
    if hours is None:
        if name is None or mode is None:
            return pace_unknown.NO_MODE.at(curriculum.place)
        if mode.hours_per_week is None:
            known = ", ".join(key for key, each in model.study_modes.items() if each.hours_per_week) or "none"
            return pace_unknown.NO_PACE.at(place / name, mode=name, known=known)
        hours = amount(mode.hours_per_week, wishes.effort)
    if wishes.weekdays and not 0 < hours * _SIXTY <= len(wishes.weekdays) * _DAY * _SIXTY:
        return pace_unknown.IMPOSSIBLE_PACE.at(place, hours=hours, days=len(wishes.weekdays))
    base = model.study_modes.get(model.base_study_mode or "")
    if base is not None and base.hours_per_week is not None:
        return Pace(name, hours, wishes.effort, amount(base.hours_per_week, wishes.effort) * _SIXTY)
    if base is not None and base is not mode and wishes.study_mode is not None:
        return pace_unknown.NOT_COUNTED.at(place / str(model.base_study_mode), mode=model.base_study_mode)
    return Pace(name, hours, wishes.effort, hours * _SIXTY)


def _default(curriculum: LinkedCurriculum) -> str | None:
    return curriculum.model.base_study_mode or next(iter(curriculum.model.study_modes), None)


def whole_shares(total: int, weights: list[int]) -> Iterator[int]:
    """Whole shares of a total in proportion to weights, which lose nothing: the largest remainders are rounded up."""
    whole = sum(weights)
    if not whole:
        yield from (0 for _ in weights)
        return
    floors = [total * weight // whole for weight in weights]
    rest = total - sum(floors)
    order = sorted(range(len(weights)), key=lambda index: (-(total * weights[index] % whole), index))
    raised = set(order[:rest])
    yield from (floor + (index in raised) for index, floor in enumerate(floors))
