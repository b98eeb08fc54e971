"""Blanks and answers that do not fit each other.

## What it does
Compares the blanks (`____`) in the prompt of a fill-in question with its answers: `answers` for one blank, or one
entry of `blanks` for each of several.

## Why is this bad?
There would be a blank that nothing fills, or an answer that cannot be given.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: What is the default port of RabbitMQ?
    answers: [5672]
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: The default port of RabbitMQ is ____.
    answers: [5672]
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (faults.BLANK_COUNT, faults.ANSWERS_OR_BLANKS), since=1)
