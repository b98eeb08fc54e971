"""The register: a row for each certificate that was made, for those who keep and look up their numbers."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass

_HEAD = ("certificate_id", "learner", "name", "certification", "date", "file")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Entry:
    """A certificate that was made."""

    number: str
    learner: str
    name: str
    certification: str
    day: str
    file: str


def register(entries: Iterable[Entry]) -> bytes:
    """The register as CSV in UTF-8 with a byte order mark, which spreadsheets need."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(_HEAD)
    writer.writerows([_cell(str(value)) for value in astuple(entry)] for entry in entries)
    return target.getvalue().encode("utf-8-sig", "replace")


def _cell(text: str) -> str:
    # Spreadsheets run what begins like a formula; with an apostrophe before it, it is text.
    return f"'{text}" if text.startswith(_FORMULA) else text
