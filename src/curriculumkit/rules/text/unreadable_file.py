"""A file that the system does not let be read.

## What it does
Reports a file that is there, but cannot be opened, with the reason that the system gives.
It has no example here, since only the file system can show it.

## Why is this bad?
What stands in the file is missing from everything that is made of the curriculum.

## Write instead
Correct the permissions or the name of the file.
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.UNREADABLE_FILE,), since=1)
