"""Full-width punctuation in text of other scripts.

## What it does
Reports `，` `。` `、` `；` `：` `？` `！` `（` and `）` in a curriculum whose language is not written with them. Where
one stands beside a Chinese character, or in quotes, it is left alone. `--fix` writes the ordinary form.

## Why is this bad?
An input method that was left switched on types them. They look like a comma with a gap behind it, fonts may lack them,
and a line can break before them.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker，then read its log
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker, then read its log
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```
"""

import re
from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.language.scripts import HAN, HANGUL, KANA, script
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK706",
    "full-width-punctuation",
    Severity.WARNING,
    "“{mark}” is full-width, in text of a language that has no full-width punctuation",
    "write “{narrow}”",
)
_NARROW = str.maketrans("，。、；：？！（）", ",.,;:?!()")
_MARK = re.compile("[，。、；：？！（）]+")
_BESIDE = re.compile(rf"[{HAN}{KANA}{HANGUL}“”「」『』《》【】]")
"""Beside Chinese text, or quoted, a mark is meant."""


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each run of such marks, with its fix."""
    if prose.text.isascii() or not _MARK.search(prose.text):
        return
    spoken = prose.spoken
    for match in _MARK.finditer(spoken):
        before, after = spoken[: match.start()][-1:], spoken[match.end() : match.end() + 1]
        if _BESIDE.match(before) or _BESIDE.match(after):
            continue
        narrow = match[0].translate(_NARROW)
        left = " " if match[0][0] == "（" and before.strip() else ""
        right = " " if match[0][-1] != "（" and (after.isalnum() or after in ("\0", "(")) and after else ""
        finding = FAULT.at(prose.at(match.start(), match.end()), mark=match[0], narrow=narrow)
        yield finding.mended(left + narrow + right)


def is_not_east_asian(curriculum: LinkedCurriculum) -> bool:
    """Whether a curriculum is in a language, and one that is known, with punctuation of half the width."""
    return script(curriculum.model.language) not in ("han", "unknown")


RULE = Rule(__doc__, (FAULT,), text_check=check, needed=is_not_east_asian, since=3)
