"""What a SCORM 1.2 package cannot hold."""

from curriculumkit.diagnostics import Fault, Severity

TITLE_CUT = Fault(
    "CK810",
    "title-cut",
    Severity.WARNING,
    "the title of {module} has {length} characters, and a learning platform keeps {most} of them",
    "shorten the title to {most} characters",
)
TOO_MANY_PAIRS = Fault(
    "CK811",
    "too-many-pairs",
    Severity.WARNING,
    "the question {question} has {count} items or matches, and SCORM 1.2 can record {most}: it was left out",
    "split the question into several with at most {most} pairs each",
)
IMAGE_MISSING = Fault(
    "CK812",
    "image-missing",
    Severity.WARNING,
    "the picture {image} is not in the folder {folder}, and the page shows its description instead",
    "put the file into {folder}, or correct its name in the text",
)
NO_CONTROL = Fault(
    "CK813",
    "no-control",
    Severity.WARNING,
    "the player has no control for {type}: the question {question} was left out",
    "use another type of question where it must be asked in a package",
)
