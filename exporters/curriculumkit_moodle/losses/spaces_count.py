"""Answers of several words, in which the number of spaces counts.

## What it does
Notes, once for an export, how many blanks ignore the amount of white space, as all do unless `exact` says otherwise,
and have an answer of several words.

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

from collections.abc import Iterator, Sequence

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import Blank
from curriculumkit_moodle.losses.asked import blanks_of
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.selection import Entry

FAULT = Fault(
    "CK853",
    "spaces-count",
    Severity.INFO,
    "Moodle minds the number of spaces between words: {count} blanks have answers of several words",
    "ask for a single word, or write `exact: [spaces]` where the spaces should count",
)


def find(entries: Sequence[Entry], curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One, where there is a blank with an answer of several words."""
    count = sum(map(_has_words, blanks_of(entries)))
    if count:
        yield FAULT.at(curriculum.place, count=count)


def _has_words(blank: Blank) -> bool:
    return not blank.exact.spaces and any(len(answer.split()) > 1 for answer in blank.answers)


KIND = Kind(__doc__, FAULT, in_curriculum=find)
