"""A question on an objective that its quiz does not assess.

## What it does
Notes a question of a module's bank on an objective that the module's quizzes do not name in their `objectives`.

## Why is this bad?
The quiz says what it assesses, and asks for something else; or the objective is missing from its list.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
  o2:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Start one and stop it
    objectives: [o1, o2]
assessments:
  quiz:
    title: Workers
    objectives: [o1]
  lab:
    title: A lab
    objectives: [o2]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o2
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
  o2:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Start one and stop it
    objectives: [o1, o2]
assessments:
  quiz:
    title: Workers
    objectives: [o1, o2]
  lab:
    title: A lab
    objectives: [o2]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o2
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.alignment.unserved_module import is_known
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK313",
    "question-outside-quiz",
    Severity.INFO,
    "{id} is about {objective}, which {quiz} does not name among its objectives",
    "add the objective to the quiz, or write the question on another one",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each question that lies outside of what its quizzes assess."""
    for module in curriculum.modules:
        quizzes = [node for node in module.assessments.values() if node.kind == "quiz" and node.objectives]
        if not quizzes or not is_known(module):
            continue
        named = {objective for quiz in quizzes for objective in quiz.objectives}
        for question in module.banks["questions"].values():
            if question.objective is not None and question.objective not in named:
                yield FAULT.at(
                    question.place / "objective",
                    id=question.local_id,
                    objective=question.objective.label,
                    quiz=quizzes[0].label,
                ).because((quizzes[0].place / "objectives").key, "what the quiz assesses")


RULE = Rule(__doc__, (FAULT,), check)
