r"""A file that is saved as UTF-16 or UTF-32.

## What it does
Reports a file that has two or four bytes for each letter. Some editors call this “Unicode”.

## Why is this bad?
Nothing in the file can be read as it is.

## Example
`\xff` and the like stand for single bytes.
```escaped curriculum.yaml
\xff\xfet\x00i\x00t\x00l\x00e\x00:\x00 \x00A\x00
```

## Write instead
```yaml curriculum.yaml
title: A
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.UTF_16,), since=1)
