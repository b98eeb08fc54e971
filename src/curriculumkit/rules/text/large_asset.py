"""A file that is too large for a package.

## What it does
Reports a file beside lessons of more than 5 million bytes, or more than `asset_megabytes` in the options of
`checks`. It has no example here, since the example would be as large.

## Why is this bad?
Learners on slow connections wait, and many LMS refuse packages beyond some size.

## Write instead
Make the picture smaller, compress it, or link to a recording instead of packing it.
"""

from collections.abc import Iterable
from decimal import Decimal

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK009",
    "large-asset",
    Severity.WARNING,
    "this file has {size} MB; {limit} MB are the limit",
    "make it smaller, or raise `asset_megabytes` in the options of `checks`",
)
_MEGABYTE = 1_000_000


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each file beyond the limit."""
    limit = curriculum.model.checks.options.asset_megabytes
    for module in curriculum.modules:
        for asset in module.assets.values():
            if asset.size > limit * _MEGABYTE:
                size = (Decimal(asset.size) / _MEGABYTE).quantize(Decimal("0.1"))
                yield FAULT.at(Pointer(asset.file), size=size, limit=limit)


RULE = Rule(__doc__, (FAULT,), check)
