"""An entry of the baseline that matches nothing any more.

## What it does
Reports entries of a baseline file whose findings are not there any more, and a baseline that cannot be read or has the
version of another curriculumkit: nothing is hidden by that. It has no example here, since a baseline is made by a
command: `tests/check/test_baseline.py`.

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
    "the baseline is not used, since it cannot be read: {reason}",
    "write the baseline anew with `--write-baseline`",
)

VERSION = Fault(
    "CK209",
    "unused-baseline-entry",
    Severity.WARNING,
    "the baseline is not used: it has version {version}, and this curriculumkit reads version {known}",
    "install the curriculumkit that wrote it, or write it anew with `--write-baseline`",
)

RULE = Rule(__doc__, (FAULT, UNREADABLE, VERSION))
