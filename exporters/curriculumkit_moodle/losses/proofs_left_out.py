"""Proofs, which stay in YAML.

## What it does
Notes, once for an export, how many questions have a `proof`.

## Why is this bad?
It is not: a proof is Python for the authors, and Moodle has no place for it. But who edits the questions in Moodle has
no proofs at hand, and an import back has none either.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: One and one are two.
    answer: true
    proof: assert 1 + 1 == 2
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: One and one are two.
    answer: true
```
"""

from collections.abc import Iterator, Sequence

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.selection import Entry

FAULT = Fault(
    "CK857",
    "proofs-left-out",
    Severity.INFO,
    "Moodle has no place for proofs: those of {count} questions stay in YAML",
    "edit these questions in YAML, and export them again",
)


def find(entries: Sequence[Entry], curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One, where a question has a proof."""
    count = sum(question.model.proof is not None for entry in entries for question in entry.questions)
    if count:
        yield FAULT.at(curriculum.place, count=count)


KIND = Kind(__doc__, FAULT, in_curriculum=find)
