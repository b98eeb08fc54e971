"""Ids that make an idnumber longer than Moodle keeps.

## What it does
Reports questions whose id, with the curriculum's before it, has more than 100 characters.

## Why is this bad?
Moodle knows a question by its idnumber, which may have 100 characters. A longer one stops the import.

## Write instead
Shorter ids for the curriculum, the path, the module or the question, before learners have used them. It has no example
here, since the example would have to be a folder with a long name.
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.names import LONGEST_IDNUMBER, idnumber

FAULT = Fault(
    "CK843",
    "idnumber-too-long",
    Severity.ERROR,
    "the idnumber {idnumber} has {length} characters, and Moodle takes {most}",
    "give the curriculum, the path, the module or the question a shorter id",
)


def find(asked: Asked, curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for a question with a long id."""
    own = idnumber(curriculum.id, asked.node.id)
    if len(own) > LONGEST_IDNUMBER:
        yield FAULT.at(asked.node.place.key, idnumber=own, length=len(own), most=LONGEST_IDNUMBER)


KIND = Kind(__doc__, FAULT, find)
