"""A link to a heading.

## What it does
Reports a link to a place within a page: `#a-heading`, or `intro.md#a-heading`. Fragments of other files, such as
`manual.pdf#page=3`, and of pages on the web are left alone.

## Why is this bad?
Headings have no addresses in what is exported: a link to one leads nowhere, or to the top of its page.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a [queue](#queues).
    answer: true
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK625",
    "link-to-heading",
    Severity.WARNING,
    "`{link}` leads to no heading, since headings have no addresses in what is exported",
    "name the heading in words instead",
)
OF_PAGE = Fault(
    "CK625",
    "link-to-heading",
    Severity.WARNING,
    "`{link}` leads to the top of the page, since headings have no addresses in what is exported",
    "link to the page alone, `{page}`, and name the heading in words",
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each link to a place within a page."""
    lessons = prose.module.lessons if prose.module else {}
    for reference in prose.scan.references:
        page, mark, _ = reference.written.partition("#")
        if not mark or reference.is_image:
            continue
        place = prose.at(reference.start, reference.end)
        if not page:
            yield FAULT.at(place, link=reference.written)
        elif page.endswith(".md") and page.removeprefix("./").removesuffix(".md") in lessons:
            yield OF_PAGE.at(place, link=reference.written, page=page)


RULE = Rule(__doc__, (FAULT, OF_PAGE), text_check=check, on_markup=True, since=3)
