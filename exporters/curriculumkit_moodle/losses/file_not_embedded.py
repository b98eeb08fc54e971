"""An image that a question cannot show, or a file that it cannot link to.

## What it does
Reports images and links to files that are not in the module's folder, such as pages of lessons, and all those in the
feedback of a blank among several, in the template of an essay, in matches, and in descriptions of modules, paths and
the curriculum.

## Why is this bad?
A file that is not there cannot be embedded, and some fields of Moodle take no files: the feedback of a blank inside a
text, a response template, a menu, the description of a category. A learner or teacher sees the words that stand for the
image, or no link at all.

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
from urllib.parse import unquote

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.markup import is_plain, references
from curriculumkit.model.question.interaction import EnterText
from curriculumkit_moodle.losses.asked import Asked, Steps
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.losses.titles import described
from curriculumkit_moodle.texts import asset_of, is_file

FAULT = Fault(
    "CK850",
    "file-not-embedded",
    Severity.WARNING,
    "Moodle cannot have the file {file} here",
    "put it into {folder}; in a match, a description, a template or the feedback of one of several blanks, use words",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for each file that a question refers to, and that cannot be embedded."""
    module = asked.node.module
    for steps, written in asked.texts:
        for file in _files(written):
            if asset_of(module, file) is None or _takes_none(asked, steps):
                yield FAULT.at(asked.at(steps), file=unquote(file), folder=f"{module.local_id}/")


def find_in_module(module: ModuleNode, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each file that the description of a category refers to."""
    for place, written in described(module, curriculum):
        for file in _files(written):
            yield FAULT.at(place, file=unquote(file), folder=f"{module.local_id}/")


def _files(written: str) -> Iterator[str]:
    """The files that a text refers to, each once."""
    if not is_plain(written):
        yield from dict.fromkeys(one.address for one in references(written) if is_file(one.address))


def _takes_none(asked: Asked, steps: Steps) -> bool:
    if steps == ("template",) or steps[0] == "distractors" or steps[-1] == "match":
        return True
    return isinstance(asked.interaction, EnterText) and len(asked.interaction.blanks) > 1 and "mistakes" in steps


KIND = Kind(__doc__, FAULT, find, find_in_module)
