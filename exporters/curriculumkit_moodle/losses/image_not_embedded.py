"""An image that a question cannot show.

## What it does
Reports images that are not in the module's folder, images in the feedback of a blank among several, images in the
template of an essay, and images in descriptions of modules, paths and the curriculum.

## Why is this bad?
A file that is not there cannot be embedded. Moodle's fields for the feedback of a blank inside a text, for a
response template and for the description of a category take no images: a learner or teacher sees the words
that stand for the image.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: '![a queue](no-such-file.png) This is a queue.'
    answer: true
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: This is a queue.
    answer: true
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.markup import images
from curriculumkit.model.question.interaction import EnterText
from curriculumkit_moodle.losses.asked import Asked, Steps
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.losses.titles import described
from curriculumkit_moodle.texts import asset_of, is_elsewhere

FAULT = Fault(
    "CK850",
    "image-not-embedded",
    Severity.WARNING,
    "Moodle cannot show the image {image} here",
    "put the file into {folder}; in a description, a template or the feedback of one of several blanks, use words",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each image of a question that cannot be embedded."""
    module = asked.node.module
    for steps, written in asked.texts:
        for address, _alternative in images(written) if "![" in written else ():
            if not is_elsewhere(address) and (asset_of(module, address) is None or _takes_none(asked, steps)):
                yield FAULT.at(asked.at(steps), image=address, folder=f"{module.local_id}/")


def find_in_module(module: ModuleNode, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each image in the description of a category."""
    for place, written in described(module, curriculum):
        for address, _ in images(written):
            if not is_elsewhere(address):
                yield FAULT.at(place, image=address, folder=f"{module.local_id}/")


def _takes_none(asked: Asked, steps: Steps) -> bool:
    if steps == ("template",):
        return True
    return isinstance(asked.interaction, EnterText) and len(asked.interaction.blanks) > 1 and "mistakes" in steps


KIND = Kind(__doc__, FAULT, find, find_in_module)
