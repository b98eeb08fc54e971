r"""A file that is not saved as UTF-8.

## What it does
Reports the first byte of a file that cannot be read as UTF-8, and names GBK (GB 18030) where the file seems to be
saved in it.

## Why is this bad?
Every letter outside of ASCII would be guessed, and some of them wrongly.

## Example
`\xe9` stands for the single byte that other encodings have for é.
```escaped curriculum.yaml
title: Caf\xe9
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: Café
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.NOT_UTF_8, faults.NOT_UTF_8_BUT_GBK, faults.NOT_UTF_8_BUT_LATIN), since=1)
