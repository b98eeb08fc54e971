"""Markdown that does not do what it was written for.

## What it does
Reports code and HTML elements that are not closed, headings without a space behind `#`, and stars that make nothing
bold; lines between bars that are no table, and rows with more cells than the head; links and images with a space before
or in their address, without an address, not closed, with a reference that is not defined, or with an address that no
export lets through, such as `javascript:`; footnotes, and marks in full width, such as `＊＊` and `｜`.

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
    "{advice}",
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each piece of markup that means nothing."""
    for broken in prose.scan.broken:
        reason = broken.reason
        place = prose.at(broken.start, broken.end)
        yield FAULT.at(place, text=broken.text, reason=reason.message, advice=reason.advice)


RULE = Rule(__doc__, (FAULT,), text_check=check, on_markup=True)
