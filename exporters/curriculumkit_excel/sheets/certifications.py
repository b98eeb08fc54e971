"""Certifications: what they require, and when each can be earned at the earliest."""

from curriculumkit.award.prose import prose
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.workbook import Column, Formula, Sheet, Value, looks


def add(course: Course) -> Sheet | None:
    """Add the sheet, unless there are none."""
    certifications = course.curriculum.certifications
    if not certifications:
        return None
    text = course.text
    sheet = course.book.sheet(text("Certifications"))
    columns = [
        Column(text("Certification"), looks.LABEL, 18, 26),
        Column(text("Requirements"), looks.TEXT, 40, 60),
        Column(text("Paths that lead to it"), looks.TEXT, 14, 24),
        Column(text("At the earliest"), looks.computed(course.day), course.day_width),
        Column(text("Decided by"), looks.TEXT, 14, 30),
        Column(text("To be brought along"), looks.TEXT, 16, 34),
        Column("ID", looks.SHORT, 8, 20),
    ]
    sheet.wide(text("Certifications"), looks.TITLE, len(columns))
    sheet.wide(text("certifications: how to read"), looks.NOTE, len(columns))
    area = sheet.table("CertificationsTable", columns, [_row(course, key) for key in certifications])
    sheet.freeze(area.top, 2)
    return sheet


def _row(course: Course, key: str) -> list[Value]:
    curriculum = course.curriculum
    node = curriculum.certifications[key]
    wording = prose(curriculum.model.language)
    milestone = next((one for one in course.plan.certifications if one.id in (key, node.id)), None)
    day: Value = None
    decided = milestone.decided_by if milestone else None
    if milestone and milestone.day:
        day = milestone.day.date
        if decided:
            day = Formula(ranges.last_of(f'"{decided}"'), milestone.day.date)
    item = course.item(decided) if decided else None
    return [
        node.name,
        "\n".join(f"• {condition}" for condition in wording.certification(node)),
        "\n".join(path.name for path in curriculum.paths if path.leads_to is node) or None,
        day,
        item.title if item else None,
        "\n".join(_outside(course, outside) for outside in milestone.outside) if milestone else None,
        key,
    ]


def _outside(course: Course, outside: str) -> str:
    node = course.curriculum.nodes.get(outside)
    return node.name if node else outside
