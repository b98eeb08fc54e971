"""Results in a table: a row for each attempt. Commas, semicolons and tabs are told apart by the first row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from curriculumkit.award.grading.results import faults
from curriculumkit.award.grading.results.records import ATTEMPT_KEYS, Cell, Entry, Record, Version, Wrong
from curriculumkit.diagnostics import Finding, Location
from curriculumkit.source.lines import Lines

_NEEDED = ("learner", "assessment")
_COLUMNS = (*_NEEDED, *ATTEMPT_KEYS, "version")
_EXAMPLE = "learner,assessment,score"
_DELIMITERS = ",;\t"
_FIRST_ROW = re.compile(r"[^\r\n]*")


@dataclass(frozen=True, slots=True)
class _Cells:
    """Divides a text into cells that know their places."""

    file: str
    text: str
    lines: Lines

    def place(self, start: int, end: int) -> Location:
        return Location(self.file, self.lines.span(start, max(end, start + 1)))

    def rows(self, delimiter: str) -> Iterator[list[Cell] | Finding]:
        """The rows without those that are empty; a finding where quotes do not fit ends them."""
        pattern = re.compile(
            rf'(?:"(?P<quoted>(?:[^"]++|"")*+)"|(?P<plain>(?!")[^{delimiter}\r\n]*+))(?P<end>{delimiter}|\r\n?|\n|\Z)'
        )
        row: list[Cell] = []
        at = 0
        while at <= len(self.text):
            found = pattern.match(self.text, at)
            if found is None:
                yield faults.NOT_CSV.at(self.place(at, at))
                return
            quoted = found["quoted"]
            text = found["plain"] if quoted is None else quoted.replace('""', '"')
            row.append(Cell(text.strip(), partial(self.place, at, found.start("end"))))
            if found["end"] != delimiter:
                if any(cell.text for cell in row):
                    yield row
                row = []
            # The end of the text is matched once, behind the last cell.
            at = found.end() if found["end"] else len(self.text) + 1


def read_table(text: str, file: str) -> Iterator[Entry]:
    """The attempts of a table, and what is wrong with it."""
    first = _FIRST_ROW.match(text)
    cells = _Cells(file, text, Lines(text))
    rows = cells.rows(max(_DELIMITERS, key=(first[0] if first else "").count))
    header = next(rows, None)
    if header is None:
        yield Wrong(faults.NO_RESULTS.at(cells.place(0, 0)))
        return
    wrong = [header] if isinstance(header, Finding) else list(_wrong_columns(header))
    yield from map(Wrong, wrong)
    if not wrong and not isinstance(header, Finding):
        yield from _entries(header, rows)


def _entries(header: list[Cell], rows: Iterator[list[Cell] | Finding]) -> Iterator[Entry]:
    names = [cell.text.lower() for cell in header]
    row = None
    for row in rows:
        yield Wrong(row) if isinstance(row, Finding) else _record(names, row)
        if isinstance(row, list) and "version" in names and len(row) == len(names):
            version = row[names.index("version")]
            yield from (Version(version),) if version.text else ()
    if row is None:
        yield Wrong(faults.NO_RESULTS.at(header[0].place()))


def _wrong_columns(header: list[Cell]) -> Iterator[Finding]:
    names = [cell.text.lower() for cell in header]
    for number, (name, cell) in enumerate(zip(names, header, strict=True)):
        if name not in _COLUMNS:
            yield faults.UNKNOWN_COLUMN.at(cell.place(), column=cell.text, columns=", ".join(_COLUMNS))
        elif name in names[:number]:
            yield faults.SAME_COLUMN.at(cell.place(), column=cell.text)
    wanted = [*_NEEDED, *([] if {"score", "result"} & set(names) else ["score"])]
    for column in wanted:
        if column not in names:
            yield faults.MISSING_COLUMN.at(header[0].place(), column=column, example=_EXAMPLE)


def _record(names: list[str], row: list[Cell]) -> Record | Wrong:
    if len(row) != len(names):
        whose = names.index("learner")
        learner = row[whose].text if whose < len(row) else None
        return Wrong(faults.WRONG_CELLS.at(row[0].place(), found=len(row), wanted=len(names)), learner or None)
    cells = dict(zip(names, row, strict=True))
    values = {key: cells[key] for key in ATTEMPT_KEYS if key in cells and cells[key].text}
    return Record(cells["learner"], cells["assessment"], values)
