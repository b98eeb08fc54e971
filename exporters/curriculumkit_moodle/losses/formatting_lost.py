"""A match whose markup says something, which Moodle shows as plain text.

## What it does
Notes matches and distractors with formulas, links, images, raised or struck-out text, lists or blocks. Emphasis and
code in a line say the same in plain text: they are not noted.

## Why is this bad?
Moodle offers matches in menus, which show plain text: a formula stays TeX, x² written as `x<sup>2</sup>` becomes x2, a
link leads nowhere.

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
        match: keeps x<sup>2</sup> messages
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

import re
from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.markup import inline_html
from curriculumkit.model.question.interaction import Match
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.simple import simple_html

FAULT = Fault(
    "CK851",
    "formatting-lost",
    Severity.INFO,
    "Moodle shows the match {text!r} as plain text",
    "put what needs formatting into the item",
)
_LOST = re.compile(r"<(?!/?(?:code|em|i|strong|b)>)")


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each match with markup."""
    if not isinstance(asked.interaction, Match):
        return
    for steps, written in asked.texts:
        is_match = steps[:1] == ("distractors",) or steps[-1:] == ("match",)
        if is_match and simple_html(written) is None and _LOST.search(inline_html(written)):
            yield FAULT.at(asked.at(steps), text=written)


KIND = Kind(__doc__, FAULT, find, only=(Match,))
