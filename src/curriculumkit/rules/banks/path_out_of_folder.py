r"""A reference that leads out of the folder.

## What it does
Reports an image or a link whose path is absolute (`/home/…`, `C:\…`, `file:…`) or climbs out of the folder of its
module (`../…`).

## Why is this bad?
The file is not in the package, or the path exists on one computer only.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      ![A queue](../../queue.svg)
    answer: true
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      A picture will be added here.
    answer: true
```
"""

import re
from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.markup.found import is_elsewhere
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK618",
    "path-out-of-folder",
    Severity.ERROR,
    "`{name}` leads out of the folder of the module",
    "put the file into the folder of the module, and write its name alone",
)

_ABSOLUTE = re.compile(r"[/\\](?![/\\])|\\\\|[A-Za-z]:[\\/]|file:", re.IGNORECASE)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each path that leads elsewhere."""
    for reference in prose.scan.references:
        if leads_out(reference.written):
            yield FAULT.at(prose.at(reference.start, reference.end), name=reference.written)


def leads_out(name: str) -> bool:
    """Whether what is written as the address of a file is a path to elsewhere on a computer."""
    if _ABSOLUTE.match(name):
        return True
    return not is_elsewhere(name) and ".." in re.split(r"[/\\]", name.partition("?")[0].partition("#")[0])


RULE = Rule(__doc__, (FAULT,), text_check=check, on_markup=True)
