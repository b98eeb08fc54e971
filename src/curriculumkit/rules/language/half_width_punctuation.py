"""Half-width punctuation in Chinese text.

## What it does
Reports a comma, full stop, semicolon, colon, question mark or exclamation mark in its half-width form between Chinese
characters, or behind one at the end of a line, and half-width brackets around Chinese text, in a curriculum in
Chinese. Code, numbers and Latin text are left alone. `--fix` writes the full-width form.

## Why is this bad?
Chinese text has full-width punctuation (GB/T 15834); the half-width form is set too close, and looks like a slip.

## Example
```yaml curriculum.yaml
title: 示例
language: zh-CN
paths: [start]
```
```yaml paths/start/path.yaml
title: 开始
modules: [m01]
```
```yaml paths/start/m01.yaml
title: 第一步
weeks: 1
objectives:
  o1:
    text: 启动进程,再看日志
    level: apply
activities:
  a1:
    title: 启动一个
    objectives: [o1]
assessments:
  quiz:
    title: 进程
    objectives: [o1]
```

## Write instead
```yaml curriculum.yaml
title: 示例
language: zh-CN
paths: [start]
```
```yaml paths/start/path.yaml
title: 开始
modules: [m01]
```
```yaml paths/start/m01.yaml
title: 第一步
weeks: 1
objectives:
  o1:
    text: 启动进程，再看日志
    level: apply
activities:
  a1:
    title: 启动一个
    objectives: [o1]
assessments:
  quiz:
    title: 进程
    objectives: [o1]
```
"""

import re
from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.language.scripts import HAN, is_chinese
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK702",
    "half-width-punctuation",
    Severity.WARNING,
    "“{mark}” is half-width, in Chinese text",
    "write “{full}”",
)
_FULL = str.maketrans(",.;:?!()", "，。；：？！（）")
_BEFORE = f"[{HAN}）》」』]"
_MARK = re.compile(
    r"(?P<mark>[,.;:?!(])(?:"
    rf"(?<={_BEFORE}[,;:?!])(?:[ \t]*(?=[{HAN}])|(?=[ \t]*$))"
    rf"|(?<={_BEFORE}\.)(?:[ \t]+(?=[{HAN}])|(?=[ \t]*$))"
    rf"|(?:(?<={_BEFORE}\()|(?<={_BEFORE}[ \t]\())(?=[{HAN}][^()\n]*(?<=[{HAN}])\))(?P<inside>[^()\n]*)\))",
    re.MULTILINE,
)
"""The mark comes first: the rest is looked at only where one is."""
_QUOTED_FORM = re.compile(f"“[{HAN}A-Za-z0-9._]{{1,12}}:[{HAN}A-Za-z0-9._]{{1,12}}”")
"""What something looks like (`“模块:类”`), as it must be typed."""


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each half-width mark, with its fix."""
    if not _MARK.search(prose.text):
        return
    for match in _MARK.finditer(_QUOTED_FORM.sub(lambda form: "\0" * len(form[0]), prose.spoken)):
        mark = match["mark"] if match["inside"] is None else "()"
        start = match.start() - (2 if prose.text[match.start() - 1] in " \t" else 1)
        # The character before is taken along, so that the mark can be told from YAML's own on the same line.
        place = prose.at(start, match.end())
        full = mark.translate(_FULL)
        inside = prose.text[slice(*match.span("inside"))] if mark == "()" else ""
        yield FAULT.at(place, mark=mark, full=full).mended(f"{prose.text[start]}{full[0]}{inside}{full[1:]}")


RULE = Rule(__doc__, (FAULT,), text_check=check, needed=is_chinese)
