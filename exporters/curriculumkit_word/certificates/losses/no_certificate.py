"""A learner of the records gets no certificate, since none is granted, or all are held already.

```yaml
version: '1.0'
learners:
  lin-wei:
    records:
      - pass: foundation/exam
        score: 65%
```

Nothing is wrong with the export: it says so in order that nobody is overlooked. `curriculumkit certify` gives all
reasons, and what is left to do. A certificate that the records say is *held*, without what it requires, was issued
before, and is not issued again.

The certificate follows when the records show what is required:

```yaml
version: '1.0'
learners:
  lin-wei:
    records:
      - complete: foundation
      - pass: foundation/exam
        score: 82%
      - submit: foundation/capstone
```
"""

from curriculumkit.diagnostics import Fault, Severity

NO_CERTIFICATE = Fault(
    "CK896",
    "no-certificate",
    Severity.INFO,
    "{learner} gets no certificate: {statuses}",
    "`curriculumkit certify` says what is missing",
)
MORE_WITHOUT_CERTIFICATE = Fault(
    "CK896",
    "no-certificate",
    Severity.INFO,
    "{count} more learners get no certificate; {granted} certificates were made for {learners} learners",
    "`curriculumkit certify` says what is missing",
)
"""The summary, where there are many."""
