"""An assessment says that the last attempt counts, or the average of all, and a package reports the best one.

A platform may compute the status again from the score that it was told. With the score of the last attempt, a retry
could take a pass away, in the middle of a course that goes on only after it.

Grade the attempts with `curriculumkit grade`, from a list of all of them; each is in the platform's report, its answers
under ids of their own. Or let the best one count:

```yaml
assessments:
  quiz:
    title: What a queue is for
    attempts: 3
    counts: best
```
"""

from curriculumkit.diagnostics import Fault, Severity

BEST_COUNTS = Fault(
    "CK824",
    "best-counts",
    Severity.WARNING,
    "the package reports the best attempt at {assessment}, where {counts} was to count",
    "grade the attempts with curriculumkit grade, or write counts: best",
)
