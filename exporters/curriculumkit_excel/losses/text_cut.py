"""A text that is longer than a cell can hold.

## What it does
Reports titles, and the objectives and topics of a module, that have more than 32,767 characters. The objectives of a
module stand together in one cell, and so do its topics.

## Why is this bad?
A cell holds 32,767 characters; Excel calls a file with more in one damaged. The text is cut there.

## Write instead
Several modules, or shorter texts. It has no example here: the example would be ten pages long.
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_excel.losses.kind import Kind
from curriculumkit_excel.sheets.modules import objectives_text, topics_text
from curriculumkit_excel.workbook.cells import LONGEST_TEXT, fitting

FAULT = Fault(
    "CK870",
    "text-cut-in-cell",
    Severity.WARNING,
    "a cell would have {length} characters, and can hold {most}: the rest is left out",
    "shorten the text, or divide the module",
)


def find(curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each cell that is too small."""
    for place, text in _texts(curriculum):
        if fitting(text) != text:
            yield FAULT.at(place, length=len(text.encode("utf-16-le")) // 2, most=LONGEST_TEXT)


def _texts(curriculum: LinkedCurriculum) -> Iterator[tuple[Pointer, str]]:
    yield curriculum.place / "title", curriculum.title
    for path in curriculum.paths:
        yield path.place / "title", path.name
    for module in curriculum.modules:
        yield module.place / "title", module.name
        yield module.place / "objectives", objectives_text(module)
        yield module.place / "topics", topics_text(module)
        for node in module.assessments.values():
            yield node.place / "title", node.name


KIND = Kind(__doc__, FAULT, in_curriculum=find)
