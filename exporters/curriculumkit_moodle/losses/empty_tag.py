"""A tag in which nothing is left.

## What it does
Reports tags that hold only white space and the characters that Moodle takes out of tags: `<`, `>` and a backtick.

## Why is this bad?
An empty tag stops Moodle's import.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs tasks.
    answer: true
    tags:
      - ' '
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs tasks.
    answer: true
    tags:
      - worker
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.tags import as_kept

FAULT = Fault(
    "CK847",
    "empty-tag",
    Severity.ERROR,
    "nothing is left of the tag {tag!r} in Moodle, and an empty tag stops its import",
    "write a word, or take the tag out",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each tag that is empty."""
    for index, tag in enumerate(asked.node.model.tags):
        if not as_kept(tag):
            yield FAULT.at(asked.at(("tags", index)), tag=tag)


KIND = Kind(__doc__, FAULT, find)
