"""A file that nothing refers to.

## What it does
Reports a path that the curriculum does not list, a module that its path does not list, a bank without a module, and a
lesson's page that its module does not list; also files that are not read because their names are misspelt.

## Why is this bad?
What stands in the file reaches no learner, though somebody took the trouble to write it.

## Example
```yaml paths/start/m02.yaml
title: Forgotten
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
```yaml paths/start/m02.yaml
title: Remembered
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Stop one
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

MISNAMED = Fault(
    "CK204",
    "unlisted-file",
    Severity.WARNING,
    "this file is not read: its name is that of no module, bank or path",
    "name it like `m01.yaml`, `m01.questions.yaml` or `m01.exam.yaml`, or remove it",
)
FAULT = Fault(
    "CK204",
    "unlisted-file",
    Severity.WARNING,
    "nothing refers to this file",
    "list it in {owner}, or remove the file",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file that nothing refers to."""
    for item in curriculum.unlisted_files:
        place = Pointer(item.file)
        yield MISNAMED.at(place) if item.owner is None else FAULT.at(place, owner=item.owner)


RULE = Rule(__doc__, (FAULT, MISNAMED), check, since=1)
