"""The prerequisites of a path are not a chain, and the sequencing of the package is one.

In SCORM 2004 a rule sees another module only through a global objective (`imsss:mapInfo`), and these crash Moodle on
PHP 8. By default the package therefore holds learners to the order of the modules: who has not finished one goes on
no further. For a module with other prerequisites, that is stricter than was written, or less strict. Whoever is in one
of several tracks can choose the project or the exam that comes after them.

`--sequencing mapinfo` says exactly what was written, for platforms other than Moodle.
"""

from curriculumkit.diagnostics import Fault, Severity

ORDER_NOT_LINEAR = Fault(
    "CK817",
    "order-not-linear",
    Severity.WARNING,
    "{module} does not require just the module before it; the package {package} presents all modules in one line",
    "use --sequencing mapinfo where the platform can do it, or --edition 1.2, which can say such prerequisites",
)
