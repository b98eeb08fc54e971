"""An image or a link to a file that is not there.

## What it does
Reports an image, or a link without `https://`, whose file is not in the folder of its module.

## Why is this bad?
Learners see an empty frame, or an error page.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A worker takes tasks from a queue.

      ![A queue](queue.svg)
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

      A picture will be added here.
    answer: true
```
"""

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from itertools import chain

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import ModuleNode
from curriculumkit.markup.found import is_elsewhere
from curriculumkit.rules.banks.path_out_of_folder import leads_out
from curriculumkit.rules.prose import Prose
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK613",
    "file-not-found",
    Severity.ERROR,
    "there is no file `{name}` in {folder}",
    "{advice}",
)


def check(prose: Prose) -> Iterable[Finding]:
    """A finding for each file that a text refers to and that is not there."""
    for reference in prose.scan.references:
        if file := missed(reference.written, prose.module):
            folder = folder_of(prose)
            known = list(prose.module.assets) if prose.module else []
            place = prose.at(reference.start, reference.end)
            yield FAULT.at(place, name=file, folder=folder, advice=_advice(file, known, folder))


def missed(name: str, module: ModuleNode | None) -> str:
    """The file that an address names and that is not there; nothing where it is, or where no file is meant."""
    path = name.partition("#")[0].partition("?")[0]
    file = path.removeprefix("./")
    return "" if not path or is_elsewhere(name) or leads_out(name) or _exists(file, module) else file


def meant(file: str, known: Sequence[str]) -> str | None:
    """The known file that one that is not there seems to be."""
    if file.startswith("www."):
        return None
    looks_the_same = (name for name in known if _composed(name) == _composed(file))
    name = file.replace("\\", "/")
    in_other_case = (other for other in known if other.casefold() == name.casefold())
    alike = get_close_matches(name, known, n=1)
    return next(chain(looks_the_same, in_other_case, alike), None)


def _advice(file: str, known: Sequence[str], folder: str) -> str:
    if file.startswith("www."):
        return f"write `https://{file}`, if a page on the web is meant"
    guess = meant(file, known)
    if guess and _composed(guess) == _composed(file):
        return "its name has other Unicode characters that look the same; rename it with ASCII letters"
    return f"did you mean `{guess}`?" if guess else f"put the file into {folder}, or correct its name"


def folder_of(prose: Prose) -> str:
    """Where the files that a text refers to must lie."""
    if prose.module is None:
        return "the folder of a module, where only a module's own texts can refer to it"
    return prose.module.place.file.removesuffix(".yaml") + "/"


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _exists(file: str, module: ModuleNode | None) -> bool:
    if module is None:
        return False
    return file in module.assets or any(lesson.file.endswith(f"/{file}") for lesson in module.lessons.values())


RULE = Rule(__doc__, (FAULT,), text_check=check, on_markup=True)
