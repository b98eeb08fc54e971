"""Letters and digits in their full-width form.

## What it does
Reports Latin letters and digits in full-width form (`Ａ`, `１`). `--fix` writes the ordinary form.

## Why is this bad?
They look like letters and are none: searching does not find them, and readers cannot copy them into a program.

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
    text: 启动 ｗｏｒｋｅｒ 进程
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
import unicodedata
from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK703",
    "full-width-letters",
    Severity.WARNING,
    "“{text}” is in full-width form",
    "write “{narrow}”",
)
_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each run of such characters, with its fix."""
    if prose.text.isascii() or not _WIDE.search(prose.text):
        return
    for match in _WIDE.finditer(prose.spoken):
        narrow = unicodedata.normalize("NFKC", match[0])
        yield FAULT.at(prose.at(match.start(), match.end()), text=match[0], narrow=narrow).mended(narrow)


RULE = Rule(__doc__, (FAULT,), text_check=check)
