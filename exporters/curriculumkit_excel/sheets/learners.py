"""The learners: names are typed in here, and totals, bands and certifications of all paths stand together."""

from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.sheets.gradebook import Gradebook, unique
from curriculumkit_excel.workbook import Area, Column, Formula, Sheet, Value, looks


def add(course: Course) -> Sheet:
    """Add the sheet, with names and nothing else: the gradebooks refer to them."""
    text = course.text
    sheet = course.book.sheet(text("Learners"))
    sheet.wide(text("Learners"), looks.TITLE, 6)
    sheet.wide(text("learners: how to use"), looks.NOTE, 6, lines=2)
    return sheet


def fill(
    course: Course, sheet: Sheet, books: list[Gradebook], certified: dict[str, Area], numbers: Area | None
) -> None:
    """Add the rows, once it is known where the results stand."""
    text = course.text
    total = looks.computed(looks.DECIMAL)
    columns = [Column(text("No."), looks.CENTRED, 5, 6), Column(text("Learner"), looks.typed(looks.SHORT), 24, 30)]
    graded = [book for book in books if book.total is not None and book.band is not None]
    for book in graded:
        columns += [
            Column(f"{book.path.name}: {text('Total (per cent)')}", total, 9, 14),
            Column(f"{book.path.name}: {text('Band')}", looks.computed(looks.CENTRED), 8, 14),
        ]
    certifications = course.curriculum.certifications
    columns += [Column(certifications[key].name, looks.computed(looks.CENTRED), 9, 14) for key in certified]
    headings = unique([column.heading for column in columns])
    columns = [
        Column(heading, column.look, column.width, column.most)
        for heading, column in zip(headings, columns, strict=True)
    ]
    first = sheet.last_row + 2
    known = course.learners
    rows = [
        [number + 1, name or None, *_results(graded, certified, numbers, first + number)]
        for number, name in enumerate(known)
    ]
    area = sheet.table("LearnersTable", columns, rows)
    course.book.name(f"{ranges.LEARNERS}Numbers", area.column(0))
    course.book.name(ranges.LEARNERS, area.column(1))
    sheet.freeze(area.top, 3)


def _results(graded: list[Gradebook], certified: dict[str, Area], numbers: Area | None, row: int) -> list[Value]:
    cells: list[Value] = []
    for book in graded:
        for area in (book.total, book.band):
            assert area is not None  # noqa: S101 — those without are left out above
            cells.append(Formula(looked_up(area, book.numbers, row), ""))
    if numbers is not None:
        cells += [Formula(f'IF({looked_up(area, numbers, row)}=1,"✓","")', "") for area in certified.values()]
    return cells


def looked_up(area: Area, numbers: Area, row: int) -> str:
    """What another sheet has for the learner whose number stands in column A of a row."""
    return f"INDEX({area.absolute},MATCH($A{row},{numbers.absolute},0))"
