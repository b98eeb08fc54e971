"""Alignment: what teaches, practises and assesses each objective; gaps stand out, in words as well."""

from collections.abc import Iterable

from curriculumkit.graph import AssessedNode, AssessmentNode, Node, ObjectiveNode
from curriculumkit_excel.course import Course, module_label
from curriculumkit_excel.sheets.assessments import kind_of
from curriculumkit_excel.workbook import Column, Formula, Sheet, Value, looks


def add(course: Course) -> Sheet:
    """Add the sheet."""
    text = course.text
    sheet = course.book.sheet(text("Alignment"))
    columns = _columns(course)
    sheet.wide(text("Alignment"), looks.TITLE, len(columns))
    sheet.wide(text("alignment: how to read"), looks.NOTE, len(columns))
    first = sheet.last_row + 2
    rows = (_row(course, node, first + index) for index, node in enumerate(course.curriculum.objectives))
    area = sheet.table("AlignmentTable", columns, rows)
    sheet.freeze(area.top, 4)
    sheet.mark(area.column(len(columns) - 1), f"LEN($L{area.top})>0", fill="FFFDE2E2", ink="FF9C1C1C", bold=True)
    return sheet


def _columns(course: Course) -> list[Column]:
    text = course.text
    return [
        Column(text("Module"), looks.TEXT, 12, 22),
        Column("ID", looks.SHORT, 4, 8),
        Column(text("Objective"), looks.TEXT, 24, 40),
        Column(text("Level"), looks.TEXT, 7, 10),
        Column(text("Lessons"), looks.TEXT, 8, 22),
        Column(text("Activities"), looks.TEXT, 8, 22),
        Column(text("Quizzes"), looks.TEXT, 7, 14),
        Column(text("Labs and exercises"), looks.TEXT, 9, 18),
        Column(text("Exams"), looks.TEXT, 8, 18),
        Column(text("Projects and case studies"), looks.TEXT, 10, 20),
        Column(text("Questions"), looks.NUMBER, 6, 8),
        Column(text("Gap"), looks.computed(looks.TEXT), 9, 16),
    ]


def _row(course: Course, node: ObjectiveNode, row: int) -> list[Value]:
    by_kind: dict[str, list[AssessedNode]] = {"quiz": [], "practice": [], "exam": [], "project": []}
    for assessed in node.assessed_by:
        by_kind[_group(assessed)].append(assessed)
    exams = by_kind["exam"] or _drawn(node)
    taught = _names([*node.taught_by])
    practised = _names(node.practised_by)
    return [
        module_label(node.module),
        node.local_id,
        node.model.text,
        course.text(f"level: {node.model.level}"),
        taught,
        practised,
        _ids(course, node, by_kind["quiz"]),
        _ids(course, node, by_kind["practice"]),
        _ids(course, node, exams),
        _ids(course, node, by_kind["project"]),
        len(node.questions),
        _gap(course, node, row, bool(node.assessed_by or exams)),
    ]


def _group(node: AssessedNode) -> str:
    if not isinstance(node, AssessmentNode) or node.kind in ("project", "case-study"):
        return "project"
    return {"quiz": "quiz", "exam": "exam"}.get(node.kind or "", "practice")


def _drawn(node: ObjectiveNode) -> list[AssessedNode]:
    """The exam that draws on questions about an objective, without naming the objective."""
    exam = node.module.path.exam
    asked = any(question.bank == "exam" for question in node.questions)
    return [exam] if exam is not None and asked else []


def _names(nodes: Iterable[Node]) -> str | None:
    return "\n".join(node.name for node in nodes) or None


def _ids(course: Course, objective: ObjectiveNode, nodes: Iterable[AssessedNode]) -> str | None:
    own = objective.module
    return "\n".join(kind_of(course, node) if node.module is own else node.name for node in nodes) or None


def _gap(course: Course, node: ObjectiveNode, row: int, assessed: bool) -> Formula:
    """What an objective lacks: assessments, or whatever teaches or practises it."""
    text = course.text
    nowhere, untaught = text("not assessed"), text("not practised")
    told = "" if assessed else nowhere
    if assessed and not (node.taught_by or node.practised_by):
        told = untaught
    formula = f'IF(COUNTA(G{row}:J{row})=0,"{nowhere}",IF(COUNTA(E{row}:F{row})=0,"{untaught}",""))'
    return Formula(formula, told)
