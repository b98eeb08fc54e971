"""One id for two things.

## What it does
Reports two things of one module, or of one path, that have the same id: an objective and an activity, or a track and a
module; also what is listed twice: a path, a module, an objective, a prerequisite, a fixed question, a tag.

## Why is this bad?
A reference to the id could mean either. Progress in an LMS is stored under ids, too. What stands in a list twice counts
once; perhaps the second was meant to be another one.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  worker:
    text: Start a worker
    level: apply
activities:
  worker:
    title: Start one
    objectives: [worker]
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
```
"""

from collections.abc import Iterable, Iterator, Sequence

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.graph.notes import SharedId
from curriculumkit.graph.resolve import first_entries
from curriculumkit.rules.references.lists import lists
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK205",
    "shared-id",
    Severity.ERROR,
    "the id `{id}` is taken already, by “{name}”",
    "give this one another id; ids within a module, and within a path, are all different",
)
LISTED = Fault(
    "CK205",
    "shared-id",
    Severity.ERROR,
    "{label} is listed already, in {owner}",
    "take it out of one of the two lists, or write the id of another one here",
)
STUDIED_TWICE = Fault(
    "CK205",
    "shared-id",
    Severity.ERROR,
    "`{id}` is listed twice; each is studied once",
    "remove one of the two, or write the id of another one here",
)
TWICE = Fault(
    "CK205",
    "shared-id",
    Severity.WARNING,
    "`{id}` is listed twice",
    "remove one of the two, or write here what was meant instead",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each second thing with an id, and for each second entry of a list that is like the first."""
    for item in curriculum.shared_ids:
        yield _shared(item)
    for place, entries in lists(curriculum):
        if len(entries) > 1 and len(set(entries)) < len(entries):
            yield from _twice(place, entries)


def _shared(item: SharedId) -> Finding:
    first = item.first
    if isinstance(first, ModuleNode) and not item.place.on_key:
        owner = first.track or first.path
        listed = owner.place / "modules" / owner.model.modules.index(first.local_id)
        found = LISTED.at(item.place, label=first.label, owner=owner.label)
        return found.because(listed, "it is listed here first")
    found = FAULT.at(item.place, id=first.local_id, name=first.name)
    return found.because(first.place.key, "{label} is here", label=first.label)


def _twice(place: Pointer, entries: Sequence[str]) -> Iterator[Finding]:
    first = first_entries(entries)
    fault = STUDIED_TWICE if place.path[-1] in {"paths", "modules"} else TWICE
    for index, entry in enumerate(entries):
        if first[entry] != index:
            found = fault.at(place / index, id=entry).because(place / first[entry], "the first one")
            yield found.mended(None)


RULE = Rule(__doc__, (FAULT, LISTED, STUDIED_TWICE, TWICE), check, since=1)
