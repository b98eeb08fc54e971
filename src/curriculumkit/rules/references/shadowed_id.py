"""A name that hides another one.

## What it does
References mean the nearest thing with an id. Reports a module or a track that has the id of a path: inside of its own
path, `complete: <id>` means it, and everywhere else the path. Reports, too, a prefix of sources that is the beginning
of addresses (`http`, `https`), and an alias that is the title or an alias of another path, track, module or
certification.

## Why is this bad?
The same word means one thing in one file and another thing in the next, for the toolkit as for readers.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start, web]
```
```yaml paths/start/path.yaml
title: Start
modules: [m01, web]
```
```yaml paths/start/web.yaml
title: Tasks on the web
weeks: 1
objectives:
  o1:
    text: Call a task from a view
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```
```yaml paths/web/path.yaml
title: Web
modules: [m02]
```
```yaml paths/web/m02.yaml
title: Views
weeks: 1
objectives:
  o1:
    text: Write a view
    level: apply
activities:
  a1:
    title: Write one
    objectives: [o1]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start, web]
```
```yaml paths/start/path.yaml
title: Start
modules: [m01, m03]
```
```yaml paths/start/m03.yaml
title: Tasks on the web
weeks: 1
objectives:
  o1:
    text: Call a task from a view
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```
```yaml paths/web/path.yaml
title: Web
modules: [m02]
```
```yaml paths/web/m02.yaml
title: Views
weeks: 1
objectives:
  o1:
    text: Write a view
    level: apply
activities:
  a1:
    title: Write one
    objectives: [o1]
```
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import CertificationNode, LinkedCurriculum, ModuleNode, PathNode, TrackNode
from curriculumkit.model.question.normal import normalised
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK224",
    "shadowed-id",
    Severity.WARNING,
    "inside of {path}, `{id}` means {label}, and not the path {id}",
    "give one of the two another id",
)
PREFIX = Fault(
    "CK224",
    "shadowed-id",
    Severity.WARNING,
    "sources that begin with `{prefix}:` are taken for addresses",
    "give the prefix another name",
)
ALIAS = Fault(
    "CK224",
    "shadowed-id",
    Severity.WARNING,
    "“{alias}” is what {other} is called, too",
    "take the alias out, or write one that only this one has",
)
_SCHEMES = frozenset(("http", "https"))


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each name that hides another one."""
    yield from _ids(curriculum)
    for prefix in curriculum.model.sources.keys() & _SCHEMES:
        yield PREFIX.at((curriculum.place / "sources" / prefix).key, prefix=prefix)
    yield from _aliases(curriculum)


def _ids(curriculum: LinkedCurriculum) -> Iterator[Finding]:
    paths = {path.id: path for path in curriculum.paths}
    for path in curriculum.paths:
        for node in chain(path.all_modules, path.tracks.values()):
            other = paths.get(node.local_id)
            if other is not None:
                finding = FAULT.at(node.place.key, path=path.id, id=node.local_id, label=node.label)
                yield finding.because(other.place, "the path is here")


def _aliases(curriculum: LinkedCurriculum) -> Iterator[Finding]:
    nodes = list(_named(curriculum))
    titles = {normalised(node.name): node for node in reversed(nodes)}
    known: dict[str, PathNode | TrackNode | ModuleNode | CertificationNode] = {}
    for node in nodes:
        for index, alias in enumerate(node.model.aliases):
            key = normalised(alias)
            other = titles.get(key) or known.setdefault(key, node)
            if other is not node:
                place = node.place / "aliases" / index
                yield ALIAS.at(place, alias=alias, other=other.label).because(other.place, "{label}", label=other.label)


def _named(curriculum: LinkedCurriculum) -> Iterator[PathNode | TrackNode | ModuleNode | CertificationNode]:
    for path in curriculum.paths:
        yield path
        yield from path.tracks.values()
        yield from path.all_modules
    yield from curriculum.certifications.values()


RULE = Rule(__doc__, (FAULT, PREFIX, ALIAS), check, since=3)
