"""An exam was exported with `--include-exams`, and its key travels with it.

SCORM has no marking on the side of the platform: what the player knows, a learner can find out. Nothing in a package
can keep it secret; scrambling would only hide this from you.

Use the exam of the package for practice, and another way for the certificate.
"""

from curriculumkit.diagnostics import Fault, Severity

KEY_IN_PACKAGE = Fault(
    "CK815",
    "key-in-package",
    Severity.WARNING,
    "the package holds the key of the exam {exam}: a determined learner can read it",
    "use it for practice, and let the platform's own question bank mark the exam that counts",
)
