"""Code of which nobody says the language.

## What it does
Notes fenced code without a language behind the opening fence, and with one that is misspelt: nothing that Pygments
knows, but almost so. Other languages that it does not know are left alone.

## Why is this bad?
It cannot be highlighted, and screen readers and translators do not know what they have before them.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      ```
      celery worker
      ```
    answer: true
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

      ```shell
      celery worker
      ```
    answer: true
```
"""

from collections.abc import Iterable
from difflib import get_close_matches

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.markup.highlight import languages
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

_CODE, _NAME = "CK615", "code-without-language"
FAULT = Fault(
    _CODE,
    _NAME,
    Severity.INFO,
    "this code has no language",
    "write it behind the fence, such as ```python; ```text where it is none",
)
MISSPELT = Fault(
    _CODE,
    _NAME,
    Severity.INFO,
    "`{language}` is no language that code can be highlighted in",
    "write `{guess}`, if that is meant",
)
_LEAST, _LIKELY = 5, 0.8
"""Letters of a name that few others are like, and how alike a misspelt one is (as difflib measures it)."""


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each piece of code without a language, or with a misspelt one."""
    for code in prose.scan.code:
        name = code.language.lower()
        if not name:
            yield FAULT.at(prose.line(code.line))
        elif len(name) >= _LEAST and (guess := get_close_matches(name, sorted(languages()), n=1, cutoff=_LIKELY)):
            yield MISSPELT.at(prose.line(code.line), language=code.language, guess=guess[0])


RULE = Rule(__doc__, (FAULT, MISSPELT), text_check=check, on_markup=True)
