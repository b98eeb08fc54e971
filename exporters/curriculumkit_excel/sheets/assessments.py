"""Assessments: what, when, how long, and how much it counts."""

from curriculumkit.award.grading import Policy, policy_of
from curriculumkit.graph import AssessedNode, AssessmentNode
from curriculumkit.planner import Kind
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course, module_label
from curriculumkit_excel.workbook import Column, Formula, Sheet, Value, looks

_MINUTES_PER_DAY = 1440


def add(course: Course) -> Sheet:
    """Add the sheet."""
    text = course.text
    sheet = course.book.sheet(text("Assessments"))
    columns = _columns(course)
    sheet.wide(text("Assessments"), looks.TITLE, len(columns))
    sheet.wide(text("assessments: how to read"), looks.NOTE, len(columns))
    nodes = [(path.name, node) for path in course.paths for node in course.assessed(path)]
    nodes += [("", node) for node in course.curriculum.case_studies.values()]
    first = sheet.last_row + 2
    bottom = first + max(len(nodes), 1) - 1
    weights = _sums(course, nodes)
    rows = [
        _row(course, path, node, first + index, (first, bottom), weights) for index, (path, node) in enumerate(nodes)
    ]
    area = sheet.table("AssessmentsTable", columns, rows)
    sheet.freeze(area.top, 4)
    return sheet


def _columns(course: Course) -> list[Column]:
    text = course.text
    return [
        Column(text("Path"), looks.TEXT, 10, 18),
        Column(text("Module"), looks.TEXT, 10, 24),
        Column(text("Title"), looks.TEXT, 16, 30),
        Column(text("Type"), looks.TEXT, 8, 12),
        Column(text("When"), looks.computed(course.day), course.day_width),
        Column(text("Weight"), looks.DECIMAL, 6, 8),
        Column(text("Share of the total"), looks.computed(looks.PERCENT), 7, 10),
        Column(text("Time"), looks.DURATION, 6, 8),
        Column(text("Pass mark"), looks.PERCENT, 7, 9),
        Column(text("Questions"), looks.NUMBER, 6, 8),
        Column(text("Attempts"), looks.NUMBER, 6, 8),
        Column(text("Result"), looks.TEXT, 8, 12),
        Column(text("Required"), looks.CENTRED, 6, 8),
        Column(text("Objectives"), looks.TEXT, 8, 24),
        Column("ID", looks.TEXT, 10, 26),
    ]


def kind_of(course: Course, node: AssessedNode) -> str:
    """What kind of assessment something is, in words."""
    if isinstance(node, AssessmentNode):
        return course.text(f"kind: {node.kind}") if node.kind else ""
    works = {"capstone": Kind.CAPSTONE, "portfolio": Kind.PORTFOLIO}
    work = works.get(node.local_id)
    return course.kind(work) if work else course.text("kind: case-study")


def _weight(course: Course, node: AssessedNode) -> tuple[Policy | None, float | None]:
    if not isinstance(node, AssessmentNode):
        return None, None
    policy = policy_of(node, course.curriculum)
    return policy, float(policy.weight) if policy.marks else None


def _sums(course: Course, nodes: list[tuple[str, AssessedNode]]) -> dict[str, float]:
    sums: dict[str, float] = {}
    for path, node in nodes:
        sums[path] = sums.get(path, 0) + (_weight(course, node)[1] or 0)
    return sums


def _row(
    course: Course, path: str, node: AssessedNode, row: int, rows: tuple[int, int], sums: dict[str, float]
) -> list[Value]:
    policy, weight = _weight(course, node)
    assessment = node.model if isinstance(node, AssessmentNode) else None
    first, last = rows
    whole = f"SUMIF($A${first}:$A${last},A{row},$F${first}:$F${last})"
    part = weight / sums[path] if weight and sums[path] else ""
    pass_mark = float(policy.pass_mark) / 100 if policy and policy.pass_mark is not None else None
    return [
        path or None,
        module_label(node.module) if node.module else None,
        node.name,
        kind_of(course, node),
        _when(course, node, row),
        weight,
        Formula(f'IF(N(F{row})=0,"",F{row}/{whole})', part),
        assessment.minutes / _MINUTES_PER_DAY if assessment and assessment.minutes else None,
        pass_mark,
        assessment.questions if assessment else None,
        policy.attempts if policy else None,
        course.text("marks") if policy and policy.marks else course.text("pass or fail") if policy else None,
        course.text("no") if assessment and not assessment.required else course.text("yes"),
        _objectives(course, node),
        node.id,
    ]


def _when(course: Course, node: AssessedNode, row: int) -> Value:
    item = course.item(node.id)
    if item is None:
        return None
    last = ranges.last_of(f"$O{row}")
    return Formula(last, item.last.date)


def _objectives(course: Course, node: AssessedNode) -> str | None:
    if node.module is None:
        return course.text("{count} objectives", count=len(node.objectives)) if node.objectives else None
    own = node.module
    return ", ".join(other.local_id if other.module is own else other.id for other in node.objectives)
