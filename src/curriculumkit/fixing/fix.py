"""Applying the edits of a report."""

import codecs
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from curriculumkit.check import Report
from curriculumkit.check.edits import LocatedEdit, edits_of, taken_out
from curriculumkit.diagnostics import Location, Pointer, Severity
from curriculumkit.export.write import write_file
from curriculumkit.source import load
from curriculumkit.source.lines import Lines

_Edit: TypeAlias = tuple[int, int, str]
"""A stretch of a text, from an offset to another one, and what is written there instead."""
_ROUNDS = 10
"""A mend can bring another fault to light; more rounds than this would go in a circle."""


@dataclass(slots=True)
class Fixed:
    """What a fix makes of files: their old and new bytes, by name, and how many findings it mends."""

    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    count: int = 0


def fix(report: Report, root: Path) -> Fixed:
    """Mend all that is certain, in memory. A file that would be worse afterwards is left as it is."""
    by_file: dict[str, list[tuple[LocatedEdit, ...]]] = {}
    for edits in _certain(report):
        if edits and len({location.file for location, _ in edits}) == 1:
            by_file.setdefault(edits[0][0].file, []).append(edits)
    fixed = Fixed()
    for file, groups in by_file.items():
        before = (root / file).read_bytes()
        after, count = _applied(before, groups)
        if after != before and not _is_worse(before, after, file):
            fixed.before[file], fixed.after[file] = before, after
            fixed.count += count
    return fixed


def _certain(report: Report) -> Iterator[tuple[LocatedEdit, ...]]:
    """The edits of each diagnostic that can be mended now. The last entry of something is left for the next time.

    Then what holds it goes with it, since nothing would be left there.
    """
    documents = report.curriculum.documents if report.curriculum else {}
    lost: Counter[Pointer] = Counter()
    for diagnostic in report.diagnostics:
        losing = list(taken_out(diagnostic.finding, documents))
        if any(size > 1 and lost[place] + 1 >= size for place, size in losing):
            continue
        lost.update(place for place, _ in losing)
        yield edits_of(diagnostic, documents)


def mend_all(report: Report, root: Path, again: Callable[[], Report]) -> tuple[Fixed, Report]:
    """Mend all that is certain in the files, and all that `again` finds then; gives what was done, and what is left.

    Raises OSError where a file cannot be written; none is ever half written.
    """
    done = Fixed()
    for _ in range(_ROUNDS):
        fixed = fix(report, root)
        if not fixed.after:
            break
        for file, content in fixed.after.items():
            write_file(root / file, [content])
        done = Fixed(fixed.before | done.before, done.after | fixed.after, done.count + fixed.count)
        report = again()
    return done, report


def _applied(before: bytes, groups: Iterable[tuple[LocatedEdit, ...]]) -> tuple[bytes, int]:
    """The bytes with every group of edits that touches no earlier one, and how many groups that were."""
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    lines = Lines(before.removeprefix(mark).decode())
    taken: list[_Edit] = []
    count = 0
    for group in groups:
        wanted = {_offsets(lines, location): text for location, text in group}
        if not any(_touches(new, taken) for new in wanted):
            count += 1
            for (start, end), text in wanted.items():
                insort(taken, (start, end, text))
    return mark + _replaced(lines.text, taken).encode(), count


def _offsets(lines: Lines, location: Location) -> tuple[int, int]:
    span = location.span
    return _offset(lines, span.line, span.column), _offset(lines, span.end_line, span.end_column)


def _offset(lines: Lines, line: int, column: int) -> int:
    return len(lines.text) if line > len(lines) else lines.start(line - 1) + column - 1


def _touches(new: tuple[int, int], taken: Sequence[_Edit]) -> bool:
    """Whether a stretch has something in common with one of several that are in order and apart from each other."""
    start, end = new
    before = bisect_left(taken, (end, end, ""))
    is_taken = before < len(taken) and taken[before][:2] == new
    return is_taken or (before > 0 and start < taken[before - 1][1])


def _replaced(text: str, edits: Iterable[_Edit]) -> str:
    """The text with edits that are in order."""
    parts: list[str] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        done = end
    return "".join([*parts, text[done:]])


def _is_worse(before: bytes, after: bytes, file: str) -> bool:
    return file.endswith((".yaml", ".yml")) and _wrong_with(after, file) > _wrong_with(before, file)


def _wrong_with(content: bytes, file: str) -> tuple[bool, int]:
    """Whether a file cannot be read as a whole, and how many errors its text has."""
    document = load(content, file)
    return not document.readable, sum(finding.fault.severity is Severity.ERROR for finding in document.findings)
