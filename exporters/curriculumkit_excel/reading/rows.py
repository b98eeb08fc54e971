"""The rows of the schedule: where each stands now, and what was written beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from openpyxl.workbook import Workbook

from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit.planner.teaching_days import NoTeachingDayError
from curriculumkit_excel import ranges
from curriculumkit_excel.reading import faults
from curriculumkit_excel.reading.left_out import told
from curriculumkit_excel.reading.original import Original
from curriculumkit_excel.reading.ranges import Place, cells
from curriculumkit_excel.reading.settings import Settings
from curriculumkit_excel.workbook.cells import LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Row:
    """A row that the plan knows. `moved` is the day that somebody wrote, `day` where it stands now."""

    id: str
    item: str
    day: date
    moved: date | None
    at: Place
    status: str
    note: str


@dataclass(slots=True)
class Reader:
    """Reads the rows. `days_of` says where items stand by the settings as they are now."""

    book: Workbook
    before: Original
    settings: Settings
    file: Pointer
    findings: list[Finding] = field(default_factory=list)

    def rows(self) -> list[Row]:
        """The rows by their ids. Raises NoRangeError."""
        names = (ranges.SESSION, ranges.DATE, ranges.MOVED, ranges.STATE, ranges.NOTE)
        columns = [cells(self.book, name) for name in names]
        known = self.before.sessions()
        dates = self.shifted({key: day for key, (_, day) in known.items()})
        found: dict[str, Row] = {}
        for key, shown, moved, status, note in zip(*columns, strict=False):
            if not key.text:
                own = (cell for cell in (note, status, moved, shown) if cell.text and not cell.formula)
                self.findings += [told(cell, self.file) for cell in own]
                continue
            if key.text not in known or key.text in found:
                self.findings.append(faults.UNKNOWN_ROW.at(self.file, **shown.at, value=key.text))
                continue
            wished, at = self._moved(shown, moved)
            day = wished or dates[key.text]
            text = note.text[:LONGEST_TEXT]
            found[key.text] = Row(key.text, known[key.text][0], day, wished, at, status.text[:200], text)
        for lost in known.keys() - found.keys():
            item = known[lost][0]
            self.findings.append(faults.LOST_ROW.at(self.file, sheet=columns[0][0].sheet, value=lost))
            found[lost] = Row(lost, item, dates[lost], None, columns[0][0], "", "")
        return [found[key] for key in known]

    def shifted(self, days: Mapping[str, date]) -> dict[str, date]:
        """Where days stand after the settings were changed: teaching days keep their number."""
        old, new = self.before.days, self.settings.days
        moved = {key for key, item in self.before.model.items.items() if item.moved}
        found = {}
        for key, day in days.items():
            offset = None if key.partition("#")[0] in moved else old.on(day).offset
            try:
                found[key] = day if offset is None else new.day(offset).date
            except NoTeachingDayError:
                found[key] = day
        return found

    def _moved(self, shown: Place, moved: Place) -> tuple[date | None, Place]:
        """The day that somebody wrote: beside the date, or over its formula."""
        if moved.text:
            return self._day(moved), moved
        if shown.formula or shown.value is None:
            return None, shown
        return self._day(shown), shown

    def _day(self, cell: Place) -> date | None:
        day = cell.day
        if day is None:
            self.findings.append(faults.WRONG_DATE.at(self.file, **cell.at, value=cell.text))
        elif day < self.settings.start:
            start = self.settings.start
            self.findings.append(faults.BEFORE_START.at(self.file, **cell.at, value=day, start=start))
        elif self.settings.days.on(day).offset is None:
            self.findings.append(faults.CLOSED_DAY.at(self.file, **cell.at, value=day))
        return day


def out_of_order(rows: Iterable[Row], file: Pointer) -> Iterator[Finding]:
    """Rows that were moved before the end of what comes before them."""
    by_item: dict[str, list[Row]] = {}
    for row in rows:
        by_item.setdefault(row.item, []).append(row)
    latest: tuple[date, str] | None = None
    for item, own in by_item.items():
        if item.endswith((":resit", ":buffer")):
            continue
        first = min(own, key=lambda row: row.day)
        if latest and first.moved and first.day < latest[0]:
            args = {"id": item, "value": first.day, "other": latest[1], "ready": latest[0]}
            yield faults.OUT_OF_ORDER.at(file, **first.at.at, **args)
        last = max(row.day for row in own)
        if latest is None or last >= latest[0]:
            latest = last, item
