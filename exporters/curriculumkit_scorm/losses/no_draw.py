"""An assessment draws questions by a blueprint that its pool cannot fill.

The package asks every question of the pool instead of drawing some for each attempt. `curriculumkit assemble
ASSESSMENT` says which questions are missing.
"""

from curriculumkit.diagnostics import Fault, Severity

NO_DRAW = Fault(
    "CK822",
    "no-draw",
    Severity.WARNING,
    "the questions of {assessment} cannot fill what it draws: the package asks all {count} of them",
    "write more questions, or ask for fewer; curriculumkit assemble says what is missing",
)
