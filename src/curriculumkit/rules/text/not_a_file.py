"""Something else stands where a file should be.

## What it does
Reports a folder, a pipe or a device under the name of a file that belongs to the curriculum.
It has no example here, since only the file system can show it.

## Why is this bad?
There is nothing to read, or reading would never end.

## Write instead
Put a file in its place. A folder that was named like a file, such as `curriculum.yaml/`, gets another name.
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.NOT_A_FILE,), since=1)
