"""A prefix for sources that no question uses.

## What it does
Notes a prefix under `sources` in `curriculum.yaml` that no question and no bank uses, where others are used.

## Why is this bad?
Either the questions on it were never written, or their sources are misspelt.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  docs: https://docs.example.org/
  wiki: https://wiki.example.org/
```
```yaml paths/start/m01.questions.yaml
source: docs:workers.html
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  docs: https://docs.example.org/
```
```yaml paths/start/m01.questions.yaml
source: docs:workers.html
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.references.unknown_source import written_sources
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK221",
    "unused-source",
    Severity.INFO,
    "no question has a source that begins with `{prefix}:`",
    "remove the prefix, or use it",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each prefix that is not used."""
    used = {source.partition(":")[0] for source, _ in written_sources(curriculum)}
    if not used & curriculum.model.sources.keys() or any(module.broken_banks for module in curriculum.modules):
        return
    for prefix in curriculum.model.sources:
        if prefix not in used:
            yield FAULT.at((curriculum.place / "sources" / prefix).key, prefix=prefix)


RULE = Rule(__doc__, (FAULT,), check)
