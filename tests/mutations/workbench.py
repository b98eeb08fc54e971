"""The Celery curriculum in a folder of its own, to be changed in one file and checked again."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from curriculumkit.check import Report, check
from curriculumkit.diagnostics import Diagnostic, Pointer

T = TypeVar("T")
Key = tuple[str, str, str]


def remembering(function: Callable[..., T], key: Callable[..., object]) -> Callable[..., T]:
    """A function that computes what it gives once for each key. Arguments are kept, so that no other gets their id."""
    known: dict[object, tuple[T, object]] = {}

    def remembered(*arguments: object) -> T:
        at = key(*arguments)
        if at not in known:
            known[at] = function(*arguments), arguments
        return known[at][0]

    return remembered


def described(report: Report) -> Counter[Key]:
    """All findings, those that the authors know of included."""
    return Counter(map(_key, (*report.diagnostics, *report.acknowledged)))


def _key(diagnostic: Diagnostic) -> Key:
    """What a finding is known by, though lines move and numbers in its message change."""
    place = diagnostic.finding.place
    where = place.path if isinstance(place, Pointer) else str(diagnostic.finding.message)
    return diagnostic.code, diagnostic.location.file, str(where)


class Workbench:
    """A copy of the Celery curriculum, and what is found in it as it is."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.sound = described(check(root))

    def found(self, file: str, text: str) -> tuple[list[str], Counter[Key]]:
        """What is new when a file has another text, as `FILE:LINE:COLUMN CODE`, and what is not found any more."""
        path = self.root / file
        original = path.read_bytes()
        try:
            path.write_text(text, encoding="utf-8")
            report = check(self.root)
        finally:
            path.write_bytes(original)
        now = described(report)
        new = [d for d in (*report.diagnostics, *report.acknowledged) if now[_key(d)] > self.sound[_key(d)]]
        return list(map(_placed, new)), self.sound - now


def _placed(diagnostic: Diagnostic) -> str:
    span = diagnostic.location.span
    return f"{diagnostic.location.file}:{span.line}:{span.column} {diagnostic.code}"
