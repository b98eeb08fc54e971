"""Grading: the bands, what a percentage earns, and the policies that lead to it."""

from curriculumkit.award.prose import prose
from curriculumkit.model.grading import Grading
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.scores import band_formula, rounded_formula
from curriculumkit_excel.workbook import Area, Column, Formula, Sheet, looks

_WIDTH = 5


def add(course: Course) -> Sheet | None:
    """Add the sheet, unless the curriculum grades nothing."""
    grading = course.curriculum.model.grading
    if grading is None or not grading.bands:
        return None
    text = course.text
    sheet = course.book.sheet(text("Grading"), upright=True)
    sheet.wide(text("Grading"), looks.TITLE, _WIDTH)
    sheet.wide(text("grading: how to read"), looks.NOTE, _WIDTH, lines=2)
    area = _bands(course, sheet, grading)
    course.book.name(ranges.BANDS, area.column(0))
    course.book.name(ranges.BOUNDS, area.column(1))
    _calculator(course, sheet, grading)
    _policies(course, sheet, grading)
    sheet.width(1, 0, 30, 30)
    return sheet


def _bands(course: Course, sheet: Sheet, grading: Grading) -> Area:
    text = course.text
    columns = [
        Column(text("Band"), looks.LABEL, 10, 20),
        Column(text("From (per cent)"), looks.DECIMAL, 12),
        Column(text("Range"), looks.TEXT, 14, 24),
        Column(text("Meaning"), looks.TEXT, 14, 30),
        Column(text("Certificate"), looks.CENTRED, 10, 14),
    ]
    wording = prose(course.curriculum.model.language)
    ordered = sorted(grading.bands.items(), key=lambda entry: -entry[1].lower)
    rows = [
        [
            name,
            band.lower,
            band.written or wording.band(name, grading.bands),
            band.label,
            text("yes") if band.certified else text("no"),
        ]
        for name, band in ordered
    ]
    return sheet.table("BandsTable", columns, rows)


def _calculator(course: Course, sheet: Sheet, grading: Grading) -> None:
    text = course.text
    sheet.skip()
    sheet.line((text("What a percentage earns"), looks.HEADING))
    row = sheet.last_row + 1
    exact = rounded_formula(f"ROUND(B{row},9)", grading, "total")
    band = Formula(f'IF(ISNUMBER(B{row}),{band_formula(exact)},"")', "")
    sheet.line(
        (text("Total (per cent)"), looks.LABEL), (None, looks.typed(looks.DECIMAL)), (band, looks.computed(looks.LABEL))
    )
    sheet.between(Area(sheet.name, row, 2, row, 2), "decimal", "0", "100", text("Total (per cent)"), text("0 to 100"))


def _policies(course: Course, sheet: Sheet, grading: Grading) -> None:
    text = course.text
    sheet.skip()
    sheet.line((text("Policies"), looks.HEADING))
    told: list[tuple[str, str]] = []
    rounding, late = grading.rounding, grading.late
    if rounding:
        what = ", ".join(text(f"rounded: {what}") for what in rounding.of)
        told.append((text("Rounding"), f"{what}: {text(f'mode: {rounding.mode}', decimals=rounding.decimals)}"))
    else:
        told.append((text("Rounding"), text("percentages are compared exactly")))
    if late:
        cut = "" if late.cut_off is None else text("nothing after {days} days", days=late.cut_off)
        told.append((text("Late work"), f"{text('{percent} less for each day', percent=late.per_day)} {cut}".strip()))
    if grading.resit_cap:
        told.append((text("Resits"), text("{percent} at most", percent=grading.resit_cap)))
    told += [
        (text("Lowest results"), text("{kind}: {count} left out", kind=text(f"kind: {kind}"), count=count))
        for kind, count in grading.drop_lowest.items()
    ]
    retakes = course.curriculum.model.policies.retakes
    if retakes:
        told.append((retakes.title, retakes.text))
    for label, value in told:
        row = sheet.line((label, looks.LABEL), (value, looks.TEXT), *((None, looks.TEXT),) * (_WIDTH - 2))
        sheet.merge(Area(sheet.name, row, 2, row, _WIDTH))
