"""A file beside the lessons that nothing shows.

## What it does
Notes a file in a module's folder that no page and no text of the module refers to.

## Why is this bad?
Packages carry it around, and nobody sees it; or its name is misspelt where it should be shown.

## Example
```escaped paths/start/m01/queue.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
```

## Write instead
```escaped paths/start/m01/queue.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      ![A queue](queue.svg)

      A worker takes tasks from a queue.
    answer: true
```
"""

from collections.abc import Iterable
from urllib.parse import unquote

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.references.misnamed import misnamed
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK223",
    "unused-asset",
    Severity.INFO,
    "nothing in {label} refers to this file",
    "show it in a lesson, or remove it",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file that its module's texts do not name."""
    meant = set(misnamed(curriculum).values())
    for module in curriculum.modules:
        if not module.assets or not module.gaps.spare("lessons") or module.broken_banks:
            continue
        files = [module.place.file, *module.bank_files.values()]
        documents = (curriculum.documents[file] for file in files if file in curriculum.documents)
        pages = [lesson.page or "" for lesson in module.lessons.values()]
        written = unquote("\n".join([*pages, *("\n".join(document.lines) for document in documents)])).replace(
            "\\", "/"
        )
        for name, asset in module.assets.items():
            if name not in written and asset.file not in meant:
                yield FAULT.at(Pointer(asset.file), label=module.label)


RULE = Rule(__doc__, (FAULT,), check)
