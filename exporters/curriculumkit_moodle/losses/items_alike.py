"""Items of an ordering that look the same.

## What it does
Reports orderings in which two items give the same HTML.

## Why is this bad?
Moodle tells items apart by what they say: it takes two equal ones for one, and marks every answer wrong.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: ordering
    objective: o1
    level: understand
    prompt: What happens first?
    items:
      - A task is *sent*
      - A task is _sent_
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: ordering
    objective: o1
    level: understand
    prompt: What happens first?
    items:
      - A task is *sent*
      - A task is *run*
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import Order
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.texts import Writing

FAULT = Fault(
    "CK858",
    "items-alike",
    Severity.ERROR,
    "two items of {question} look the same, and Moodle would take them for one",
    "write items that differ in what they say",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each item that is like one before it."""
    if not isinstance(asked.interaction, Order):
        return
    writing = Writing(asked.node.module)
    seen: set[str] = set()
    for index, item in enumerate(asked.interaction.items):
        html = writing.line_html(item.text).strip()
        if html in seen:
            yield FAULT.at(asked.at(("items", index)), question=asked.node.local_id)
        seen.add(html)


KIND = Kind(__doc__, FAULT, find, only=(Order,))
