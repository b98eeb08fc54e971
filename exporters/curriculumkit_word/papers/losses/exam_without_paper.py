"""An exam has no questions, so that there is no paper of it.

```yaml paths/specialist/path.yaml
exam:
  title: Architect's exam
  kind: project
  result: pass-fail
```

An exam that is a project, or an interview, is held without a paper, and nothing is missing. Where there should be one,
write questions into the exam banks of the path's modules; exams draw from these alone:

```yaml paths/specialist/a1.exam.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs tasks.
    answer: true
```
"""

from curriculumkit.diagnostics import Fault, Severity

EXAM_WITHOUT_PAPER = Fault(
    "CK894",
    "exam-without-paper",
    Severity.INFO,
    "{exam} has no questions: there is no paper of it",
    "write an exam bank for a module of the path, if the exam is to be sat on paper",
)
