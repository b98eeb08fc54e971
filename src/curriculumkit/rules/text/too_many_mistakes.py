"""More mistakes in one file than are shown.

## What it does
Reports that a file has more than 50 mistakes of the kinds that are mended in memory so that reading can go on. The
first ones are shown.
It has no example here, since the example would be as long.

## Why is this bad?
Behind the last mistake that is shown there are others.

## Write instead
Mend those that are shown and run again. Often it is the same mistake in every line, which an editor replaces at once.
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.TOO_MANY_MISTAKES,), since=1)
