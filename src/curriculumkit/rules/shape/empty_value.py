"""A key behind which nothing is written.

## What it does
Reports a key that needs a value and has none, and a text that is empty or white space alone.

## Why is this bad?
It is not known whether the value was forgotten, or the key.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title:
    objectives: [o1]
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.binding import faults
from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

BLANK = Fault(
    "CK104",
    "empty-value",
    Severity.ERROR,
    "nothing that can be read is written for `{key}`",
    "write a text, or remove the key",
)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\u3000 \t\r\n"


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for a text of a file that is not empty, and shows nothing."""
    text = prose.text
    if text and not prose.is_page and (text.isspace() or (text[0] in _INVISIBLE and not text.strip(_INVISIBLE))):
        key = next((step for step in reversed(prose.path) if isinstance(step, str)), "")
        yield BLANK.at(Pointer(prose.file, prose.path), key=key)


RULE = Rule(__doc__, (faults.EMPTY_VALUE, faults.EMPTY_ENTRY, BLANK), text_check=check, since=1)
