"""Transcripts in a table: a row for each record, the rows of a learner together."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from curriculumkit.award.certification import faults
from curriculumkit.award.certification.evidence import Pairs, RawTranscript
from curriculumkit.award.certification.facts import Verb
from curriculumkit.diagnostics import Finding, Location, Span

_NEEDED = ("learner", "version", "record", "id")
_OTHER = ("score", "result", "date", "name", "as_of", "curriculum")
_COLUMNS = (*_NEEDED, *_OTHER)
_HEAD = ("version", "name", "as_of", "curriculum")
_EXAMPLE = "learner,version,record,id,score,result,date"
_VERBS = frozenset(Verb)
_DELIMITERS = ",;\t"


def read_table(lines: Iterator[str], file: str) -> Iterator[RawTranscript | Finding]:
    """The transcripts of a table. Commas, semicolons and tabs are told apart by the first row."""
    first = next(lines, "")
    if not first.strip():
        yield faults.NO_TRANSCRIPTS.at(Location.top(file))
        return
    delimiter = max(_DELIMITERS, key=first.count)
    cells = next(csv.reader([first], delimiter=delimiter))
    header = _Header(file, first, delimiter, tuple(cell.strip() for cell in cells))
    wrong = list(header.findings())
    if wrong:
        yield from wrong
        return
    found = False
    for group in _groups(header, lines):
        found = True
        yield group.transcript() if isinstance(group, _Group) else group
    if not found:
        yield faults.NO_TRANSCRIPTS.at(Location.top(file))


def _groups(header: "_Header", lines: Iterator[str]) -> "Iterator[_Group | Finding]":
    """The rows of each learner. Where a row is no CSV, the group that is open is given up: it may lack rows."""
    texts: list[str] = []
    rows = csv.reader(_remembered(lines, texts), delimiter=header.delimiter, strict=True)
    column = header.columns.index("learner")
    group: _Group | None = None
    number = 2
    try:
        for row in rows:
            text = texts[0] if len(texts) == 1 else "".join(texts)
            texts.clear()
            if any(row):
                learner = row[column].strip() if column < len(row) else ""
                if group is None or group.learner != learner:
                    if group is not None:
                        yield group
                    group = _Group(header, learner)
                group.rows.append(row)
                group.numbers.append(number)
                group.texts.append(text)
            number = rows.line_num + 2
    except csv.Error as error:
        last = rows.line_num + 1
        yield faults.NOT_CSV.at(Location(header.file, Span(last, 1, last, 2)), reason=error)
    else:
        if group is not None:
            yield group


def _remembered(lines: Iterator[str], texts: list[str]) -> Iterator[str]:
    """Lines that are remembered until the row is known that they belong to."""
    for line in lines:
        texts.append(line)
        yield line


@dataclass(frozen=True, slots=True)
class _Header:
    """The first row: which column is where."""

    file: str
    text: str
    delimiter: str
    columns: tuple[str, ...]

    def findings(self) -> Iterator[Finding]:
        """What is wrong with it."""
        for number, column in enumerate(self.columns):
            place = self.place(1, self.text, number)
            if column not in _COLUMNS:
                yield faults.UNKNOWN_COLUMN.at(place, column=column, columns=", ".join(_COLUMNS))
            elif column in self.columns[:number]:
                yield faults.SAME_COLUMN.at(place, column=column)
        for column in _NEEDED:
            if column not in self.columns:
                yield faults.NO_COLUMN.at(Location(self.file, Span(1, 1, 1, 2)), column=column, columns=_EXAMPLE)

    def place(self, number: int, text: str, cell: int | None) -> Location:
        """Where a cell stands in the text of a row; the whole row without one."""
        start, end = (0, len(text.rstrip("\r\n"))) if cell is None else _stretch(text, self.delimiter, cell)
        line = text.count("\n", 0, start)
        shift = text.rfind("\n", 0, start) + 1
        return Location(
            self.file, Span(number + line, start - shift + 1, number + line, max(end, start + 1) - shift + 1)
        )


@dataclass(slots=True)
class _Group:
    """The rows of a learner."""

    header: _Header
    learner: str
    rows: list[Sequence[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def transcript(self) -> RawTranscript:
        """What the rows say together."""
        header = self.header
        at = {column: number for number, column in enumerate(header.columns)}
        findings = list(self._wrong(at))
        if findings:
            return RawTranscript(self.learner, {}, [], self._place, tuple(findings))
        first = self.rows[0]
        head = {key: first[at[key]].strip() for key in _HEAD if key in at and first[at[key]].strip()}
        return RawTranscript(self.learner, head, [*map(_pairs(at), self.rows)], self._place)

    def _wrong(self, at: dict[str, int]) -> Iterator[Finding]:
        if {*map(len, self.rows)} != {len(at)}:
            number = next(number for number, row in enumerate(self.rows) if len(row) != len(at))
            yield faults.WRONG_CELLS.at(self._place(number, None), found=len(self.rows[number]), wanted=len(at))
            return
        if not self.learner:
            yield faults.NO_LEARNER.at(self._place(0, None))
        for key in _HEAD:
            if key in at and len({row[at[key]] for row in self.rows}) > 1:
                yield self._different(key, [row[at[key]] for row in self.rows])

    def _different(self, key: str, cells: Sequence[str]) -> Finding:
        number = next(number for number, cell in enumerate(cells) if cell != cells[0])
        return faults.DIFFERENT_HEAD.at(
            self._place(number, key),
            learner=self.learner,
            key=key,
            value=cells[number] or "nothing",
            first=cells[0] or "nothing",
        )

    def _place(self, record: int | None, key: str | None) -> Location:
        number = record or 0
        columns = self.header.columns
        cell = columns.index(_column(key, columns)) if key is not None else None
        return self.header.place(self.numbers[number], self.texts[number], cell)


def _column(key: str, columns: Sequence[str]) -> str:
    """The column of a key. A record's verb and its id have one each; a verb that is none stands in `record`."""
    if key in columns:
        return key
    return "id" if key in _VERBS else "record"


def _pairs(at: dict[str, int]) -> Callable[[Sequence[str]], Pairs]:
    """Makes pairs of a row, the date last; empty cells are left out."""
    record, name = at["record"], at["id"]
    others = [(key, at[key]) for key in ("score", "result") if key in at]
    date = at.get("date")

    def pairs(row: Sequence[str]) -> Pairs:
        made: Pairs = ((row[record].strip(), row[name]),)
        for key, index in others:
            if row[index]:
                made = (*made, (key, row[index]))
        return made if date is None or not row[date] else (*made, ("date", row[date]))

    return pairs


def _stretch(text: str, delimiter: str, cell: int) -> tuple[int, int]:
    """From where to where a cell reaches."""
    start = number = 0
    quoted = False
    for offset, character in enumerate(text.rstrip("\r\n")):
        if character == '"':
            quoted = not quoted
        elif character == delimiter and not quoted:
            if number == cell:
                return start, offset
            number, start = number + 1, offset + 1
    return start, len(text.rstrip("\r\n"))
