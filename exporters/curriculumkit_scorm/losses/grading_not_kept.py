"""A rule of the grading scheme changes percentages afterwards, and a package reports them as they were earned.

```yaml
grading:
  resit_cap: 80%
  drop_lowest:
    quiz: 1
```

Whether an attempt was late, what a later attempt may earn at most, which results are dropped and how they are rounded
is decided over many results, and not by the module in which one was earned. Where results are rounded before they are
compared with the pass mark, somebody may have passed whom the package reports as failed.

Grade the platform's results with `curriculumkit grade`.
"""

from curriculumkit.diagnostics import Fault, Severity

GRADING_NOT_KEPT = Fault(
    "CK825",
    "grading-not-kept",
    Severity.INFO,
    "packages report percentages as they were earned, and know nothing of {rule}",
    "grade the platform's results with curriculumkit grade",
)
