"""The day of an award is not known: the certificate has a line to write it on.

```yaml
version: '1.0'
learners:
  lin-wei:
    records:
      - complete: foundation
      - pass: foundation/exam
        score: 82%
        date: 2026-02-20
      - submit: foundation/capstone
```

A certification is granted on the day when the last of its requirements is met. Here nobody has written when the
project was handed in, and an export does not look at the clock.

Write the days of what counts, or say on which day it was decided, in the records or with `--as-of 2026-03-01`:

```yaml
version: '1.0'
as_of: 2026-03-01
learners:
  lin-wei:
    records:
      - complete: foundation
      - pass: foundation/exam
        score: 82%
        date: 2026-02-20
      - submit: foundation/capstone
```
"""

from curriculumkit.diagnostics import Fault, Severity

AWARD_UNDATED = Fault(
    "CK897",
    "award-undated",
    Severity.WARNING,
    "the records do not say when {learner} met the last requirement of {certification}: the certificate has no date",
    "date the records, or give the day of the decision with --as-of",
)
