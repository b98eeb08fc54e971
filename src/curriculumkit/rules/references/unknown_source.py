"""A source that cannot be looked up.

## What it does
Reports a `source` of a question or a bank that is no web address, and whose prefix (`prefix:page`) is not among the
`sources` of the curriculum.

## Why is this bad?
Whoever doubts the fact finds no place to look it up, and a link would lead nowhere.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  docs: https://docs.example.org/
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
    source: dcos:workers.html
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
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
    source: docs:workers.html
```
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity, Step
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK219",
    "unknown-source",
    Severity.WARNING,
    "`{source}` begins with no prefix that `sources` has",
    "write a web address, or begin with one of: {known}",
)
MISSPELT = Fault(
    "CK219",
    "unknown-source",
    Severity.WARNING,
    "`{source}` begins with no prefix that `sources` has",
    "did you mean `{guess}:`?",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each source whose prefix is unknown. Without `sources`, prefixes are free."""
    known = curriculum.model.sources
    if not known or not curriculum.gaps.spare("sources"):
        return
    for source, place in written_sources(curriculum):
        prefix, colon, _ = source.partition(":")
        if source.startswith(("https://", "http://")) or (colon and prefix in known) or " " in prefix:
            continue
        if guess := get_close_matches(prefix, known, n=1):
            yield MISSPELT.at(place, source=source, guess=guess[0])
        else:
            yield FAULT.at(place, source=source, known=", ".join(f"{key}:" for key in known))


def written_sources(curriculum: LinkedCurriculum) -> Iterator[tuple[str, Pointer]]:
    """Each source as it is written, and its place."""
    for file, document in curriculum.documents.items():
        if not file.endswith((".questions.yaml", ".exam.yaml")) or not isinstance(document.data, dict):
            continue
        waiting: list[tuple[tuple[Step, ...], object]] = [((), document.data)]
        while waiting:
            path, data = waiting.pop()
            if not isinstance(data, dict):
                continue
            if isinstance(source := data.get("source"), str) and source:
                yield source, Pointer(file, (*path, "source"))
            questions = data.get("questions")
            if isinstance(questions, dict):
                waiting += [((*path, "questions", key), value) for key, value in questions.items()]


RULE = Rule(__doc__, (FAULT, MISSPELT), check)
