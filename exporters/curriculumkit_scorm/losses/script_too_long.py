"""The prerequisites of a module do not fit into a manifest.

SCORM 1.2 gives them 200 characters. The package does not hold learners back before this module; its overview still says
what to complete first.

Shorter ids of curriculum, path and modules help, as well as requiring fewer modules directly.
"""

from curriculumkit.diagnostics import Fault, Severity

SCRIPT_TOO_LONG = Fault(
    "CK823",
    "script-too-long",
    Severity.WARNING,
    "the prerequisites of {node} take {length} characters, and SCORM 1.2 has room for {most}: they were left out",
    "require fewer modules directly, or give the curriculum a shorter id",
)
