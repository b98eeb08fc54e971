"""An image without alternative text.

## What it does
Reports an image in a lesson, a question or another text that is written without alternative text,
`![](picture.svg)` or `<img src="picture.svg">`.

## Why is this bad?
Learners who cannot see it are told nothing, and some laws forbid that. For pictures that only decorate, there is no
place in a lesson.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      ![](queue.svg)
    answer: true
```
```escaped paths/start/m01/queue.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      ![A queue between two workers](queue.svg)
    answer: true
```
```escaped paths/start/m01/queue.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK612",
    "image-without-text",
    Severity.WARNING,
    "the image {source} has no alternative text",
    'write what it shows: `![…]({source})`, or `alt="…"` in HTML',
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each image without alternative text."""
    for image in prose.scan.images:
        if not image.words.strip():
            yield FAULT.at(prose.at(image.start, image.end), source=image.written)


RULE = Rule(__doc__, (FAULT,), text_check=check, on_markup=True)
