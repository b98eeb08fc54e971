"""A module requires another one that lies in another package.

Prerequisites of SCORM 1.2 and sequencing of SCORM 2004 reach no further than their package. The overview of the
module still says what to complete first.

Export both in one package, or set an access rule in the platform.
"""

from curriculumkit.diagnostics import Fault, Severity

PREREQUISITE_OUTSIDE = Fault(
    "CK816",
    "prerequisite-outside",
    Severity.WARNING,
    "{module} requires {required}, which is not in the package {package}: the platform cannot hold learners back",
    "put both into one package with --per path or --per curriculum, or set the condition in the platform",
)
