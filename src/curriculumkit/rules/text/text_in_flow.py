"""Text between brackets.

## What it does
Notes human text in a list in brackets (`[ ]`), and entries in braces (`{ }`). Brackets are for ids; nothing needs
braces.

## Why is this bad?
Between brackets a comma ends an entry, and a full-width comma does not. The next edit breaks the text silently.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases: [An example, Another one]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases:
  - An example
  - Another one
```
"""

import re
from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity, Step
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.base import OF_OTHER_TOOLS
from curriculumkit.rules.rule import Rule
from curriculumkit.source import Document

LIST = Fault(
    "CK054",
    "text-in-flow",
    Severity.INFO,
    "there is text in this list in brackets",
    "write each entry in a line of its own after `- `",
)
BRACES = Fault(
    "CK054",
    "text-in-flow",
    Severity.INFO,
    "these entries stand in braces",
    "write each as `key: value` in a line of its own, indented",
)
_CANDIDATE = re.compile(r"[:-] +[\[{]")
_AT_LINE_START = re.compile(r"\n *[\[{]")
_BRACE = re.compile(r"[:\[,\n-] *\{")
_SAID_BETTER = ("CK022", "CK023")
_ID = re.compile(r"[\w./+:#%-]*", re.ASCII)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each collection in flow style that holds text."""
    for document in curriculum.documents.values():
        broken = any(finding.fault.code in _SAID_BETTER for finding in document.findings)
        if (_CANDIDATE.search(document.text) or _AT_LINE_START.search(document.text)) and not broken:
            yield from _in_document(document)


def _in_document(document: Document) -> Iterator[Finding]:
    waiting: list[tuple[tuple[Step, ...], object]] = [((), document.data)]
    has_braces = _BRACE.search(document.text) is not None
    while waiting:
        path, data = waiting.pop()
        if isinstance(data, dict):
            inside = ((key, value) for key, value in data.items() if isinstance(value, dict | tuple))
            waiting += [((*path, key), value) for key, value in inside if not key.startswith(OF_OTHER_TOOLS)]
            if data and has_braces and _begins(document, path, "{"):
                yield BRACES.at(Pointer(document.file, path))
        elif isinstance(data, tuple):
            waiting += [((*path, index), value) for index, value in enumerate(data) if isinstance(value, dict | tuple)]
            if any(isinstance(item, str) and not _ID.fullmatch(item) for item in data) and _begins(document, path, "["):
                yield LIST.at(Pointer(document.file, path))


def _begins(document: Document, path: tuple[Step, ...], bracket: str) -> bool:
    span = document.span(path)
    return document.lines[span.line - 1][span.column - 1 : span.column] == bracket


RULE = Rule(__doc__, (LIST, BRACES), check)
