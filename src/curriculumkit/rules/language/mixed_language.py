"""A text in another language than the curriculum.

## What it does
Notes a text of six words or more in a curriculum in Chinese, Japanese or Korean that has no character of their
scripts, and in a curriculum in a language with Latin letters a text whose letters are mostly of those scripts. Code
and addresses are left out.

## Why is this bad?
Learners may not understand it. Often a text was pasted and its translation forgotten.

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
    text: Start a worker and look at what it writes into its log
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
    text: 启动 worker，看它在日志里写什么
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
from curriculumkit.rules.language.scripts import EAST_ASIAN, script
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK701",
    "mixed-language",
    Severity.INFO,
    "this text is not in {language}, the language of the curriculum",
    "translate it, or set it in backticks if it is code",
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[A-Za-z]{2,}")
_WORDS = 6


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for a text in another language."""
    language = prose.curriculum.model.language
    kind = script(language)
    if kind == "han" and prose.text.count(" ") < _WORDS - 1:
        return
    has_east_asian = not prose.text.isascii() and EAST_ASIAN.search(prose.text) is not None
    if has_east_asian == (kind == "han"):
        return
    if _is_foreign(prose.spoken, kind):
        yield FAULT.at(prose.line(0) if prose.is_page else prose.place, language=language)


def _is_foreign(text: str, kind: str) -> bool:
    if kind == "han":
        return len(_WORD.findall(text)) >= _WORDS
    return 2 * len(EAST_ASIAN.findall(text)) > len(_LETTER.findall(text))


def is_known(curriculum: LinkedCurriculum) -> bool:
    """Whether the script of the curriculum's language is one that can be told from others."""
    return script(curriculum.model.language) not in ("other", "unknown")


RULE = Rule(__doc__, (FAULT,), text_check=check, needed=is_known)
