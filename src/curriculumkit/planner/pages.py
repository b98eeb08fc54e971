"""The pages about what can be wrong with wishes, plans and plan files, which `curriculumkit rule CK554` prints."""

from dataclasses import dataclass
from types import ModuleType

from curriculumkit.diagnostics import Fault, explained
from curriculumkit.planner.faults import (
    access_ends_before,
    choice_of_paths,
    date_not_to_be_kept,
    exam_too_long,
    exam_without_minutes,
    finish_not_reached,
    holiday_backwards,
    holidays_not_announced,
    longer_than_promised,
    not_to_be_left_out,
    pace_unknown,
    prerequisite_not_planned,
    times_of_day,
    work_shortened,
)
from curriculumkit.planner.plan_file.faults import (
    impossible_day,
    item_not_in_plan,
    item_without_date,
    minutes_have_changed,
    other_curriculum,
    other_version,
)

_MODULES = (
    pace_unknown,
    choice_of_paths,
    not_to_be_left_out,
    prerequisite_not_planned,
    finish_not_reached,
    date_not_to_be_kept,
    exam_too_long,
    exam_without_minutes,
    work_shortened,
    longer_than_promised,
    access_ends_before,
    times_of_day,
    holidays_not_announced,
    holiday_backwards,
    other_curriculum,
    other_version,
    item_not_in_plan,
    item_without_date,
    minutes_have_changed,
    impossible_day,
)


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The page of the faults that share a code: what they are, why that is bad, an example, what to write instead."""

    page: str
    faults: tuple[Fault, ...]

    @property
    def code(self) -> str:
        """The stable code that its faults share."""
        return self.faults[0].code

    @property
    def name(self) -> str:
        """The name that its faults share."""
        return self.faults[0].name

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]

    @property
    def markdown(self) -> str:
        """The whole page, with its title."""
        return explained(self.page, self.faults)


def pages() -> tuple[PlanPage, ...]:
    """All pages, by code."""
    return tuple(PlanPage(module.__doc__ or "", _faults(module)) for module in _MODULES)


def find_page(code: str) -> PlanPage | None:
    """The page for a code or a name."""
    return next((page for page in pages() if code.upper() == page.code or code.lower() == page.name), None)


def _faults(module: ModuleType) -> tuple[Fault, ...]:
    return tuple(value for value in vars(module).values() if isinstance(value, Fault))
