"""What can be wrong with results: codes CK470 to CK479. Whoever one of them concerns is not graded.

`docs/marking.md` has them with what to write instead. That a file is no text, or no YAML, is said by the faults of
`curriculumkit.source`.
"""

from curriculumkit.diagnostics import Fault, Severity

_ERROR = Severity.ERROR
_SHAPE = ("CK470", "results-of-another-shape", _ERROR)
_ASSESSMENT = ("CK472", "unknown-assessment", _ERROR)
_SCORE = ("CK473", "impossible-score", _ERROR)
_RESULT = ("CK474", "wrong-kind-of-result", _ERROR)
_LATENESS = ("CK475", "impossible-lateness", _ERROR)

OTHER_FORMAT = Fault(*_SHAPE, "files like {name} are not read", "give a file that ends with one of {suffixes}")
NO_RESULTS = Fault(*_SHAPE, "there are no results in this file", "write some as `docs/marking.md` shows it")
NOT_A_MAPPING = Fault(*_SHAPE, "`{key}` is not {wanted}", "write it as `docs/marking.md` shows it")
MISSING_KEY = Fault(*_SHAPE, "`{key}` is missing", "write `{key}` as `docs/marking.md` shows it")
UNKNOWN_KEY = Fault(*_SHAPE, "`{key}` is not known here", "known are {known}")
NOT_CSV = Fault(
    *_SHAPE,
    "from here on this is no table: the quotes do not fit",
    "close the quotes, and write a quote inside of quotes twice; nothing behind this was read",
)
MISSING_COLUMN = Fault(*_SHAPE, "the first row names no column `{column}`", "begin with a row such as `{example}`")
UNKNOWN_COLUMN = Fault(*_SHAPE, "there is no column `{column}` in results", "take it out; the columns are {columns}")
SAME_COLUMN = Fault(*_SHAPE, "the column `{column}` stands here a second time", "take one of the two out")
WRONG_CELLS = Fault(*_SHAPE, "this row has {found} cells, the first row {wanted}", "write {wanted} cells")
NO_LEARNER = Fault(*_SHAPE, "this result does not say whose it is", "write the learner's id")

OTHER_VERSION = Fault(
    "CK471",
    "other-version",
    _ERROR,
    "these results belong to version {found} of the curriculum, and this is {version}",
    "give the PATH of the curriculum's version {found}",
)

UNKNOWN_ASSESSMENT = Fault(
    *_ASSESSMENT,
    "there is no assessment {id} in the curriculum",
    "write the id of an assessment, such as {example}",
)
MISSPELT_ASSESSMENT = Fault(*_ASSESSMENT, "there is no assessment {id} in the curriculum", "did you mean {guess}?")
NOT_AN_ASSESSMENT = Fault(
    *_ASSESSMENT, "{id} is no assessment", "write the id of an assessment inside of it, such as {example}"
)

NOT_A_NUMBER = Fault(*_SCORE, "`{text}` is not a number", "write digits and, if needed, a point: 84.5")
NEGATIVE = Fault(*_SCORE, "{score} is less than nothing", "write a number from 0 on")
TOO_MUCH = Fault(
    *_SCORE, "{score} is more than {most}, the most that can be reached", "write a number from 0 to {most}"
)
NO_WHOLE = Fault(*_SCORE, "nobody can reach anything of {of}", "write the points that can be reached")
PERCENT_OF_POINTS = Fault(
    *_SCORE, "{score} is a percentage already, so it cannot be a share of {of} points", "write points, or take `of` out"
)
NO_SCORE = Fault(*_SCORE, "this attempt at {id} has no score", "write `score`; 0 where nothing was handed in")

NOT_A_RESULT = Fault(*_RESULT, "`{text}` is not a result", "write `pass` or `fail`")
NEEDS_SCORE = Fault(*_RESULT, "{id} is marked, so `{text}` says too little", "write the score that was reached")
NEEDS_RESULT = Fault(*_RESULT, "{id} has no marks: it is passed or failed", "write `pass` or `fail`")
SECOND_RESULT = Fault(*_RESULT, "{learner} has a result for {id} already", "write the one that counts")

NOT_DAYS = Fault(*_LATENESS, "`{text}` is no number of days", "write a whole number of days, each counted once begun")

TOO_MANY_ATTEMPTS = Fault(
    "CK476",
    "too-many-attempts",
    _ERROR,
    "this is attempt {number} of {learner} at {id}, where {most} are allowed",
    "take it out, or raise the attempts in the curriculum",
)
