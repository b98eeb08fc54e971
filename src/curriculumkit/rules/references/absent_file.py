"""A file that the curriculum needs and that is not there.

## What it does
Reports a path, a module or a lesson that is listed, where the file that should describe it does not exist. Where a
file with nearly that name is there, and nothing lists it, this one finding says so.

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

from collections.abc import Container, Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.graph.notes import MissingFile
from curriculumkit.rules.references.misnamed import misnamed
from curriculumkit.rules.references.misspelt import misspelt, modules_beside, name_in
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK203",
    "absent-file",
    Severity.ERROR,
    "the file {file} does not exist",
    "write that file, or take the entry out here",
)


MISNAMED = Fault(
    "CK203",
    "absent-file",
    Severity.ERROR,
    "the file {file} does not exist, but {other} does",
    "rename it to {file}",
)
MISSPELT = Fault(
    "CK203",
    "absent-file",
    Severity.ERROR,
    "the file {file} does not exist, but {other} does, and nothing lists it",
    "did you mean `{name}`? Otherwise rename it to {file}",
)
FOLDER = Fault(
    "CK203",
    "absent-file",
    Severity.ERROR,
    "{file} is a folder, where a file is needed",
    "give the folder another name, and write that file",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file that something needs."""
    others, alike = misnamed(curriculum), misspelt(curriculum)
    beside = modules_beside(curriculum) if alike else set()
    folders = {file.rpartition("/")[0] for file in curriculum.files} if curriculum.missing_files else set()
    for item in curriculum.missing_files:
        if item.file in folders:
            yield FOLDER.at(item.place, file=item.file)
        elif item.file in others:
            yield MISNAMED.at(item.place, file=item.file, other=others[item.file])
        elif item.file in alike:
            yield _misspelt(item, alike[item.file], beside)
        else:
            yield FAULT.at(item.place, file=item.file)


def _misspelt(item: MissingFile, other: str, beside: Container[str]) -> Finding:
    name = name_in(other)
    is_sure = name == name_in(item.file) or item.file.removesuffix(".yaml") in beside
    fault = MISNAMED if is_sure else MISSPELT
    return fault.at(item.place, file=item.file, other=other, name=name)


RULE = Rule(__doc__, (FAULT, MISNAMED, MISSPELT, FOLDER), check, since=1)
