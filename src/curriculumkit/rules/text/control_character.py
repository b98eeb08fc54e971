r"""An invisible character in a text.

## What it does
Reports characters that control a device or mark a place and are nothing that can be read: zero bytes, escapes, line
separators, a byte order mark in the middle of the text; also escapes between double quotes, such as `"\u0000"`, that
stand for what no document can hold.

## Why is this bad?
Nobody sees them in an editor, but YAML, Word and many an LMS refuse the text, or show a box.

## Example
`\x08` stands for a backspace.
```escaped curriculum.yaml
title: First\x08 steps
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: First steps
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.CONTROL_CHARACTER,), since=1)
