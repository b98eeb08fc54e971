"""A question on an objective that its quiz does not assess.

## What it does
Notes a question of a module's bank on an objective that the module's quizzes do not name in their `objectives`, and one
of its exam bank on an objective that the exam of its path does not name, where these name any.

## Why is this bad?
The quiz or exam says what it assesses, and asks for something else; or the objective is missing from its list.

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

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, ObjectiveNode, QuestionNode
from curriculumkit.rules.alignment.unserved_module import is_known
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK313",
    "question-outside-quiz",
    Severity.INFO,
    "{id} is about {objective}, which {assessment} does not name among its objectives",
    "add the objective to {assessment_id}, or write the question on another one",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each question that lies outside of what its quizzes or its exam assess."""
    for path in curriculum.paths:
        exams = [path.exam] if path.exam is not None and path.exam.objectives else []
        of_exam = {objective for exam in exams for objective in exam.objectives}
        for module in path.all_modules:
            quizzes = [node for node in module.assessments.values() if node.kind == "quiz" and node.objectives]
            of_quizzes = {objective for quiz in quizzes for objective in quiz.objectives}
            if is_known(module):
                yield from _outside(module.banks["questions"].values(), quizzes, of_quizzes)
                yield from _outside(module.banks["exam"].values(), exams, of_exam)


def _outside(
    questions: Iterable[QuestionNode], assessments: list[AssessmentNode], named: set[ObjectiveNode]
) -> Iterator[Finding]:
    for question in questions if assessments else ():
        if question.objective is not None and question.objective not in named:
            yield FAULT.at(
                question.place / "objective",
                id=question.local_id,
                objective=question.objective.label,
                assessment=assessments[0].label,
                assessment_id=assessments[0].local_id,
            ).because((assessments[0].place / "objectives").key, "what {label} assesses", label=assessments[0].label)


RULE = Rule(__doc__, (FAULT,), check)
