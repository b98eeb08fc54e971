"""What-ifs beside the plan itself."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from rich.table import Table

from curriculumkit.cli.plan.table import GAP, day, hours
from curriculumkit.diagnostics import Severity
from curriculumkit.planner import Plan

_A_WEEK = 7
_LABEL, _LEAST_LABEL, _COLUMN = 22, 10, 16
"""Columns of the terminal that names of facts have, and at least have, and that a plan has."""
_NARROW = _LEAST_LABEL + 2 * _COLUMN
"""Columns of a terminal from which on dates have their weekday."""
_FACTS: dict[str, Callable[[Plan, Callable[[date], str]], str]] = {
    "start": lambda plan, told: told(plan.start),
    "finish": lambda plan, told: told(plan.finish.date) if plan.items else "-",
    "weeks": lambda plan, _: str((plan.finish.date - plan.start).days // _A_WEEK + 1) if plan.items else "-",
    "hours a week": lambda plan, _: hours(plan.minutes_per_week),
    "busiest week": lambda plan, _: hours(plan.peak.minutes) if plan.peak else "-",
    "work": lambda plan, _: hours(plan.minutes),
}


def compared(wished: Plan, others: Sequence[tuple[str, Plan]], width: int) -> Iterator[Table]:
    """A column for each plan, a row for each fact that tells them apart or that all are asked for.

    Where not all have room beside one another there are several tables, each with the plan that was wished for.
    """
    room = max((width - _LABEL) // _COLUMN - 1, 1)
    for begin in range(0, len(others), room):
        yield _beside([("as wished", wished), *others[begin : begin + room]], width)


def _beside(plans: Sequence[tuple[str, Plan]], width: int) -> Table:
    told = day if width >= _NARROW else date.isoformat
    least = len(told(date.min))
    label = max(min(_LABEL, width - len(plans) * (least + GAP)), _LEAST_LABEL)
    most = (width - label) // len(plans) - GAP
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("", min_width=label, max_width=label, overflow="fold")
    for name, _ in plans:
        table.add_column(name, overflow="fold", min_width=least, max_width=max(most, least))
    for fact, tell in _FACTS.items():
        table.add_row(fact, *(tell(plan, told) for _, plan in plans))
    for path in dict.fromkeys(path.id for _, plan in plans for path in plan.paths):
        table.add_row(f"end of {path}", *(_end(plan, path, told) for _, plan in plans))
    for key in dict.fromkeys(each.id for _, plan in plans for each in plan.certifications):
        table.add_row(f"{key} certified", *(_certified(plan, key, told) for _, plan in plans))
    table.add_row("not to be met", *(_impossible(plan) for _, plan in plans))
    return table


def _end(plan: Plan, path: str, told: Callable[[date], str]) -> str:
    return next((told(stretch.last.date) for stretch in plan.paths if stretch.id == path), "-")


def _certified(plan: Plan, key: str, told: Callable[[date], str]) -> str:
    return next((told(each.day.date) for each in plan.certifications if each.id == key and each.day), "-")


def _impossible(plan: Plan) -> str:
    errors = [str(each.message) for each in plan.findings if each.fault.severity is Severity.ERROR]
    return "; ".join(errors) or "-"


def alternative(name: str, plan: Plan) -> Mapping[str, Any]:
    """A what-if for other programs: what differs, not all its items."""
    return {
        "what_if": name,
        "possible": plan.possible,
        "start": plan.start.isoformat(),
        "finish": plan.finish.date.isoformat() if plan.items else None,
        "minutes_per_week": plan.minutes_per_week,
        "minutes": plan.minutes,
        "busiest_week": plan.peak.minutes if plan.peak else None,
        "paths": {path.id: path.last.date.isoformat() for path in plan.paths},
        "certifications": {each.id: each.day.date.isoformat() if each.day else None for each in plan.certifications},
        "errors": [str(each.message) for each in plan.findings if each.fault.severity is Severity.ERROR],
    }
