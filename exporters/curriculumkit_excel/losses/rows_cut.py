"""More objectives or modules than a sheet has rows.

## What it does
Reports curricula with more objectives, and plans with more sessions, than the 1,048,576 rows of a sheet.

## Why is this bad?
What does not fit is left out.

## Write instead
Several curricula, or a plan for some of the paths (`--only`). It has no example here: it would have a million lines.
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit_excel.course import Course
from curriculumkit_excel.losses.kind import Kind
from curriculumkit_excel.workbook.sheet import ROWS

HEADS = 100
"""Rows that stand above tables, at most."""
FAULT = Fault(
    "CK871",
    "rows-cut",
    Severity.WARNING,
    "the sheet would have {count} rows, and can have {most}: the rest is left out",
    "plan some of the paths at a time: --only ID",
)


def find(course: Course, most: int = ROWS - HEADS) -> Iterator[Finding]:
    """One for each sheet that is too short."""
    sessions = sum(max(1, len(item.sessions)) for item in course.plan.items)
    objectives = sum(1 for _ in course.curriculum.objectives)
    for count in (sessions, objectives):
        if count > most:
            yield FAULT.at(course.curriculum.place, count=count, most=most)


KIND = Kind(__doc__, FAULT, in_course=find)
