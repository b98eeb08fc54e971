"""HTML that is not let through.

## What it does
Reports HTML tags and attributes in a text that the exports take out: scripts, styles, event handlers, forms, and
words in angle brackets that only look like tags, such as `<hostname>`.

## Why is this bad?
What is taken out reaches nobody. A placeholder in angle brackets disappears without a trace.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      Write celery@<hostname> behind it.
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

      Write `celery@<hostname>` behind it.
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK616",
    "dropped-html",
    Severity.WARNING,
    "`{html}` is taken out of every export",
    "write Markdown instead, or set it in backticks if it is to be seen",
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each tag or attribute that is dropped."""
    for dropped in prose.scan.dropped:
        yield FAULT.at(prose.at(dropped.start, dropped.end), html=dropped.html)


RULE = Rule(__doc__, (FAULT,), text_check=check, on_markup=True)
