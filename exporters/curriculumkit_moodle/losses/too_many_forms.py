"""More answers than a question of Moodle can show in all their widths.

## What it does
Reports blanks whose answers, in half-width, full-width and as a Chinese keyboard types them, are more than 40.

## Why is this bad?
Moodle compares characters as they are, and shows every accepted form in a row of its own. Beyond 40 the export writes
only what the author wrote: an answer typed in full-width characters is marked wrong.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: Name a letter as ____.
    answers:
      - 第a
      - 第b
      - 第c
      - 第d
      - 第e
      - 第f
      - 第g
      - 第h
      - 第i
      - 第j
      - 第k
      - 第l
      - 第m
      - 第n
      - 第o
      - 第p
      - 第q
      - 第r
      - 第s
      - 第t
      - 第u
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: Name a letter as ____.
    answers:
      - 第a
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import EnterText
from curriculumkit_moodle.accepted import has_too_many_forms
from curriculumkit_moodle.losses.asked import Asked, blanks
from curriculumkit_moodle.losses.kind import Kind

FAULT = Fault(
    "CK856",
    "too-many-forms",
    Severity.WARNING,
    "the blank of {question} has too many answers for Moodle to accept them in other widths than they are written in",
    "write fewer answers, or `exact: [width]` where the width should count",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each blank whose other widths are left out."""
    if not isinstance(asked.interaction, EnterText):
        return
    for steps, blank in blanks(asked.interaction):
        if has_too_many_forms(blank):
            yield FAULT.at(asked.at((*steps, "answers")), question=asked.node.local_id)


KIND = Kind(__doc__, FAULT, find, only=(EnterText,))
