"""A file that lies outside of the curriculum's folder.

## What it does
Reports a link in the curriculum's folder that leads out of it.
It has no example here, since only the file system can show it.

## Why is this bad?
Packages would contain files that were never meant for learners. Elsewhere the link leads to another file, or to none.

## Write instead
Copy the file into the curriculum's folder.
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.OUTSIDE_FOLDER,), since=1)
