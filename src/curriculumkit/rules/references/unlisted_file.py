"""A file that nothing refers to.

## What it does
Reports a path that the curriculum does not list, a module that its path does not list, a bank without a module, and a
lesson's page that its module does not list. A page cannot be listed that lies deeper than in the folder of its module,
or whose name is no id. Also reports files that are not read because of their names or places: those that end with
`.yml`, YAML files beside the folders of paths, and folders of modules without a `path.yaml`.

## Why is this bad?
What stands in the file reaches no learner, though somebody took the trouble to write it. Where something refers to
what is in it, it is an error: the reference leads nowhere.

## Example
```yaml paths/start/m02.yaml
title: Forgotten
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
```yaml paths/start/m02.yaml
title: Remembered
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Stop one
    objectives: [o1]
```
"""

from collections.abc import Container, Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.graph.files import module_of
from curriculumkit.graph.notes import UnlistedFile
from curriculumkit.model.base import as_id
from curriculumkit.rules.references.misnamed import misnamed
from curriculumkit.rules.references.misspelt import misspelt, misspelt_banks
from curriculumkit.rules.rule import Rule

MISNAMED = Fault(
    "CK204",
    "unlisted-file",
    Severity.WARNING,
    "this file is not read: its name is that of no module, bank or path",
    "name it like `m01.yaml`, `m01.questions.yaml` or `m01.exam.yaml`, or remove it",
)
YML = Fault(
    "CK204",
    "unlisted-file",
    Severity.WARNING,
    "this file is not read, since its name ends with `.yml`",
    "name it {name}, or remove it",
)
STRAY = Fault(
    "CK204",
    "unlisted-file",
    Severity.WARNING,
    "this file is not read: {reason}",
    "{advice}",
)
FAULT = Fault(
    "CK204",
    "unlisted-file",
    Severity.WARNING,
    "nothing refers to this file",
    "list it in {owner}, or remove the file",
)
NEEDED = Fault(
    "CK204",
    "unlisted-file",
    Severity.ERROR,
    "{owner} does not list this file, although something refers to what is in it",
    "list it there, or take the references to it out",
)
BANK = Fault(
    "CK204",
    "unlisted-file",
    Severity.WARNING,
    "this bank belongs to no module",
    "did you mean {guess}? The module is there, and has no such bank",
)
NO_OWNER = Fault(
    "CK204",
    "unlisted-file",
    Severity.WARNING,
    "nothing refers to this file",
    "write {owner}, which it belongs to, or remove the file",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file that nothing refers to."""
    banks = misspelt_banks(curriculum)
    meant = {*misnamed(curriculum).values(), *misspelt(curriculum).values()}
    files = set(curriculum.files)
    for item in curriculum.unlisted_files:
        if item.file in banks:
            yield BANK.at(Pointer(item.file), guess=banks[item.file])
        elif item.file not in meant:
            yield _unlisted(item, files)
    yield from _strays(curriculum)


def _unlisted(item: UnlistedFile, files: Container[str]) -> Finding:
    place = Pointer(item.file)
    if item.owner is None:
        name = item.file.rpartition("/")[2]
        return YML.at(place, name=f"{name.removesuffix('.yml')}.yaml") if name.endswith(".yml") else MISNAMED.at(place)
    if item.file.endswith(".md") and (why := _unlistable(item.file, item.owner, files)):
        return STRAY.at(place, reason=why[0], advice=why[1])
    if item.needed_at is not None:
        return NEEDED.at(place, owner=item.owner).because(item.needed_at, "something of it is referred to here")
    return FAULT.at(place, owner=item.owner) if item.owner in files else NO_OWNER.at(place, owner=item.owner)


def _unlistable(page: str, owner: str, files: Container[str]) -> tuple[str, str] | None:
    """Why no module can list a page, and what to do about that."""
    paths, path, module, *folders, name = page.split("/")
    folder, lesson = f"{paths}/{path}/{module}", as_id(name.removesuffix(".md"))
    if module_of(module) is None:
        return (
            "its folder is that of no module",
            "move it into a module's folder, and list it in that module; or remove it",
        )
    better = f"{folder}/{lesson}.md"
    if page == better:
        return None
    reason = "it lies in a folder within that of its module" if folders else "its name is no id"
    free = f"{better}, and list `{lesson}` in {owner}"
    taken = f"{folder}/ID.md with an id that is not taken, and list that in {owner}"
    return reason, f"move it to {free if lesson and better not in files else taken}; or remove it"


def _strays(curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """YAML files in places where nothing is looked for."""
    paths, files, told = set(curriculum.model.paths), set(curriculum.files), set[str]()
    for file in curriculum.files:
        if not file.endswith((".yaml", ".yml")):
            continue
        match file.split("/"):
            case ["curriculum.yml"]:
                advice = "move what is needed into curriculum.yaml, and remove this file"
                yield STRAY.at(Pointer(file), reason="curriculum.yaml is", advice=advice)
            case ["paths", name]:
                path = f"paths/{name.rpartition('.')[0]}/path.yaml"
                advice = f"write a path into {path}, and its modules into files beside that one"
                yield STRAY.at(Pointer(file), reason="it lies beside the folders of paths", advice=advice)
            case ["paths", key, _] if key not in paths and key not in told and curriculum.gaps.spare("paths"):
                told.add(key)
                path = f"paths/{key}/path.yaml"
                if path not in files:
                    advice = f"write {path} and list `{key}` in curriculum.yaml, or remove the folder"
                    yield STRAY.at(Pointer(file), reason="its folder has no path.yaml", advice=advice)


RULE = Rule(__doc__, (FAULT, NEEDED, BANK, NO_OWNER, MISNAMED, YML, STRAY), check, since=1)
