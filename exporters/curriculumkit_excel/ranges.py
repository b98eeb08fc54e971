"""The names that formulas use for cells of other sheets, and how they tell a date.

Tables may be sorted, so no formula names a row of another sheet: it looks a row up by its id.
"""

START = "StartDate"
TERM = "TermName"
MONDAY = "FirstMonday"
WEEKEND = "Weekend"
CLOSED = "ClosedDays"
HOURS = "HoursPerWeek"
TAUGHT = "TaughtWeekdays"
BEGINS = "DayBegins"
STATUSES = "Statuses"
YES = "Yes"

SESSION = "ScheduleSession"
ITEM = "ScheduleItem"
BAR = "ScheduleBar"
DATE = "ScheduleDate"
END = "ScheduleEnd"
SPENT = "ScheduleHours"
SLOT = "ScheduleSlot"
SHORT = "ScheduleShort"
MOVED = "ScheduleMoved"
STATE = "ScheduleStatus"
NOTE = "ScheduleNote"
REMARK = "ScheduleRemark"

LEARNERS = "Learners"
BOUNDS = "BandBounds"
BANDS = "BandNames"
PLAN = "PlanFile"

PER_DAY = 1000
"""A slot is a day's serial number times this, plus how many rows of the day come before it."""


def teaching_day(number: str) -> str:
    """The date of a teaching day, which count from 1."""
    return f"WORKDAY.INTL({START}-1,{number},{WEEKEND},{CLOSED})"


def week_of(date: str) -> str:
    """The calendar week of a date, counted from that of the start."""
    return f"INT(({date}-{MONDAY})/7)+1"


def last_of(item: str) -> str:
    """The last date of an item; 0 where the schedule has none of it."""
    return f"SUMPRODUCT(MAX(({ITEM}={item})*{END}))"
