"""An option that is neither right nor wrong.

## What it does
Reports an option of a choice question without `correct:` or `wrong:`. Where one of them is misspelt, it is
named.

## Why is this bad?
The question cannot be marked.

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
      - text: a broker
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

RULE = Rule(__doc__, (faults.NO_CORRECTNESS, faults.MISSPELT_CORRECTNESS, faults.NO_SPACE), since=1)
