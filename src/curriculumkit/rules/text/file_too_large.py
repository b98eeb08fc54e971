"""A file that is too large to be read.

## What it does
Reports a file of more than 20 million bytes.
It has no example here, since the example would be as large.

## Why is this bad?
Such a file was hardly written by hand. Usually a recording or an export got a wrong name.

## Write instead
Divide the content into several modules, or keep the file outside of the curriculum's folder.
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.FILE_TOO_LARGE,), since=1)
