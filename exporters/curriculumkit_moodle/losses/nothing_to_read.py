"""A prompt, option, item or match in which nothing can be read.

## What it does
Reports prompts, options, items, matches and titles that hold markup but no text: a comment, an empty tag, and in a
match also an image alone, since Moodle's menus show plain text.

## Why is this bad?
Moodle drops an empty option, takes an empty item for a distractor, and stops importing at an item without a match,
while its page reports success.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: matching
    objective: o1
    level: remember
    prompt: What does each part do?
    pairs:
      - item: broker
        match: '<!-- keeps messages -->'
      - item: worker
        match: runs tasks
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: matching
    objective: o1
    level: remember
    prompt: What does each part do?
    pairs:
      - item: broker
        match: keeps messages
      - item: worker
        match: runs tasks
```
"""

import re
from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.markup import images
from curriculumkit_moodle.losses.asked import Asked, Steps
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.losses.titles import described
from curriculumkit_moodle.names import plain_text

FAULT = Fault(
    "CK845",
    "nothing-to-read",
    Severity.ERROR,
    "nothing can be read in {text!r}, which Moodle would drop, or stop at",
    "write a text; in a match, words instead of an image",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each text that is empty without its markup."""
    for steps, written in asked.texts:
        if steps[:1] in _NEEDED and steps[-1] != "feedback" and not _is_read(steps, written):
            yield FAULT.at(asked.at(steps), text=written)


def find_in_module(module: ModuleNode, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each title that would leave a category without a name."""
    for place, written in described(module, curriculum):
        if place.path[-1:] == ("title",) and not plain_text(written):
            yield FAULT.at(place, text=written)


def _is_read(steps: Steps, written: str) -> bool:
    if _BEGINS_WITH_WORDS.match(written):
        return True
    is_menu = steps[-1] == "match" or steps[0] == "distractors"
    return bool(plain_text(written)) or (not is_menu and any(images(written)))


_BEGINS_WITH_WORDS = re.compile(r"[^<\[&`~]*?\w")
"""Before anything that could hide them."""
_NEEDED = {("prompt",), ("options",), ("pairs",), ("distractors",), ("items",)}
KIND = Kind(__doc__, FAULT, find, find_in_module)
