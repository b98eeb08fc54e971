"""More paths than there are gradebooks.

## What it does
Reports plans with more than twelve paths.

## Why is this bad?
Each path has a gradebook, a sheet of its own. With more than twelve nobody finds anything; the others are left out,
and so is what their scores would count for certifications.

## Write instead
A workbook for some of the paths: `--only foundation`. It has no example here: it would have thirteen paths.
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit_excel.course import Course
from curriculumkit_excel.losses.kind import Kind
from curriculumkit_excel.sheets.gradebook import MOST_PATHS

FAULT = Fault(
    "CK873",
    "gradebooks-cut",
    Severity.WARNING,
    "{count} paths would have a gradebook; the first {most} do",
    "plan some of the paths at a time: --only ID",
)


def find(course: Course) -> Iterator[Finding]:
    """One, where there are too many paths."""
    count = sum(1 for path in course.paths if course.assessed(path))
    if count > MOST_PATHS:
        yield FAULT.at(course.curriculum.place / "paths", count=count, most=MOST_PATHS)


KIND = Kind(__doc__, FAULT, in_course=find)
