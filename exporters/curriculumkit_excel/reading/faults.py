"""What can be wrong with a workbook that is read back; `docs/excel.md` has them with what to do instead."""

from curriculumkit.diagnostics import Fault, Severity

NOT_A_WORKBOOK = Fault(
    "CK875",
    "not-a-workbook",
    Severity.ERROR,
    "this is no workbook that can be read: {reason}",
    "save the file as an Excel workbook (.xlsx) again, without a password",
)
NOT_OURS = Fault(
    "CK876",
    "not-a-schedule",
    Severity.ERROR,
    "this workbook is not one of `curriculumkit export excel`: {reason}",
    "import the workbook that was exported, with all of its sheets, the hidden one included",
)
WRONG_DATE = Fault(
    "CK877",
    "not-a-date",
    Severity.ERROR,
    "{sheet}!{cell}: {value!r} is no date",
    "type a date, such as 2026-09-07 in a cell that is not formatted as text, or clear the cell",
)
FAR_START = Fault(
    "CK877",
    "not-a-date",
    Severity.ERROR,
    "{sheet}!{cell}: the start, {value}, is not between 2000 and 2099",
    "type the year with four digits",
)
BEFORE_START = Fault(
    "CK877",
    "not-a-date",
    Severity.ERROR,
    "{sheet}!{cell}: {value} is before the start, {start}",
    "type a later date, or an earlier start on the sheet of settings",
)
NO_WEEKDAY = Fault(
    "CK877",
    "not-a-date",
    Severity.ERROR,
    "{sheet}!{cell}: no weekday is taught on",
    "choose at least one weekday",
)
WRONG_CHOICE = Fault(
    "CK877",
    "not-a-date",
    Severity.ERROR,
    "{sheet}!{cell}: {value!r} does not say whether the weekday is taught on",
    "choose from the list",
)
WRONG_TIME = Fault(
    "CK877",
    "not-a-date",
    Severity.ERROR,
    "{sheet}!{cell}: {value!r} is no time of day",
    "type a time such as 19:00, or clear the cell",
)
WRONG_SCORE = Fault(
    "CK878",
    "impossible-result",
    Severity.ERROR,
    "{sheet}!{cell}: {value!r} is no result of {id}",
    "{wanted}",
)
NO_LEARNER = Fault(
    "CK878",
    "impossible-result",
    Severity.ERROR,
    "{sheet}!{cell}: there are results, and the learner has no name",
    "write the name on the sheet of learners",
)
SAME_LEARNER = Fault(
    "CK878",
    "impossible-result",
    Severity.ERROR,
    "{sheet}!{cell}: {name!r} stands there twice",
    "add something that tells the two apart",
)
NO_NUMBER = Fault(
    "CK878",
    "impossible-result",
    Severity.ERROR,
    "{sheet}!{cell}: {name!r} has no number, or that of somebody else",
    "give each learner a number, the same on all sheets: results are found by it",
)
SAME_RESULT = Fault(
    "CK878",
    "impossible-result",
    Severity.ERROR,
    "{sheet}!{cell}: {name!r} has a result of {id} in another row too",
    "keep one row for each learner, with the learner's number in column A",
)
UNKNOWN_ROW = Fault(
    "CK879",
    "row-not-in-plan",
    Severity.WARNING,
    "{sheet}!{cell}: the plan has nothing called {value!r}; the row is left out",
    "write what is new into the curriculum, or into the notes of another row",
)
LOST_ROW = Fault(
    "CK879",
    "row-not-in-plan",
    Severity.WARNING,
    "{sheet}: the row {value!r} is missing; it keeps its date",
    "leave rows in the schedule, and give those that fall out the status “cancelled”",
)
CLOSED_DAY = Fault(
    "CK880",
    "moved-to-closed-day",
    Severity.WARNING,
    "{sheet}!{cell}: {value} is no teaching day",
    "choose another day, unless this is meant",
)
OUT_OF_ORDER = Fault(
    "CK881",
    "moved-before-prerequisite",
    Severity.WARNING,
    "{sheet}!{cell}: {id} is moved to {value}, and {other}, which comes before it, ends on {ready}",
    "choose a later day, unless this is meant",
)
SEVERAL_STATUSES = Fault(
    "CK882",
    "several-statuses",
    Severity.INFO,
    "{sheet}!{cell}: {id} has several statuses; {value!r}, that of its last session, is kept",
    "write a status into one row of an item only",
)
LEFT_OUT = Fault(
    "CK883",
    "left-out",
    Severity.WARNING,
    "{sheet}!{cell}: {value!r} is left out: its row does not belong to the table",
    "write into a row of the table; where none is free, export again with more of them",
)
NO_ZONE = Fault(
    "CK883",
    "left-out",
    Severity.WARNING,
    "{sheet}!{cell}: {value!r} is left out: this plan has no times of day",
    "export again with --at and --time-zone",
)
SHARE = Fault(
    "CK884",
    "unlikely-value",
    Severity.WARNING,
    "{sheet}!{cell}: {value} is read as {value} per cent of {id}",
    "type 85 for 85 %, without the sign, unless this is meant",
)
OTHER_WEEK = Fault(
    "CK884",
    "unlikely-value",
    Severity.WARNING,
    "{sheet}!{cell}: {count} weekdays are taught on, and the plan was made with {before}: weeks get other hours",
    "exchange weekdays only, or export again with --days",
)
