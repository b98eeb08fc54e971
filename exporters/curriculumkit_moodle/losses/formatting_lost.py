"""A match with markup, which Moodle shows as plain text.

## What it does
Notes matches and distractors with emphasis, code, links or formulas.

## Why is this bad?
Moodle offers matches in menus, which show plain text: code does not look like code, a link leads nowhere.

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
        match: keeps *messages*
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
from curriculumkit.markup import is_plain
from curriculumkit.model.question.interaction import Match
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.texts import Writing

FAULT = Fault(
    "CK851",
    "formatting-lost",
    Severity.INFO,
    "Moodle shows the match {text!r} as plain text",
    "put what needs formatting into the item",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each match with markup."""
    if not isinstance(asked.interaction, Match):
        return
    for steps, written in asked.texts:
        is_match = steps[:1] == ("distractors",) or steps[-1:] == ("match",)
        if is_match and not is_plain(written) and "<" in Writing(None).line_html(written):
            yield FAULT.at(asked.at(steps), text=written)


KIND = Kind(__doc__, FAULT, find)
