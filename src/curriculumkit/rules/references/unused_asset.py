"""A file beside the lessons that nothing shows.

## What it does
Notes a file in a module's folder that no page and no text of the module refers to.

## Why is this bad?
Packages carry it around, and nobody sees it. (Where its name is misspelt in a text that should show it, CK613 says so.)

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

import re
from collections.abc import Iterable
from urllib.parse import unquote

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.rules.banks.file_not_found import meant, missed
from curriculumkit.rules.references.misnamed import misnamed
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK223",
    "unused-asset",
    Severity.INFO,
    "nothing in {label} refers to this file",
    "show it in a lesson, or remove it",
)
_ADDRESS = re.compile(r"""(?:\]\(|\]:|\b(?:src|href)=)\s*(?:<([^<>\n]+)>|/?["']?([^\s()<>"']+))""")


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file that its module's texts do not name, not even misspelt: CK613 says so of those."""
    renamed = set(misnamed(curriculum).values())
    for module in curriculum.modules:
        if not module.assets or not module.gaps.spare("lessons") or module.broken_banks:
            continue
        written = _written(curriculum, module)
        unused = [name for name, asset in module.assets.items() if name not in written and asset.file not in renamed]
        misspelt = _misspelt(written, module) if unused else set()
        for name in unused:
            if name not in misspelt:
                yield FAULT.at(Pointer(module.assets[name].file), label=module.label)


def _written(curriculum: LinkedCurriculum, module: ModuleNode) -> str:
    """All that is written in a module's files, with addresses as names of files."""
    files = [module.place.file, *module.bank_files.values()]
    documents = (curriculum.documents[file] for file in files if file in curriculum.documents)
    pages = [lesson.page or "" for lesson in module.lessons.values()]
    return unquote("\n".join([*pages, *("\n".join(document.lines) for document in documents)])).replace("\\", "/")


def _misspelt(written: str, module: ModuleNode) -> set[str | None]:
    """The files that addresses seem to mean that are no file's."""
    addresses = {in_brackets or address.rstrip("/") for in_brackets, address in _ADDRESS.findall(written)}
    known = list(module.assets)
    return {meant(file, known) for address in addresses if (file := missed(address, module))}


RULE = Rule(__doc__, (FAULT,), check)
