"""A tag that Moodle keeps differently.

## What it does
Reports tags that are longer than 50 characters, that hold `<`, `>` or a backtick, or that differ from another tag of
the question only in case.

## Why is this bad?
Moodle cuts the first, takes the characters out of the second, and makes one tag of the third and the other.

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
      - Worker
      - worker
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
from curriculumkit_moodle.names import LONGEST_TAG
from curriculumkit_moodle.tags import as_kept, derived_tags, tags_of

FAULT = Fault(
    "CK848",
    "tag-changed",
    Severity.WARNING,
    "Moodle will not keep the tag {tag!r} as it is written",
    "write at most {most} characters without < > and backticks, in the same case everywhere",
)


def find(asked: Asked, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each tag that is cut, changed or merged, those that are derived from ids included."""
    for tag in derived_tags(asked.node, curriculum.id):
        if len(tag) > LONGEST_TAG:
            yield FAULT.at(asked.node.place.key, tag=tag, most=LONGEST_TAG)
    if not asked.node.model.tags:
        return
    kept = set(tags_of(asked.node, curriculum.id))
    for index, tag in enumerate(asked.node.model.tags):
        if as_kept(tag) and (tag not in kept or len(tag) > LONGEST_TAG):
            yield FAULT.at(asked.at(("tags", index)), tag=tag, most=LONGEST_TAG)


KIND = Kind(__doc__, FAULT, find)
