r"""A blank where no field can stand.

## What it does
Reports blanks inside of a formula, or inside of a link's or an image's address.

## Why is this bad?
Moodle puts a field into the text in the place of a blank. Inside a formula or an address, the field and what is around
it break.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: By Little, \(L = \lambda ____\).
    answers:
      - W
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: In Little's law \(L = \lambda x\), the letter x is usually ____.
    answers:
      - W
```
"""

import re
from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.markup import is_plain
from curriculumkit.model.question.fill_in import BLANK
from curriculumkit.model.question.interaction import EnterText
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.question import gapped_html
from curriculumkit_moodle.texts import Writing

FAULT = Fault(
    "CK846",
    "blank-out-of-place",
    Severity.ERROR,
    "a blank of {question} stands in a formula, an address or a tag, where Moodle cannot put a field",
    "put the blank into the text: beside the formula or the link",
)
_INSIDE = re.compile(r"\\\(.*?\\\)|\\\[.*?\\\]|\$\$.*?\$\$|<[^>]*>", re.DOTALL)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for a question with a blank that would not be found outside of tags and formulas."""
    prompt = asked.node.model.prompt
    if not isinstance(asked.interaction, EnterText) or is_plain(prompt.replace(BLANK, "")):
        return
    html, gap = gapped_html(prompt, Writing(None))
    if _INSIDE.sub("", html).count(gap) != prompt.count(BLANK):
        yield FAULT.at(asked.at(("prompt",)), question=asked.node.local_id)


KIND = Kind(__doc__, FAULT, find)
