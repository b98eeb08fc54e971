"""The gradebooks: one for each path, a row for each learner; scores are typed in, totals and bands follow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from openpyxl.utils import get_column_letter

from curriculumkit.award.certification.rulebook import is_graded
from curriculumkit.award.grading import Policy, policy_of
from curriculumkit.graph import AssessedNode, AssessmentNode, PathNode
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.scores import band_formula, rounded_formula, total_formula, weight_formula
from curriculumkit_excel.workbook import Area, Column, Formula, Look, Sheet, Value, looks

How: TypeAlias = Literal["score", "pass", "submit"]
"""A percentage, “passed” or “failed”, or “handed in”."""
MOST_PATHS = 12
"""Paths that have a gradebook of their own."""
_LEFT = 2
_SCORE = looks.typed(looks.DECIMAL.but(across="center"))
_CHOICE = looks.typed(looks.CENTRED)


@dataclass(frozen=True, slots=True)
class Work:
    """A column of a gradebook. `policy` is None for what is handed in and no assessment; `at` counts from 0."""

    node: AssessedNode
    policy: Policy | None
    at: int

    @property
    def scored(self) -> bool:
        """Whether a percentage is typed in."""
        return self.policy is not None and self.policy.marks

    @property
    def counts(self) -> bool:
        """Whether it has a part in the total."""
        return self.policy is not None and self.policy.marks and bool(self.policy.weight)

    @property
    def graded(self) -> bool:
        """Whether it is passed or failed, rather than handed in."""
        return isinstance(self.node, AssessmentNode) and is_graded(self.node)

    @property
    def how(self) -> How:
        """What is typed in."""
        if self.scored:
            return "score"
        return "pass" if self.graded else "submit"

    @property
    def kind(self) -> str:
        """Its kind, as lowest results are dropped by."""
        return (self.node.kind or "") if isinstance(self.node, AssessmentNode) else ""


@dataclass(frozen=True, slots=True)
class Gradebook:
    """A gradebook that was added: where its numbers, works, totals and bands are, a row for each learner."""

    path: PathNode
    numbers: Area
    works: dict[str, tuple[Work, Area]]
    total: Area | None
    band: Area | None


def works_of(course: Course, path: PathNode) -> list[Work]:
    """What is assessed in a path."""
    return [
        Work(node, policy_of(node, course.curriculum) if isinstance(node, AssessmentNode) else None, number)
        for number, node in enumerate(course.assessed(path))
    ]


def add(course: Course) -> list[Gradebook]:
    """Add the sheets."""
    paths = [path for path in course.paths if course.assessed(path)]
    return [_add(course, path, number) for number, path in enumerate(paths[:MOST_PATHS], start=1)]


def _add(course: Course, path: PathNode, number: int) -> Gradebook:
    text, works = course.text, works_of(course, path)
    sheet = course.book.sheet(text("Grades {number} {title}", number=path.number, title=path.name))
    counting = _by_kind([work for work in works if work.counts])
    columns = _columns(course, works, counting)
    shown = max(12, _LEFT + len(works) + (3 if counting else 0))
    sheet.wide(f"{text('Gradebook')}: {path.name}", looks.TITLE, shown)
    sheet.wide(text("gradebook: how to use"), looks.NOTE, shown, lines=2)
    sheet.line((None, looks.SHORT), (None, looks.SHORT), *((work.node.id, looks.SHORT) for work in works), hidden=True)
    ids = sheet.last_row
    sheet.line((None, looks.SHORT), (None, looks.SHORT), *((work.how, looks.SHORT) for work in works), hidden=True)
    _above(course, sheet, works)
    writer = _Writer(course, works, counting, sheet.last_row + 2)
    area = sheet.table(f"Gradebook{number}", columns, map(writer.cells, range(len(course.learners))))
    sheet.freeze(area.top, _LEFT + 1)
    sheet.frame.print_title_cols = "A:B"
    _guard(course, sheet, works, area)
    course.book.name(f"GradeWorks{number}", Area(sheet.name, ids, _LEFT + 1, ids, _LEFT + len(works)))
    course.book.name(f"GradeHow{number}", Area(sheet.name, ids + 1, _LEFT + 1, ids + 1, _LEFT + len(works)))
    marks = Area(sheet.name, area.top - 2, _LEFT + 1, area.top - 2, _LEFT + len(works))
    course.book.name(f"GradeMarks{number}", marks)
    course.book.name(f"GradeLearners{number}", area.column(0))
    total = _LEFT + len(works)
    places = {work.node.id: (work, area.column(_LEFT + work.at)) for work in works}
    if not counting:
        return Gradebook(path, area.column(0), places, None, None)
    return Gradebook(path, area.column(0), places, area.column(total), area.column(total + 1))


def _by_kind(works: Sequence[Work]) -> list[Work]:
    """The works with those of a kind together, in order of study."""
    kinds = list(dict.fromkeys(work.kind for work in works))
    return sorted(works, key=lambda work: kinds.index(work.kind))


def _columns(course: Course, works: Sequence[Work], counting: Sequence[Work]) -> list[Column]:
    text = course.text
    headings = unique([_heading(work) for work in works])
    columns = [
        Column(text("No."), looks.CENTRED, 5, 6),
        Column(text("Learner"), looks.computed(looks.SHORT), 18, 24),
        *(
            Column(heading, _SCORE if work.scored else _CHOICE, 7, 7, turned=True)
            for heading, work in zip(headings, works, strict=True)
        ),
    ]
    if counting:
        columns += [
            Column(text("Total (per cent)"), looks.computed(looks.DECIMAL.but(bold=True)), 9, 10),
            Column(text("Band"), looks.computed(looks.CENTRED.but(bold=True)), 7, 10),
            Column(text("Without a score"), looks.computed(looks.NUMBER), 8, 9),
        ]
    for kind in ("score", "weight"):
        columns += [
            Column(f"{kind} {work.node.id}", looks.computed(looks.DECIMAL), 8, 8, hidden=True) for work in counting
        ]
    return columns


def _heading(work: Work) -> str:
    module = work.node.module
    return f"{module.number} {work.node.name}" if module else work.node.name


def unique(headings: Sequence[str]) -> list[str]:
    """Headings as a table may have them: none twice, whatever the case."""
    names: dict[str, str] = {}
    for heading in headings:
        number, name = 1, heading
        while name.lower() in names:
            number += 1
            name = f"{heading} ({number})"
        names[name.lower()] = name
    return list(names.values())


def _above(course: Course, sheet: Sheet, works: Sequence[Work]) -> None:
    """The rows with weights and pass marks, which formulas refer to."""
    weights: list[tuple[Value, Look]] = [
        (work.policy.weight if work.policy and work.counts else None, looks.DECIMAL.but(across="center"))
        for work in works
    ]
    marks: list[tuple[Value, Look]] = [
        (work.policy.pass_mark if work.policy else None, looks.DECIMAL.but(across="center")) for work in works
    ]
    sheet.line((None, looks.SHORT), (course.text("Weight"), looks.LABEL), *weights)
    sheet.line((None, looks.SHORT), (course.text("Pass mark (per cent)"), looks.LABEL), *marks)


@dataclass(slots=True)
class _Writer:
    """Writes the rows of learners."""

    course: Course
    works: Sequence[Work]
    counting: Sequence[Work]
    first: int

    def cells(self, learner: int) -> list[Value]:
        """The cells of a row; scores are empty."""
        row = self.first + learner
        name = Formula(
            f'INDEX({ranges.LEARNERS},MATCH($A{row},{ranges.LEARNERS}Numbers,0))&""', self.course.learners[learner]
        )
        cells: list[Value] = [learner + 1, name, *(None for _ in self.works)]
        if self.counting:
            cells += self._results(row)
        return cells

    def _results(self, row: int) -> Iterator[Value]:
        grading = self.course.curriculum.model.grading
        after = _LEFT + len(self.works) + 3
        count = len(self.counting)
        scores, weights = (self._range(after + skip, count, row) for skip in (0, count))
        total = get_column_letter(_LEFT + len(self.works) + 1) + str(row)
        yield Formula(total_formula(scores, weights, grading), "")
        bands = grading is not None and bool(grading.bands)
        yield Formula(f'IF({total}="","",{band_formula(total)})', "") if bands else None
        required = [
            work for work in self.counting if isinstance(work.node, AssessmentNode) and work.node.model.required
        ]
        filled = ",".join(self._typed(work, row) for work in required) or '""'
        yield Formula(f"{len(required)}-COUNT({filled})", len(required))
        for work in self.counting:
            score = rounded_formula(self._typed(work, row), grading, "assessment")
            yield Formula(f'IF(ISNUMBER({self._typed(work, row)}),{score},"")', "")
        for index, work in enumerate(self.counting):
            yield Formula(self._weight(work, index, after, row), 0)

    def _weight(self, work: Work, index: int, after: int, row: int) -> str:
        grading = self.course.curriculum.model.grading
        lowest = next((count for kind, count in grading.drop_lowest.items() if kind == work.kind), 0) if grading else 0
        same = [number for number, other in enumerate(self.counting) if other.kind == work.kind]
        block = self._range(after + same[0], len(same), row)
        before = self._range(after + same[0], index - same[0], row) if index > same[0] else ""
        score = f"{get_column_letter(after + index + 1)}{row}"
        weight = f"{get_column_letter(_LEFT + work.at + 1)}${self.first - 3}"
        return weight_formula(score, weight, block, before, lowest)

    @staticmethod
    def _typed(work: Work, row: int) -> str:
        return f"{get_column_letter(_LEFT + work.at + 1)}{row}"

    @staticmethod
    def _range(left: int, count: int, row: int) -> str:
        return f"{get_column_letter(left + 1)}{row}:{get_column_letter(left + count)}{row}"


def _guard(course: Course, sheet: Sheet, works: Sequence[Work], area: Area) -> None:
    text = course.text
    for work in works:
        column = area.column(_LEFT + work.at)
        title = _heading(work)
        if work.scored:
            sheet.between(column, "decimal", "0", "100", title, text("0 to 100"))
            letter = get_column_letter(column.left)
            score, mark = f"{letter}{area.top}", f"{letter}${area.top - 2}"
            low = f'AND(ISNUMBER({score}),{mark}<>"",{score}<{mark})'
            sheet.mark(column, low, ink="FF9C1C1C", bold=True)
        elif work.graded:
            sheet.choices(column, f'"{text("passed")},{text("failed")}"', title, text("choose from the list"))
        else:
            sheet.choices(column, f'"{text("handed in")}"', title, text("choose from the list"))


__all__ = ["MOST_PATHS", "Gradebook", "Work", "add", "unique", "works_of"]
