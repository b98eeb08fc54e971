"""A match that is too long for a menu.

## What it does
Reports matches and distractors with more than 255 characters, as Moodle is given them.

## Why is this bad?
Moodle keeps 255 characters of a match. A longer one stops the import after the questions before it.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: matching
    objective: o1
    level: remember
    prompt: What does each part do?
    pairs:
      - item: broker
        match: |
          keeps messages, keeps messages, keeps messages, keeps messages, keeps messages, keeps messages,
          keeps messages, keeps messages, keeps messages, keeps messages, keeps messages, keeps messages,
          keeps messages, keeps messages, keeps messages, keeps messages, keeps messages, keeps messages,
          and keeps messages
      - item: worker
        match: runs tasks
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: matching
    objective: o1
    level: remember
    prompt: What does each part do?
    pairs:
      - item: broker
        match: keeps messages
      - item: worker
        match: runs tasks
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import Match
from curriculumkit_moodle.answers import menu_text
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind

LONGEST = 255
FAULT = Fault(
    "CK844",
    "match-too-long",
    Severity.ERROR,
    "a match of {question} has {length} characters, and Moodle's import stops at more than {most}",
    "shorten the match to {most} characters, and put what is long into the item",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each match that is too long."""
    if not isinstance(asked.interaction, Match):
        return
    for steps, written in asked.texts:
        if steps[:1] == ("distractors",) or steps[-1:] == ("match",):
            length = len(menu_text(written)) if len(written) > LONGEST // 5 else 0
            if length > LONGEST:
                yield FAULT.at(asked.at(steps), question=asked.node.local_id, length=length, most=LONGEST)


KIND = Kind(__doc__, FAULT, find, only=(Match,))
