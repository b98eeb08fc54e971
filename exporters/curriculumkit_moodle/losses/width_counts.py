"""An answer whose characters may have another width, in part.

## What it does
Notes blanks that ignore the width of characters, as all do unless `exact` says otherwise, where an answer has
characters of two widths.

## Why is this bad?
Moodle compares characters as they are. The export adds each answer in full-width and in half-width characters, so that
these are right; an answer that mixes them, such as `５67２` for `5672`, is marked wrong, and beyond 40 forms of one
blank none are added.

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

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import EnterText
from curriculumkit_moodle.accepted import accepted_forms
from curriculumkit_moodle.losses.asked import Asked, blanks
from curriculumkit_moodle.losses.kind import Kind

FAULT = Fault(
    "CK852",
    "width-counts",
    Severity.INFO,
    "Moodle minds the width of characters: {question} accepts {count} forms there, and none that mixes widths",
    "write `exact: [width]` where the width should count, or tell learners how to type",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for a question with an answer that could be typed in mixed widths."""
    if not isinstance(asked.interaction, EnterText):
        return
    for steps, blank in blanks(asked.interaction):
        if not blank.exact.width and any(len(answer.strip()) > 1 and _has_ascii(answer) for answer in blank.answers):
            count = len(accepted_forms(blank))
            yield FAULT.at(asked.at((*steps, "answers")), question=asked.node.local_id, count=count)
            return


def _has_ascii(answer: str) -> bool:
    return any("!" <= character <= "~" for character in answer)


KIND = Kind(__doc__, FAULT, find)
