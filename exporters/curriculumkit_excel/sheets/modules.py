"""The catalogue of modules: all of the curriculum, with filters."""

from collections.abc import Sequence

from curriculumkit.graph import ModuleNode
from curriculumkit_excel.course import Course
from curriculumkit_excel.workbook import Column, Sheet, Value, looks


def add(course: Course) -> Sheet:
    """Add the sheet."""
    sheet = course.book.sheet(course.text("Modules"))
    columns = _columns(course)
    sheet.wide(course.text("Modules"), looks.TITLE, len(columns))
    sheet.wide(course.text("modules: how to read"), looks.NOTE, len(columns))
    planned = {stretch.id: stretch for stretch in course.plan.modules}
    rows = (
        _row(module, planned[module.id].minutes if module.id in planned else None)
        for module in course.curriculum.modules
    )
    area = sheet.table("ModulesTable", columns, rows)
    sheet.freeze(area.top, 3)
    return sheet


def _columns(course: Course) -> list[Column]:
    text = course.text
    return [
        Column(text("No."), looks.CENTRED, 5, 8),
        Column(text("Title"), looks.TEXT, 18, 30),
        Column(text("Path"), looks.TEXT, 10, 18),
        Column(text("Track"), looks.TEXT, 8, 18),
        Column(text("Weeks"), looks.CENTRED, 6, 10),
        Column(text("Hours in this plan"), looks.DECIMAL, 8, 10),
        Column(text("Requires"), looks.TEXT, 8, 12),
        Column(text("Objectives"), looks.TEXT, 24, 44),
        Column(text("Topics"), looks.TEXT, 24, 44),
        Column(text("Lessons"), looks.NUMBER, 6, 9),
        Column(text("Activities"), looks.NUMBER, 6, 9),
        Column(text("Assessments"), looks.TEXT, 12, 24),
        Column(text("Questions"), looks.NUMBER, 6, 9),
        Column("ID", looks.TEXT, 8, 20),
    ]


def _row(module: ModuleNode, minutes: int | None) -> Sequence[Value]:
    model = module.model
    return [
        module.number,
        module.name,
        module.path.name,
        module.track.name if module.track else None,
        str(model.weeks),
        minutes / 60 if minutes is not None else None,
        ", ".join(other.number for other in module.requires),
        objectives_text(module),
        topics_text(module),
        len(module.lessons),
        len(module.activities),
        "\n".join(node.name for node in module.assessments.values()),
        sum(len(bank) for bank in module.banks.values()),
        module.id,
    ]


def objectives_text(module: ModuleNode) -> str:
    """The objectives of a module, one in a line."""
    return "\n".join(f"{node.local_id} {node.model.text}" for node in module.objectives.values())


def topics_text(module: ModuleNode) -> str:
    """The topics of a module, one in a line."""
    return "\n".join(module.model.topics)
