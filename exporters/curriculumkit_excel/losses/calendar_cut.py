"""A plan that is longer than the Gantt chart or the calendar.

## What it does
Reports plans with more weeks than the Gantt chart has columns (160 at most, and fewer with many modules), or more
months than the calendar has pages (36).

## Why is this bad?
What comes later is in the schedule, but not in the chart or the calendar: on a page, nobody could tell more apart.

## Write instead
A plan for some of the paths: `--only foundation`. It has no example here: the loss depends on the plan, too.
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit_excel.course import Course
from curriculumkit_excel.losses.kind import Kind
from curriculumkit_excel.sheets.calendar import months_drawn, months_wanted
from curriculumkit_excel.sheets.gantt import weeks_drawn, weeks_wanted

FAULT = Fault(
    "CK872",
    "plan-longer-than-chart",
    Severity.WARNING,
    "the plan has {weeks} weeks; the Gantt chart shows {drawn} of them, the calendar {months} months",
    "plan some of the paths at a time: --only ID",
)


def find(course: Course) -> Iterator[Finding]:
    """One, where either is too short."""
    if weeks_drawn(course) < weeks_wanted(course) or months_drawn(course) < months_wanted(course):
        args = {"weeks": len(course.plan.weeks), "drawn": weeks_drawn(course), "months": months_drawn(course)}
        yield FAULT.at(course.curriculum.place, **args)


KIND = Kind(__doc__, FAULT, in_course=find)
