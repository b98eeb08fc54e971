"""What can be wrong with a transcript: codes CK450 to CK459. Whoever one of them concerns is not decided upon.

`docs/certify.md` has them with what to write instead. That a file is no text, or no YAML, is said by the faults of
`curriculumkit.source`.
"""

from curriculumkit.diagnostics import Fault, Severity

_ERROR = Severity.ERROR


def _fault(code: str, name: str, message: str, help: str) -> Fault:  # noqa: A002 — the word of Fault
    return Fault(code, name, _ERROR, message, help)


_SHAPE = ("CK450", "transcript-of-another-shape")
NO_TRANSCRIPTS = _fault(*_SHAPE, "there is no transcript in this file", "write one as `docs/certify.md` shows it")
NOT_JSON = _fault(*_SHAPE, "this line is not JSON: {reason}", "write one JSON object a line")
NOT_CSV = _fault(*_SHAPE, "this row is not CSV: {reason}", "close the quotes; nothing behind this row was read")
NO_COLUMN = _fault(*_SHAPE, "the first row names no column `{column}`", "begin the file with a row such as `{columns}`")
UNKNOWN_COLUMN = _fault(*_SHAPE, "there is no column `{column}` in a transcript", "the columns are {columns}")
SAME_COLUMN = _fault(*_SHAPE, "the column `{column}` stands here a second time", "take one of the two out")
WRONG_CELLS = _fault(*_SHAPE, "this row has {found} cells, the first row {wanted}", "write {wanted} cells")
NO_LEARNER = _fault(*_SHAPE, "this row does not say whose it is", "write the learner's id in the column `learner`")
DIFFERENT_HEAD = _fault(
    *_SHAPE,
    "{learner} has `{key}` {value} here, and {first} in the row before",
    "write the same in all rows of a learner",
)
MISSING_KEY = _fault(*_SHAPE, "a transcript needs `{key}`", "add `{key}: {example}`")
UNKNOWN_KEY = _fault(*_SHAPE, "`{key}` is not known here", "known are: {known}")
SAME_KEY = _fault(*_SHAPE, "`{key}` stands here a second time", "take one of the two out")
WRONG_TYPE = _fault(*_SHAPE, "`{key}` is not {wanted}", "write `{key}` as `docs/certify.md` shows it")
NO_VERB = _fault(
    *_SHAPE, "a record needs exactly one of complete, pass, submit, hold, judged", "write, for example, `{example}`"
)

OTHER_VERSION = _fault(
    "CK451",
    "other-version",
    "this transcript is to be judged by version {found} of the curriculum, and this is version {version}",
    "give `--curriculum` the folder of version {found}; if the learner moved to {version}, write that",
)
NO_VERSION = _fault(
    "CK451",
    "other-version",
    "this transcript does not say which version of the curriculum it is to be judged by",
    "write the `version`; that of this curriculum is {version}",
)
UNKNOWN_VERSION = _fault(
    "CK451",
    "other-version",
    "this transcript is to be judged by version {found}, but the curriculum states no version",
    "write `version: '{found}'` in curriculum.yaml if it is the same",
)
OTHER_CURRICULUM = _fault(
    "CK451",
    "other-version",
    "this transcript belongs to the curriculum {found}, and this is {curriculum}",
    "give `--curriculum` the folder of {found}",
)

UNKNOWN_ID = _fault("CK452", "unknown-id", "there is no {wanted} {id} in this curriculum", "write the id that is meant")
MISSPELT_ID = _fault(
    "CK452", "unknown-id", "there is no {id} in the curriculum; did you mean {guess}?", "write {guess}"
)
WRONG_KIND = _fault(
    "CK453",
    "wrong-kind-of-id",
    "{id} is {found}; `{verb}` takes {wanted}",
    "write `{right}: {id}`, or the id of {wanted}",
)
AMBIGUOUS_JUDGEMENT = _fault(
    "CK453", "wrong-kind-of-id", "“{id}” is judged in several places", "say for what: {choices}"
)

NOT_A_SCORE = _fault(
    "CK454", "impossible-score", "`{score}` is not a percentage", "write a number such as 82.5 or 82.5%"
)
SCORE_OUT_OF_RANGE = _fault(
    "CK454",
    "impossible-score",
    "a score of {score}% lies outside of 0 to 100%",
    "write the share of the points in percent",
)
SCORE_MISSING = _fault(
    "CK454",
    "impossible-score",
    "{id} is passed with {mark}, and this record has no score",
    "write the score that was reached",
)
RESULT_MISSING = _fault(
    "CK454",
    "impossible-score",
    "{id} has no pass mark, and this record has no result",
    "write `result: pass` or `result: fail`",
)
NOT_A_RESULT = _fault("CK454", "impossible-score", "`{result}` is not a result", "write `pass` or `fail`")
RESULT_CONTRADICTS = _fault(
    "CK454",
    "impossible-score",
    "a score of {score}% and the result `{result}` contradict each other: {id} is passed with {mark}",
    "write what is right; the result may be left out",
)
MARKS_WITHOUT_EXAM = _fault(
    "CK454",
    "impossible-score",
    "only what is passed has a score or a result, not `{verb}`",
    "take `{key}` out, or write `pass`",
)

NOT_A_DATE = _fault("CK455", "impossible-date", "`{date}` is not a date", "write it like 2026-02-28")
OTHER_DATE_FORM = _fault("CK455", "impossible-date", "`{date}` is not written like a date", "write {right}")
NO_SUCH_DAY = _fault("CK455", "impossible-date", "{date} is no day of the calendar", "write the day that is meant")
IN_FUTURE = _fault(
    "CK455", "impossible-date", "{date} lies after {as_of}, the day of this decision", "correct the date, or `as_of`"
)
HELD_TOO_EARLY = _fault(
    "CK455",
    "impossible-date",
    "{id} is held since {date}, before {required}, which it requires ({other_date})",
    "correct one of the two dates",
)

DIVIDED = _fault(
    "CK456", "divided-transcript", "{learner} had a transcript already", "put all records of a learner together"
)

FAULTS: tuple[Fault, ...] = tuple(value for value in globals().values() if isinstance(value, Fault))
