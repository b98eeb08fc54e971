"""A title that is too long for the name of a category.

## What it does
Reports titles of the curriculum, of paths, tracks and modules that are longer than 255 characters without their
markup, with the id that stands before a module's.

## Why is this bad?
Moodle cuts the names of categories at 255 characters, and may then take two categories for one.

## Write instead
A shorter title. It has no example here: the example would be a page long.
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.names import LONGEST_NAME, plain_text

FAULT = Fault(
    "CK842",
    "category-name-cut",
    Severity.WARNING,
    "the category of {id} would have a name of {length} characters, and Moodle keeps {most}",
    "shorten the title to {most} characters",
)


def find(module: ModuleNode, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each title above the module's questions that is too long."""
    titles = [
        (curriculum.id, curriculum.title, curriculum.place),
        (module.path.id, module.path.name, module.path.place),
        (module.id, f"{module.local_id} {module.name}", module.place),
    ]
    if module.track is not None:
        titles.append((module.track.id, module.track.name, module.track.place))
    for node_id, title, place in titles:
        length = len(plain_text(title))
        if length > LONGEST_NAME:
            yield FAULT.at(place / "title", id=node_id, length=length, most=LONGEST_NAME)


KIND = Kind(__doc__, FAULT, in_module=find)
