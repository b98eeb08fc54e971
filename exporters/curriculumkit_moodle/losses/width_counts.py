"""Answers whose characters may have another width, in part.

## What it does
Notes, once for an export, how many blanks ignore the width of characters, as all do unless `exact` says otherwise, and
have an answer that could be typed in two widths at once.

## Why is this bad?
Moodle compares characters as they are. The export adds each answer as people type it: in half-width characters, in
full-width ones, and in half-width ones with the full-width punctuation of a Chinese keyboard. Those are right; an
answer that mixes widths otherwise, such as `５67２` for `5672`, is marked wrong. Hardly anybody types that.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: RabbitMQ listens on port ____.
    answers:
      - 5672
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: RabbitMQ listens on port ____.
    answers:
      - 5672
    exact: [width]
```
"""

from collections.abc import Iterator, Sequence

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import Blank
from curriculumkit_moodle.losses.asked import blanks_of
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.selection import Entry

FAULT = Fault(
    "CK852",
    "width-counts",
    Severity.INFO,
    "Moodle minds the width of characters: {count} blanks take answers in half-width or full-width, but in no mixture",
    "write `exact: [width]` where the width should count; otherwise there is nothing to do",
)


def find(entries: Sequence[Entry], curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One, where there is a blank with an answer that could be typed in mixed widths."""
    count = sum(map(_can_be_mixed, blanks_of(entries)))
    if count:
        yield FAULT.at(curriculum.place, count=count)


def _can_be_mixed(blank: Blank) -> bool:
    return not blank.exact.width and any(sum("!" <= one <= "~" for one in answer) > 1 for answer in blank.answers)


KIND = Kind(__doc__, FAULT, in_curriculum=find)
