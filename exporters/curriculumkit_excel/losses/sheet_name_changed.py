r"""A path's title that cannot be the name of a sheet.

## What it does
Notes paths whose gradebook has another name than it should: with more than 31 characters, or without a character that
names of sheets may not have: `[ ] : * ? / \`.

## Why is this bad?
Excel calls a file with such a name damaged. The name is cut, or has a space in place of the character; the title on
the sheet is whole.

## Example
```yaml paths/start/path.yaml
title: 'Queues: what they are, why they are there, and how they fail'
modules: [m01]
```

## Write instead
```yaml paths/start/path.yaml
title: Queues
modules: [m01]
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_excel.catalogue import catalogue
from curriculumkit_excel.losses.kind import Kind
from curriculumkit_excel.workbook.names import sheet_name

FAULT = Fault(
    "CK874",
    "sheet-name-changed",
    Severity.INFO,
    "the gradebook of {id} is called {name!r}: the whole name cannot be that of a sheet",
    "shorten the title, or leave out its special characters",
)


def find(curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each title that is changed."""
    words = catalogue(curriculum.model.language)
    for path in curriculum.paths:
        wanted = words.text("Grades {number} {title}", number=path.number, title=path.name)
        name = sheet_name(wanted)
        if name != wanted:
            yield FAULT.at(path.place / "title", id=path.id, name=name)


KIND = Kind(__doc__, FAULT, in_curriculum=find)
