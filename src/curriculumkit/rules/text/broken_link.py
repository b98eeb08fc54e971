"""A link that leads to no file.

## What it does
Reports a symbolic link whose target does not exist, or that leads back to itself.
It has no example here, since only the file system can show it.

## Why is this bad?
On another computer, and in every copy of the folder, the content is missing.

## Write instead
Put the file itself in place of the link.
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.BROKEN_LINK, faults.CIRCULAR_LINK), since=1)
