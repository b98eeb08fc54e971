"""An objective that is only assessed below its level.

## What it does
Reports an objective with three questions or more, all of which ask for a lower cognitive level than the objective
promises, and no other assessment than quizzes and exams. With one or two questions it is noted where they lie three
levels below or more.

## Why is this bad?
Learners are told that they can apply something, and only had to remember it.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: A broker keeps messages until they are fetched.
    answer: true
  q03:
    type: true-false
    objective: o1
    level: remember
    prompt: Two workers may serve one queue at the same time.
    answer: true
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: A broker keeps messages until they are fetched.
    answer: true
  q03:
    type: true-false
    objective: o1
    level: apply
    prompt: Two workers may serve one queue at the same time.
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit.model import LEVELS
from curriculumkit.rules.alignment.unserved_module import is_known
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK307",
    "assessed-below-level",
    Severity.WARNING,
    "{label} is to be reached at the level {level}, but its {count} questions ask for {highest} at most",
    "write a question of the level {level} or above, or add the objective to a lab, an exercise or a project",
)
FEW = Fault(
    "CK307",
    "assessed-below-level",
    Severity.INFO,
    "{label} is to be reached at the level {level}, but its questions ({count}) ask for {highest} at most",
    "write a question of the level {level} or above, or add the objective to a lab, an exercise or a project",
)
_ENOUGH = 3
"""Questions from which on their levels say something."""
_FAR = 3
"""Levels below from which on few questions say something, too."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each objective whose questions all lie below its level."""
    for objective in curriculum.objectives:
        if not objective.questions or not is_known(objective.module):
            continue
        count = len(objective.questions)
        highest = max((question.model.level for question in objective.questions), key=LEVELS.index)
        below = LEVELS.index(objective.model.level) - LEVELS.index(highest)
        others = (work for work in objective.assessed_by if not _asks_questions(work))
        if below >= (1 if count >= _ENOUGH else _FAR) and not any(others):
            yield (FAULT if count >= _ENOUGH else FEW).at(
                objective.place / "level",
                label=objective.label,
                level=objective.model.level,
                count=count,
                highest=highest,
            )


def _asks_questions(work: object) -> bool:
    return isinstance(work, AssessmentNode) and work.kind in {"quiz", "exam", None}


RULE = Rule(__doc__, (FAULT, FEW), check)
