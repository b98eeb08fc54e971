"""A question has more items or matches than a SCORM record can name.

SCORM 1.2 names each of them by one character, of which 35 can be told apart. The question is left out of the package.

Split the question into several smaller ones, which learners will like better, too.
"""

from curriculumkit.diagnostics import Fault, Severity

TOO_MANY_PARTS = Fault(
    "CK811",
    "too-many-parts",
    Severity.WARNING,
    "the question {question} has {count} items or matches, and SCORM can record {most}: it was left out",
    "split the question into several with at most {most} items each",
)
