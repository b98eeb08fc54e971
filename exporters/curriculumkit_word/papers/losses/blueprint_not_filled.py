"""An exam's blueprint asks for more than its banks hold, so that no paper can be drawn.

```yaml paths/foundation/path.yaml
exam:
  title: Exam
  questions: 50
  blueprint:
    difficulties:
      hard: 20+
```

With fewer than twenty hard questions in the exam banks, no draw of fifty keeps to the blueprint, and a paper that does
not keep to it would not be the exam that was announced. The message says which parts of the blueprint lack how many
questions, at the least.

Write the questions that are missing, or ask for fewer:

```yaml paths/foundation/path.yaml
exam:
  title: Exam
  questions: 50
  blueprint:
    difficulties:
      hard: 10+
```
"""

from curriculumkit.diagnostics import Fault, Severity

BLUEPRINT_NOT_FILLED = Fault(
    "CK895",
    "blueprint-not-filled",
    Severity.ERROR,
    "the banks of {exam} cannot fill its blueprint; at the least, {shortages}",
    "write the questions that are missing, or ask for fewer of them",
)
