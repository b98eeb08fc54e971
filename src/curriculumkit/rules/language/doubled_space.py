"""Two spaces between words.

## What it does
Notes two or three spaces between two words of a line. Behind the end of a sentence, where some write two, in tables,
in code, and where more spaces align columns, they are left alone. `--fix` leaves one.

## Why is this bad?
Word files, spreadsheets and plain texts show the gap; it is mostly what is left of a word that was deleted.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start  a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```
"""

import re
from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK707",
    "doubled-space",
    Severity.INFO,
    "there are {count} spaces between “{before}” and “{after}”",
    "write one",
)
_GAP = re.compile(r"(?<=[^\W_]|,)(?P<gap> {2,3})(?=[^\W_])")
_WORD_BEFORE = re.compile(r"[^\W_]+,?$")
_WORD = re.compile(r"[^\W_]+")
_NEAR = 40


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each gap, with its fix."""
    if "  " not in prose.text:
        return
    spoken = prose.spoken
    for match in _GAP.finditer(spoken):
        start, end = match.span()
        line = spoken[spoken.rfind("\n", 0, start) + 1 : start]
        if "|" in line or line.startswith(("    ", "\t")):
            continue
        before, after = _WORD_BEFORE.search(line[-_NEAR:]), _WORD.match(spoken, end, end + _NEAR)
        if before and after:
            place = prose.at(start - len(before[0]), after.end())
            args = {"count": end - start, "before": before[0], "after": after[0]}
            yield FAULT.at(place, **args).mended(f"{before[0]} {after[0]}")


RULE = Rule(__doc__, (FAULT,), text_check=check, since=3)
