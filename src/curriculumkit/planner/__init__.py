"""Schedules: when each part of a curriculum is taught, from a start date, a pace and a calendar.

`plan(curriculum, wishes)` is pure: the same curriculum and wishes give the same plan. `planner.plan` (the module) says
what a plan is and how its dates are told by formulas; `planner.wishes` what can be wished for.
`plan_with_country` also asks for a country's holidays; `PlanOptions` and `wishes_of` read wishes as people type them.
An exporter that needs a plan inherits its options from `PlanOptions` and calls `plan_for_export`.
`read_plan`, `plan_data`, `changed` and `revised` are about plan files: dates that are frozen, moved by hand, numbered.

Importing this package is cheap; what computes is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from curriculumkit.planner.countries import UnknownCountryError
from curriculumkit.planner.options import PlanOptions, UnfitWishError, wishes_of
from curriculumkit.planner.plan import (
    COUNTED,
    Day,
    Holiday,
    Item,
    Kind,
    Milestone,
    Plan,
    Session,
    Stretch,
    Week,
)
from curriculumkit.planner.wishes import CapstonePolicy, Effort, Wishes

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum
    from curriculumkit.planner.exporting import plan_for_export
    from curriculumkit.planner.plan_file import Changes, ReadPlan, changed, plan_data, read_plan, revised
    from curriculumkit.planner.resolving import plan_with_country
    from curriculumkit.planner.words import item_name, kind_name

_HOMES = {
    "Changes": "plan_file",
    "ReadPlan": "plan_file",
    "changed": "plan_file",
    "item_name": "words",
    "kind_name": "words",
    "plan_data": "plan_file",
    "plan_for_export": "exporting",
    "plan_with_country": "resolving",
    "read_plan": "plan_file",
    "revised": "plan_file",
}
"""What is imported when it is first asked for, and from where."""


def plan(curriculum: "LinkedCurriculum", wishes: Wishes) -> Plan:
    """The schedule that the wishes ask for; `planner.schedule.plan` says more."""
    # A function of its own: the package's attribute of this name would otherwise be the module of values.
    from curriculumkit.planner.schedule import plan as make  # noqa: PLC0415

    return make(curriculum, wishes)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


__all__ = [
    "COUNTED",
    "CapstonePolicy",
    "Changes",
    "Day",
    "Effort",
    "Holiday",
    "Item",
    "Kind",
    "Milestone",
    "Plan",
    "PlanOptions",
    "ReadPlan",
    "Session",
    "Stretch",
    "UnfitWishError",
    "UnknownCountryError",
    "Week",
    "Wishes",
    "changed",
    "item_name",
    "kind_name",
    "plan",
    "plan_data",
    "plan_for_export",
    "plan_with_country",
    "read_plan",
    "revised",
    "wishes_of",
]
