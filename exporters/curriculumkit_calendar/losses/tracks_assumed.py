"""A path has tracks and nobody chose one, so that the calendar has the first.

Learners of another track would see modules that they do not take.

```shell
curriculumkit export calendar --start 2026-09-07
```

Name the track, and export once for each track that is taught:

```shell
curriculumkit export calendar --start 2026-09-07 --track performance
```
"""

from curriculumkit.diagnostics import Fault, Severity

FAULT = Fault(
    "CK827",
    "tracks-assumed",
    Severity.WARNING,
    "nobody chose a track of {path}: this calendar has {track}",
    "give --track; the tracks are: {known}",
)
