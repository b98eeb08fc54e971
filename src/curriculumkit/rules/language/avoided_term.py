"""A word that the terminology avoids.

## What it does
Reports a word that the `terminology` in `curriculum.yaml` lists under `avoid`. Latin words are found as whole
words, in the spelling that is listed. `--fix` writes the term.

## Why is this bad?
Two words for one thing make learners look for a difference.

## Example
```yaml curriculum.yaml
title: 示例
language: zh-CN
paths: [start]
terminology:
  worker:
    use: worker
    avoid:
      - 工人
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
    text: 启动工人进程
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
terminology:
  worker:
    use: worker
    avoid:
      - 工人
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
from functools import lru_cache

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK705",
    "avoided-term",
    Severity.WARNING,
    "“{word}” is not what the terminology uses",
    "write “{use}”",
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each word that is avoided, with its fix."""
    terms = prose.curriculum.model.terminology
    pairs = tuple((word, term.use) for term in terms.values() for word in term.avoid)
    words = dict(pairs)
    for match in _pattern(pairs).finditer(prose.spoken):
        use = words[match[0]]
        yield FAULT.at(prose.at(match.start(), match.end()), word=match[0], use=use).mended(use)


@lru_cache(maxsize=8)
def _pattern(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Any of the words, the longest first; but not where the term itself contains it and stands there."""
    return re.compile("|".join(_alone(word, use) for word, use in sorted(pairs, key=lambda pair: -len(pair[0]))))


def _alone(word: str, use: str) -> str:
    pattern = re.escape(word)
    if word in use:
        before, _, after = use.partition(word)
        pattern = (f"(?<!{re.escape(before)})" if before else "") + pattern
        pattern += f"(?!{re.escape(after)})" if after else ""
    if word[0].isascii() and word[0].isalnum():
        pattern = f"(?<![A-Za-z0-9_]){pattern}"
    return f"{pattern}(?![A-Za-z0-9_])" if word[-1].isascii() and word[-1].isalnum() else pattern


def has_terms(curriculum: LinkedCurriculum) -> bool:
    """Whether the curriculum has a terminology."""
    return bool(curriculum.model.terminology)


RULE = Rule(__doc__, (FAULT,), text_check=check, needed=has_terms)
