"""Spaces between Chinese and Latin text against the chosen style.

## What it does
Notes a place where Chinese and Latin text meet without a space, where `spacing: spaced` is chosen in the options of
`checks`, or with one, where `spacing: tight` is. Without that choice it is silent. `--fix` adds or removes the
space.

## Why is this bad?
Both styles are read; a mixture looks careless.

## Example
```yaml curriculum.yaml
title: 示例
language: zh-CN
paths: [start]
checks:
  options:
    spacing: spaced
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
    text: 启动worker 进程
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
checks:
  options:
    spacing: spaced
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
    text: 启动 worker 进程
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
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.language.scripts import HAN
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

MISSING = Fault(
    "CK704",
    "spacing",
    Severity.INFO,
    "a space is missing between Chinese and Latin text: “{text}”",
    "write “{right}”",
)
EXTRA = Fault(
    "CK704",
    "spacing",
    Severity.INFO,
    "there is a space between Chinese and Latin text: “{text}”",
    "write “{right}”",
)
_TOUCHING = re.compile(f"(?<=[{HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{HAN}])")
_APART = re.compile(f"(?<=[{HAN}]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=[{HAN}])")


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each place against the style, with its fix."""
    style = prose.curriculum.model.checks.options.spacing
    if style is None or prose.text.isascii():
        return
    pattern, fault, between = (_TOUCHING, MISSING, " ") if style == "spaced" else (_APART, EXTRA, "")
    for match in pattern.finditer(prose.spoken):
        start, end = match.start() - 1, match.end() + 1
        right = prose.text[start] + between + prose.text[end - 1]
        yield fault.at(prose.at(start, end), text=prose.text[start:end], right=right).mended(right)


def has_style(curriculum: LinkedCurriculum) -> bool:
    """Whether the curriculum chose one."""
    return curriculum.model.checks.options.spacing is not None


RULE = Rule(__doc__, (MISSING, EXTRA), text_check=check, needed=has_style)
