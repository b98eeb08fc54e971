"""What can be wrong with a Moodle XML file, and what of it a curriculum cannot hold."""

from curriculumkit.diagnostics import Fault, Severity

NOT_MOODLE_XML = Fault(
    "CK860",
    "not-moodle-xml",
    Severity.ERROR,
    "this is not a Moodle XML file: {reason}",
    "export the questions from Moodle again, as Moodle XML, and do not edit the file",
)
UNSAFE_FILE = Fault(
    "CK861",
    "unsafe-file",
    Severity.ERROR,
    "the embedded file {file!r} cannot be stored: {reason}",
    "take the file out of the question in Moodle, or upload it again under a plain name",
)
NOT_IMPORTED = Fault(
    "CK862",
    "not-imported",
    Severity.WARNING,
    "the question {name!r} is left out: {reason}",
    "write it by hand, with a type of question that fits",
)
NOT_KEPT = Fault(
    "CK863",
    "not-kept",
    Severity.WARNING,
    "the question {name!r} loses something: {reason}",
    "compare it with the one in Moodle",
)
FORMATTING_CHANGED = Fault(
    "CK864",
    "formatting-changed",
    Severity.INFO,
    "a text of {name!r} has formatting that Markdown and safe HTML do not have",
    "look at the text, and format it anew where that matters",
)
MADE_UP = Fault(
    "CK865",
    "made-up",
    Severity.INFO,
    "the file does not say {what}: {value} is written",
    "put the right values in",
)
RENAMED = Fault(
    "CK866",
    "renamed",
    Severity.WARNING,
    "{old!r} is called {new!r} here: {reason}",
    "use the new name where something refers to the old one",
)
DETAIL_NOT_KEPT = Fault(
    "CK867",
    "detail-not-kept",
    Severity.INFO,
    "the question {name!r} is without {details} here: an export makes names of ids and prompts, and looks are Moodle's",
    "write a name into the prompt or the tags where it tells more than they do",
)
NOTHING_IMPORTED = Fault(
    "CK868",
    "nothing-imported",
    Severity.ERROR,
    "none of the questions in the file can be kept",
    "see above why; change them in Moodle to types that can be, export them again, or write them by hand",
)
CATEGORY_NOT_KEPT = Fault(
    "CK869",
    "category-not-kept",
    Severity.WARNING,
    "the category {name!r} loses something: {reason}",
    "write it into the curriculum by hand, where it matters",
)
