"""What can be wrong with the shape of the data: family CK1xx."""

from curriculumkit.diagnostics import Fault, Severity

MISSING_KEY = Fault(
    "CK101",
    "missing-key",
    Severity.ERROR,
    "`{key}` is missing",
    "write `{key}:` here{meaning}",
)
UNKNOWN_KEY = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here",
    "the keys are: {known}",
)
MISSPELT_KEY = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here",
    "did you mean `{guess}`?",
)
FOREIGN_KEY = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here: it belongs to the type {types}",
    "remove it, or change `type`; the keys here are: {known}",
)
MISPLACED_KEY = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` cannot stand together with the other keys here",
    "begin a new entry with `- ` for it, or remove it",
)
TOO_FAR_OUT = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here",
    "indent it deeper, so that it belongs to `{owner}` above",
)
TOO_FAR_IN = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here",
    "indent it less, so that it belongs to `{owner}` above",
)
NOT_AT_MARGIN = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here",
    "begin it at the start of its line: it is a key of the whole file",
)
PERHAPS_INDENTED = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here",
    "the keys are: {known}; if it belongs beside `{neighbour}`, indent it like that",
)
OTHER_NAME = Fault(
    "CK102",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here, and `{missing}` is missing",
    "did you mean `{missing}`{meaning}",
)
WRONG_TYPE = Fault(
    "CK103",
    "wrong-type",
    Severity.ERROR,
    "`{key}` needs {expected}, but {given} is written here",
    "write {example}",
)
WRONG_ENTRY = Fault(
    "CK103",
    "wrong-type",
    Severity.ERROR,
    "an entry of `{key}` needs to be {expected}, but {given} is written here",
    "write {example}",
)
NOT_PLAIN = Fault(
    "CK103",
    "wrong-type",
    Severity.ERROR,
    "`{key}` needs a plain number, but the text “{value}” is written here",
    "write a number without “{more}”{meaning}",
)
MEANT_NUMBER = Fault(
    "CK103",
    "wrong-type",
    Severity.ERROR,
    "`{key}` needs a number, but the text “{value}” is written here",
    "write {number}",
)
QUOTED_NUMBER = Fault(
    "CK103",
    "wrong-type",
    Severity.ERROR,
    "`{key}` needs a number, but {value} is a text here, since it stands in quotes",
    "write {value} without quotes",
)
EMPTY_VALUE = Fault(
    "CK104",
    "empty-value",
    Severity.ERROR,
    "nothing is written for `{key}`",
    "write {expected} after it, or remove the key",
)
EMPTY_ENTRY = Fault(
    "CK104",
    "empty-value",
    Severity.ERROR,
    "nothing is written for an entry of `{key}`",
    "write {expected} after the dash, or remove the dash",
)
UNKNOWN_CHOICE = Fault(
    "CK105",
    "unknown-choice",
    Severity.ERROR,
    "`{value}` is not one of the values of `{key}`",
    "write one of: {choices}",
)
MISSPELT_CHOICE = Fault(
    "CK105",
    "unknown-choice",
    Severity.ERROR,
    "`{value}` is not one of the values of `{key}`",
    "did you mean `{guess}`? The values are: {choices}",
)
BAD_QUANTITY = Fault(
    "CK106",
    "unreadable-quantity",
    Severity.ERROR,
    "`{key}` cannot be read: {value}",
    "write it like {written}",
)
NO_PERCENTAGE = Fault(
    "CK106",
    "unreadable-quantity",
    Severity.ERROR,
    "`{key}` is a percentage, but {value} is written here",
    "write {percent}, if that is meant",
)
WIDE_QUANTITY = Fault(
    "CK106",
    "unreadable-quantity",
    Severity.ERROR,
    "`{key}` is written in full-width form: {value}",
    "write {narrow}",
)
BACKWARD_RANGE = Fault(
    "CK106",
    "unreadable-quantity",
    Severity.ERROR,
    "the range of `{key}` runs backwards: {low} is more than {high}",
    "write the smaller number first",
)
NO_SUCH_DAY = Fault(
    "CK106",
    "unreadable-quantity",
    Severity.ERROR,
    "`{key}`: the calendar has no {day}",
    "write a day as year-month-day, such as 2025-11-15",
)
OUT_OF_BOUNDS = Fault(
    "CK107",
    "number-out-of-bounds",
    Severity.ERROR,
    "`{key}` is {value}, which is not {bound}",
    "write a number {bound}",
)
TOO_FEW = Fault(
    "CK108",
    "wrong-number-of-entries",
    Severity.ERROR,
    "`{key}` has too few entries: {given}, where at least {least} are needed",
    "add what is missing, or remove the key where it may be left out",
)
TOO_MANY = Fault(
    "CK108",
    "wrong-number-of-entries",
    Severity.ERROR,
    "`{key}` has too many entries: {given}, where at most {most} are possible",
    "remove what is too many",
)
BAD_ID = Fault(
    "CK109",
    "badly-written-id",
    Severity.ERROR,
    "`{value}` cannot be an id",
    "ids consist of lower-case letters a-z, digits and single hyphens between them{guess}",
)
NO_COMMA = Fault(
    "CK109",
    "badly-written-id",
    Severity.ERROR,
    "`{value}` cannot be an id",
    "write commas between ids: `{entries}`, or each in a line of its own after `- `",
)
BAD_FORM = Fault(
    "CK110",
    "wrong-form",
    Severity.ERROR,
    "`{key}` does not have the form that it needs: {value}",
    "write it like {example}",
)
NO_VERB = Fault(
    "CK111",
    "condition-without-verb",
    Severity.ERROR,
    "this condition says nothing that can be checked",
    "begin it with one of: {verbs}",
)
MISSPELT_VERB = Fault(
    "CK111",
    "condition-without-verb",
    Severity.ERROR,
    "`{key}` is nothing that can be checked",
    "did you mean `{guess}`? A condition begins with one of: {verbs}",
)
NO_CORRECTNESS = Fault(
    "CK112",
    "option-without-correctness",
    Severity.ERROR,
    "this option says neither that it is right nor that it is wrong",
    "write `- correct: …` or `- wrong: …`",
)
MISSPELT_CORRECTNESS = Fault(
    "CK112",
    "option-without-correctness",
    Severity.ERROR,
    "`{key}` says neither that this option is right nor that it is wrong",
    "did you mean `{guess}`? Write `- correct: …` or `- wrong: …`",
)
NO_SPACE = Fault(
    "CK112",
    "option-without-correctness",
    Severity.ERROR,
    "after `{key}:` there is no space, so that this option says neither that it is right nor that it is wrong",
    "write `- {key}: {rest}`",
)
BLANK_COUNT = Fault(
    "CK113",
    "blanks-disagree",
    Severity.ERROR,
    "blanks in the prompt: {written}; blanks that answers are given for: {given}",
    "write `____` (four underscores) for each blank, and its answers in the same order",
)
ANSWERS_OR_BLANKS = Fault(
    "CK113",
    "blanks-disagree",
    Severity.ERROR,
    "this question needs `answers` for its one blank, or `blanks` for several",
    "write `answers:` and a list of all accepted forms, or `blanks:` and one entry with `answers:` for each blank",
)
