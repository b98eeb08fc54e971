"""An answer of several words, in which the number of spaces counts.

## What it does
Notes blanks that ignore the amount of white space, as all do unless `exact` says otherwise, with an answer of several
words.

## Why is this bad?
Moodle ignores white space at both ends of an answer only: with two spaces between two words it is wrong.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: What keeps messages is a ____.
    answers:
      - message broker
    exact: [width]
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: What keeps messages is a ____.
    answers:
      - broker
    exact: [width]
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import EnterText
from curriculumkit_moodle.losses.asked import Asked, blanks
from curriculumkit_moodle.losses.kind import Kind

FAULT = Fault(
    "CK853",
    "spaces-count",
    Severity.INFO,
    "Moodle minds the number of spaces in {answer!r}",
    "ask for a single word, or write `exact: [spaces]` where the spaces should count",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each answer of several words."""
    if not isinstance(asked.interaction, EnterText):
        return
    for steps, blank in blanks(asked.interaction):
        for index, answer in enumerate(blank.answers):
            if not blank.exact.spaces and len(answer.split()) > 1:
                yield FAULT.at(asked.at((*steps, "answers", index)), answer=answer)


KIND = Kind(__doc__, FAULT, find)
