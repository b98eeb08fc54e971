"""An entry of the baseline that matches nothing any more.

## What it does
Reports entries of a baseline file whose findings are not there any more.
It has no example here, since a baseline
is made by a command: `tests/check/test_baseline.py`.

## Why is this bad?
The same fault, when it comes back, would be hidden.

## Write instead
Write the baseline anew with `curriculumkit validate --write-baseline`; it gets shorter every time.
"""

from curriculumkit.diagnostics import Fault, Severity
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK209",
    "unused-baseline-entry",
    Severity.WARNING,
    "the baseline has {code} in {file}, which is not found any more",
    "write the baseline anew with `--write-baseline`",
)
UNREADABLE = Fault(
    "CK209",
    "unused-baseline-entry",
    Severity.WARNING,
    "the baseline cannot be read: {reason}",
    "write the baseline anew with `--write-baseline`",
)

RULE = Rule(__doc__, (FAULT, UNREADABLE))
