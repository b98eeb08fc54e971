"""Points that Moodle cannot keep.

## What it does
Reports questions whose points have more than seven decimals, and questions with several blanks whose points are not a
multiple of the number of blanks.

## Why is this bad?
Moodle keeps seven decimals. In a text with several blanks each one counts a whole number of points, and the question
counts their sum; a quiz can still give it other marks.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: A ____ keeps messages, a ____ runs tasks.
    blanks:
      - answers:
          - 代理
      - answers:
          - 工人
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    points: 2
    prompt: A ____ keeps messages, a ____ runs tasks.
    blanks:
      - answers:
          - 代理
      - answers:
          - 工人
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.display import digits
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.question import points_of

FAULT = Fault(
    "CK855",
    "points-changed",
    Severity.INFO,
    "{question} counts {found} in Moodle, not {points}",
    "give it a multiple of the number of its blanks, and at most 7 decimals; or set its marks in the quiz",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for a question that counts something else in Moodle."""
    points = asked.node.model.points
    found = points_of(points, asked.interaction)
    if found != points:
        yield FAULT.at(asked.at(("points",)), question=asked.node.local_id, found=digits(found), points=digits(points))


KIND = Kind(__doc__, FAULT, find)
