"""An image that lies on another server.

## What it does
Reports an image whose address begins with `http://`, `https://` or `//`.

## Why is this bad?
Packages must work where there is no network. The other server can change or remove the picture, and sees who learns
what.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      ![A queue](https://example.org/queue.svg)
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

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK614",
    "remote-image",
    Severity.WARNING,
    "this image lies on another server: {source}",
    "save it in the folder of the module, if its licence allows that, and write its name",
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each remote image."""
    for image in prose.scan.images:
        if image.address.lower().startswith(("http://", "https://", "//")):
            yield FAULT.at(prose.at(image.start, image.end), source=image.written)


RULE = Rule(__doc__, (FAULT,), text_check=check, on_markup=True)
