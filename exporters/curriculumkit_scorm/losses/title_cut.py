"""A title is longer than the 255 characters that learning platforms store.

The package carries the beginning of it and an ellipsis. Written in full, the title would be cut by the platform, or
the package refused.

```yaml
title: A title that goes on for more than two hundred and fifty-five characters …
```

Write a short title, and what it leaves out into `text`.
"""

from curriculumkit.diagnostics import Fault, Severity

TITLE_CUT = Fault(
    "CK810",
    "title-cut",
    Severity.WARNING,
    "the title of {module} has {length} characters, and a learning platform keeps {most} of them",
    "shorten the title to {most} characters",
)
