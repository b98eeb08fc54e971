"""A path has an exam, and the package does not have it.

A SCORM package marks in the learner's browser, so that the right answers travel to every learner. For practice that
does no harm; for a certificate it does. Exams are exported only where that was asked for: `--include-exams`.

For an exam that counts, let a platform mark it (`curriculumkit export moodle`), or print papers (`curriculumkit
assemble`).
"""

from curriculumkit.diagnostics import Fault, Severity

EXAM_LEFT_OUT = Fault(
    "CK814",
    "exam-left-out",
    Severity.WARNING,
    "the exam {exam} was left out: a package shows its key to whoever looks for it",
    "export with --include-exams where practice matters more than secrecy, or use the Moodle question bank",
)
