"""Case folders: files laid over the base curriculum, with the findings that they must give."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from curriculumkit.diagnostics import Diagnostic

CASES = Path(__file__).parent / "cases"
_COMMENT = re.compile(r"  # expect: (?P<codes>CK.+)$")
_CODE = re.compile(r"(?P<code>CK\d{3})(?:@(?P<column>\d+))?")
_LINE = re.compile(r"(?P<file>\S+):(?P<line>\d+):(?P<column>\d+) (?P<code>CK\d{3})")


class Expected(NamedTuple):
    """A finding: where it must be, and its code. Column 0 stands for any."""

    file: str
    line: int
    column: int
    code: str


def expected(case: Path) -> list[Expected]:
    """The findings that a case says it must give: in comments, or in `expect.txt` where no comment can stand."""
    return sorted([*_in_comments(case), *_in_list(case)])


def found(diagnostics: Iterable[Diagnostic], like: list[Expected]) -> list[Expected]:
    """Diagnostics in the same form, without the column where none is expected."""
    anywhere = {(item.file, item.line, item.code) for item in like if not item.column}
    return sorted(
        item._replace(column=0) if (item.file, item.line, item.code) in anywhere else item
        for item in map(_described, diagnostics)
    )


def _described(diagnostic: Diagnostic) -> Expected:
    span = diagnostic.location.span
    return Expected(diagnostic.location.file, span.line, span.column, diagnostic.code)


def _in_comments(case: Path) -> Iterator[Expected]:
    for path in case.rglob("*.yaml"):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if comment := _COMMENT.search(line):
                for item in _CODE.finditer(comment["codes"]):
                    file = path.relative_to(case).as_posix()
                    yield Expected(file, number, int(item["column"] or 0), item["code"])


def _in_list(case: Path) -> Iterator[Expected]:
    path = case / "expect.txt"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        item = _LINE.fullmatch(line)
        assert item, f"{line!r} is not written like FILE:LINE:COLUMN CODE"
        yield Expected(item["file"], int(item["line"]), int(item["column"]), item["code"])
