"""The curriculum names bands of grades, and SCORM knows none.

A package reports a percentage and whether it was passed. What the band of a percentage is called, a platform must be
told by its own settings, or the results graded afterwards.
"""

from curriculumkit.diagnostics import Fault, Severity

BANDS_NOT_KEPT = Fault(
    "CK819",
    "bands-not-kept",
    Severity.INFO,
    "the grading bands stay outside of the packages: a learning platform is told a percentage, and passed or failed",
    "set the same letter grades in the platform, or grade its results with curriculumkit grade",
)
