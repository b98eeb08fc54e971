"""A file name that does not work everywhere.

## What it does
Reports names that Windows does not allow (`con`, `nul`, a trailing dot, characters such as `:` and `?`), and names
with white space or with characters outside of ASCII, which LMS damage when they unpack a package.

## Why is this bad?
The folder cannot be copied, or the picture is missing in the LMS, though all looks right here.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, aux]
```
```yaml paths/start/aux.yaml
title: More steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, extra]
```
```yaml paths/start/extra.yaml
title: More steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```
"""

import re
from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule
from curriculumkit.rules.text.known_files import known_files

FAULT = Fault(
    "CK008",
    "unportable-name",
    Severity.WARNING,
    "the name `{name}` does not work everywhere: {reason}",
    "rename it with letters, digits, hyphens, underscores and one dot",
)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file whose name is not portable."""
    for file in known_files(curriculum):
        name = file.rpartition("/")[2]
        if reason := _reason(name):
            yield FAULT.at(Pointer(file), name=name, reason=reason)


def _reason(name: str) -> str:
    if _RESERVED.fullmatch(name):
        return "Windows keeps it for a device"
    if forbidden := _FORBIDDEN.search(name):
        return f"Windows does not allow {forbidden[0]}"
    if name.endswith((".", " ")):
        return "Windows drops its last character"
    if any(character.isspace() for character in name):
        return "it has white space"
    return "" if name.isascii() else "it has characters outside of ASCII"


RULE = Rule(__doc__, (FAULT,), check)
