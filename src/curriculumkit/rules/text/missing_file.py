"""A file that is not there.

## What it does
Reports that there is no `curriculum.yaml` in the folder that is checked, or that another file vanished while the
folder was read.
It has no example here: a folder without the file is the example.

## Why is this bad?
Nothing can be said about a curriculum without the file that names it and lists its paths.

## Write instead
Name the folder that holds `curriculum.yaml`, or write the file. Three lines will do for a beginning:
`title: …`, `language: en` and `paths: [start]`.
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.MISSING_FILE,), since=1)
