"""A path has no week-by-week plan in its syllabus.

A plan needs a study mode with hours per week; where learners set their own pace, there are none:

```yaml
study_modes:
  self-paced:
    title: Self-paced
```

Export with another study mode, or say how many hours a week are worked:

```console
curriculumkit export word --study-mode self-paced --hours 6
```
"""

from curriculumkit.diagnostics import Fault, Severity

NO_PLAN = Fault(
    "CK890",
    "no-plan",
    Severity.INFO,
    "the syllabus of {path} has no week-by-week plan: {reason}",
    "choose a study mode that has hours per week with --study-mode, or give --hours",
)
