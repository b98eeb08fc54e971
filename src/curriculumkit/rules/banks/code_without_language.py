"""Code of which nobody says the language.

## What it does
Notes fenced code without a language behind the opening fence.

## Why is this bad?
It cannot be highlighted, and screen readers and translators do not know what they have before them.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      ```
      celery worker
      ```
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

      ```shell
      celery worker
      ```
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK615",
    "code-without-language",
    Severity.INFO,
    "this code has no language",
    "write it behind the fence, such as ```python; ```text where it is none",
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each piece of code without a language."""
    for line in prose.scan.code:
        yield FAULT.at(prose.line(line))


RULE = Rule(__doc__, (FAULT,), text_check=check, on_markup=True)
