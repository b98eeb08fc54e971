"""Two files whose names differ only in case.

## What it does
Reports a file whose path is that of another one when upper and lower case, and the forms that Unicode has for one
character, are not told apart. It has no example here, since some file systems cannot hold both files:
`tests/rules/cases/file-names`.

## Why is this bad?
On Windows, on macOS and in many LMS only one of the two can exist; which one is left to chance.

## Write instead
Give one of them another name.
"""

import unicodedata
from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule
from curriculumkit.rules.text.known_files import known_files

FAULT = Fault(
    "CK007",
    "same-name-in-case",
    Severity.ERROR,
    "the name of this file differs from {other} only in upper and lower case",
    "give one of the two another name",
)
FORMS = Fault(
    "CK007",
    "same-name-in-case",
    Severity.ERROR,
    "the name of this file looks the same as {other}, but has other Unicode characters (a letter and its accent)",
    "give one of the two another name, best of ASCII letters",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each second file of a name."""
    first: dict[str, str] = {}
    for file in sorted(known_files(curriculum)):
        other = first.setdefault(_composed(file).casefold(), file)
        if other != file:
            fault = FORMS if _composed(file) == _composed(other) else FAULT
            yield fault.at(Pointer(file), other=other).because(Pointer(other), "the other one")


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


RULE = Rule(__doc__, (FAULT, FORMS), check)
