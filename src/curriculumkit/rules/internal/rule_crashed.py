"""A rule that failed to do its work.

## What it does
Stands in for what a rule would have said, where the rule itself broke down. All other rules have run.

## Why is this bad?
It is a fault of the toolkit, not of the curriculum: what the rule would have found is not known.
The command ends with exit code 4. Please report it with the text of the message.
"""

from curriculumkit.diagnostics import Fault, Severity
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK900",
    "rule-crashed",
    Severity.ERROR,
    "the rule {rule} failed: {error}",
    "this is a fault of curriculumkit; please report it with this message",
)

RULE = Rule(__doc__, (FAULT,), since=1)
