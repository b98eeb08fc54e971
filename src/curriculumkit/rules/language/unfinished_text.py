"""A text that its author meant to finish.

## What it does
Notes `TODO`, `FIXME` and `TBD` at the beginning of a line, in brackets and before a colon, `待补充`, `待完善` and
`待编写`, and Lorem ipsum. Code is left alone, and so is a sentence that speaks of a TODO list.

## Why is this bad?
Learners read what was a note to oneself.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
    explanation: 'TODO: say where it begins'
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
    explanation: It begins with the oldest one.
```
"""

import re
from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK709",
    "unfinished-text",
    Severity.INFO,
    "“{text}” stands for a text that is still to be written",
    "write it, or keep the note in a comment of YAML, which nobody is shown",
)
_WORDS = ("TODO", "FIXME", "TBD", "待补充", "待完善", "待编写", "orem ipsum")
_NOTE = re.compile(
    r"^[ \t#>*-]*(?P<first>TODO|FIXME|TBD)(?=[:：,，.。…]|[ \t]*$)|[\[(（【]\s*(?P<within>TODO|FIXME|TBD)\b"
    r"|\b(?P<before>TODO|FIXME|TBD)\s*[:：]|(?P<said>待(?:补充|完善|编写)|[Ll]orem ipsum)",
    re.MULTILINE,
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for the first note of a text."""
    if not any(word in prose.text for word in _WORDS):
        return
    if found := _NOTE.search(prose.spoken):
        group = found.lastgroup or ""
        yield FAULT.at(prose.at(*found.span(group)), text=found[group])


RULE = Rule(__doc__, (FAULT,), text_check=check, since=3)
