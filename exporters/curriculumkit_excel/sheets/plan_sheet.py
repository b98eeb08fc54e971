"""A hidden sheet with the plan file: by it, the import knows what was planned."""

from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.workbook import Area, looks


def add(course: Course) -> None:
    """Add the sheet, if there is a plan file."""
    if not course.plan_file:
        return
    sheet = course.book.sheet(course.text("Plan file"))
    sheet.frame.sheet_state = "hidden"
    for line in course.plan_file.split("\n"):
        sheet.line((line, looks.SHORT))
    course.book.name(ranges.PLAN, Area(sheet.name, 1, 1, sheet.last_row, 1))
