"""A path leads to a certification, and the package cannot tell whether a learner has it.

A package can add up what happens inside it: modules completed, an exam passed. That a project was handed in and
accepted, that another certificate is held, or that a person has judged something, happens elsewhere.

The path counts as satisfied without it. Decide about certificates from the platform's results.
"""

from curriculumkit.diagnostics import Fault, Severity

CERTIFICATION_NOT_KEPT = Fault(
    "CK818",
    "certification-not-kept",
    Severity.INFO,
    "the certification {certification} also needs {wanted}, which a package cannot know",
    "decide about certificates with curriculumkit certify, from the platform's results",
)
