"""Markdown that does not do what it was written for.

## What it does
Reports code that is not closed, headings without a space behind `#`, links with a space between text and address,
and pairs of stars that make nothing bold.

## Why is this bad?
Learners see the characters instead of what was meant, or half a page in a code block.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      ##A heading
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

      ## A heading
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK617",
    "broken-markdown",
    Severity.WARNING,
    "“{text}”: {reason}",
    "write it as CommonMark has it, or put a backslash before the character if it is to be seen",
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each piece of markup that means nothing."""
    for broken in dict.fromkeys(prose.scan.broken):
        yield FAULT.at(prose.of(broken.text), text=broken.text, reason=broken.reason)


RULE = Rule(__doc__, (FAULT,), text_check=check, on_markup=True)
