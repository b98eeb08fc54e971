"""A list with too few or too many entries.

## What it does
Reports a list that is shorter or longer than it can be: a curriculum without paths, a choice with a single option, a
matching question with one pair, a condition with nothing in it.

## Why is this bad?
There is nothing to choose from, or nothing to fulfil.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: single-choice
    objective: o1
    level: remember
    prompt: What takes tasks from a queue?
    options:
      - correct: a worker
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: single-choice
    objective: o1
    level: remember
    prompt: What takes tasks from a queue?
    options:
      - correct: a worker
      - wrong: a broker
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (faults.TOO_FEW, faults.TOO_MANY), since=1)
