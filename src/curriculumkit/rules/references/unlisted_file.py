"""A file that nothing refers to.

## What it does
Reports a path that the curriculum does not list, a module that its path does not list, a bank without a module, and a
lesson's page that its module does not list; also files that are not read because of their names or places: those that
end with `.yml`, YAML files beside the folders of paths, and folders of modules without a `path.yaml`.

## Why is this bad?
What stands in the file reaches no learner, though somebody took the trouble to write it.

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

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.graph.nodes import UnlistedFile
from curriculumkit.rules.references.misnamed import misnamed
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


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file that nothing refers to."""
    meant = set(misnamed(curriculum).values())
    for item in curriculum.unlisted_files:
        if item.file not in meant:
            yield _unlisted(item)
    yield from _strays(curriculum)


def _unlisted(item: UnlistedFile) -> Finding:
    place = Pointer(item.file)
    if item.owner is not None:
        return FAULT.at(place, owner=item.owner)
    name = item.file.rpartition("/")[2]
    return YML.at(place, name=f"{name.removesuffix('.yml')}.yaml") if name.endswith(".yml") else MISNAMED.at(place)


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


RULE = Rule(__doc__, (FAULT, MISNAMED, YML, STRAY), check, since=1)
