"""Days in transcripts: written like 2026-02-28, and no other way."""

import re
from datetime import date

from curriculumkit.award.certification import faults
from curriculumkit.diagnostics import Finding, Location

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_OTHER = re.compile(r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?")


def day_of(value: object, place: Location) -> date | Finding:
    """The day that was written, or what is wrong with it."""
    text = str(value).strip()
    if not isinstance(value, str) or not _ISO.fullmatch(text):
        other = _OTHER.fullmatch(text)
        if other is None:
            return faults.NOT_A_DATE.at(place, date=text)
        right = f"{other['year']}-{int(other['month']):02}-{int(other['day']):02}"
        return faults.OTHER_DATE_FORM.at(place, date=text, right=right)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return faults.NO_SUCH_DAY.at(place, date=text)
