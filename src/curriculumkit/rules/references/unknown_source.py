"""A source that cannot be looked up.

## What it does
Reports a `source` of a question or a bank that is no web address, and whose prefix (`prefix:page`) is not among the
`sources` of the curriculum, or which has none.

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

import re
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


_PREFIXED = re.compile(r"(?!(?:https?|doi|isbn|issn|urn|arxiv|rfc):)[a-z0-9]+(-[a-z0-9]+)*:[^\s/]")
"""A prefix and what is below its address. Words with a colon behind them are none, nor are registers of books."""
NO_SOURCES = Fault(
    "CK219",
    "unknown-source",
    Severity.WARNING,
    "`{source}` begins with the prefix `{prefix}:`, but curriculum.yaml has no `sources`",
    "write a web address; or write `sources:` in curriculum.yaml and under it `{prefix}: https://…`",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each source whose prefix is unknown; without `sources`, for the first with each prefix."""
    known = curriculum.model.sources
    if not curriculum.gaps.spare("sources"):
        return
    if not known:
        yield from _without_sources(curriculum)
        return
    for source, place in written_sources(curriculum):
        prefix, colon, _ = source.partition(":")
        if source.startswith(("https://", "http://")) or (colon and prefix in known) or " " in prefix:
            continue
        if guess := get_close_matches(prefix, known, n=1):
            yield MISSPELT.at(place, source=source, guess=guess[0])
        else:
            yield FAULT.at(place, source=source, known=", ".join(f"{key}:" for key in known))


def _without_sources(curriculum: LinkedCurriculum) -> Iterator[Finding]:
    said: set[str] = set()
    for source, place in written_sources(curriculum):
        prefix = source.partition(":")[0]
        if prefix not in said and _PREFIXED.match(source):
            said.add(prefix)
            yield NO_SOURCES.at(place, source=source, prefix=prefix)


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


RULE = Rule(__doc__, (FAULT, MISSPELT, NO_SOURCES), check)
