"""Wishes with some options of their own: for what-ifs, and for planning a term again."""

from dataclasses import replace

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.options import PlanOptions, wishes_of
from curriculumkit.planner.plan import Plan
from curriculumkit.planner.wishes import Wishes

_FIELDS: dict[str, tuple[str, ...]] = {
    "start": ("start",),
    "term": ("name",),
    "study_mode": ("study_mode", "hours_per_week"),
    "hours": ("hours_per_week",),
    "effort": ("effort", "hours_per_week"),
    "only": ("paths",),
    "track": ("tracks",),
    "without": ("without",),
    "days": ("weekdays",),
    "at": ("at", "times"),
    "time_zone": ("time_zone",),
    "holidays": ("country", "subdivision"),
    "closed": (),
    "on": (),
    "finish": ("finish",),
    "capstones": ("capstones",),
    "project_weeks": ("project_weeks",),
    "buffer_weeks": ("buffer_weeks",),
    "resit_after": ("resit_after",),
    "resit_weeks": ("resit_weeks",),
}
"""Which wishes an option replaces. Other hours per week than the mode's are given up with the mode."""


def overridden(wishes: Wishes, curriculum: LinkedCurriculum, options: PlanOptions, given: frozenset[str]) -> Wishes:
    """Wishes in which the given options count. Raises UnfitWishError.

    Closed days and set dates are added to those that there are. Holidays of a country are taken out, since
    `plan_with_country` asks for them anew: by now they may have been announced.
    """
    asked = wishes_of(curriculum, options)
    names = [name for option in PlanOptions.__dataclass_fields__ if option in given for name in _FIELDS[option]]
    if "hours" in given and "study_mode" not in given:
        names.append("study_mode")
    own = tuple(holiday for holiday in wishes.holidays if holiday.source in ("own", "break"))
    return replace(
        wishes,
        **{name: getattr(asked, name) for name in names},
        holidays=(*own, *asked.holidays) if "closed" in given else own,
        dates={**wishes.dates, **asked.dates} if "on" in given else wishes.dates,
    )


def carried_over(plan: Plan, earlier: Plan) -> Plan:
    """The plan with the revision, the statuses and the notes of an earlier one of the same term."""
    known = earlier.by_id
    items = tuple(
        replace(item, status=known[item.id].status, note=known[item.id].note) if item.id in known else item
        for item in plan.items
    )
    return replace(plan, items=items, revision=earlier.revision)
