"""A file that the curriculum needs and that is not there.

## What it does
Reports a path, a module or a lesson that is listed, where the file that should describe it does not exist.

## Why is this bad?
Learners would look for something that was never written.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK203",
    "absent-file",
    Severity.ERROR,
    "the file {file} does not exist",
    "write that file, or take the entry out here",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file that something needs."""
    for item in curriculum.missing_files:
        yield FAULT.at(item.place, file=item.file)


RULE = Rule(__doc__, (FAULT,), check, since=1)
