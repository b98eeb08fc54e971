r"""A character that no XML file can hold.

## What it does
Reports answers with a carriage return, which YAML lets an author write as `"\r"`, and texts of questions, titles and
descriptions with characters that are not allowed in XML.

## Why is this bad?
Moodle refuses the whole file, or reads the end of a line, so that the answer is never given.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: The part that takes tasks from a queue is called the ____.
    answers:
      - "task\rworker"
    exact: [width, spaces]
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: The part that takes tasks from a queue is called the ____.
    answers:
      - worker
    exact: [width, spaces]
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.losses.titles import described
from curriculumkit_moodle.xml import ILLEGAL

FAULT = Fault(
    "CK849",
    "control-character-in-text",
    Severity.ERROR,
    "the text holds U+{number}, a character that no XML file can hold",
    "take the character out; where a learner must see it, write its name",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each text with such a character."""
    texts = (*asked.texts, *asked.answers)
    for steps, written in texts if ILLEGAL.search("\n".join(written for _, written in texts)) else ():
        if (found := ILLEGAL.search(written)) is not None:
            yield _finding(found[0], asked.at(steps))
    for steps, written in asked.answers:
        if "\r" in written and not ILLEGAL.search(written):
            yield _finding("\r", asked.at(steps))
    if asked.node.source and (found := ILLEGAL.search(asked.node.source)) is not None:
        yield _finding(found[0], asked.node.place / "source")


def find_in_module(module: ModuleNode, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each title or description above the questions with such a character."""
    for place, written in described(module, curriculum):
        if (found := ILLEGAL.search(written)) is not None:
            yield _finding(found[0], place)


def _finding(character: str, place: Pointer) -> Finding:
    return FAULT.at(place, number=f"{ord(character):04X}")


KIND = Kind(__doc__, FAULT, find, find_in_module)
