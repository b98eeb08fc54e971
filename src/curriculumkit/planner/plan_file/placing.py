"""Where in a plan file something is written that the planner finds fault with: it speaks of the curriculum's places."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from curriculumkit.diagnostics import Fault, Finding, Pointer
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner.faults import (
    choice_of_paths,
    date_not_to_be_kept,
    finish_not_reached,
    holiday_backwards,
    not_to_be_left_out,
    pace_unknown,
    times_of_day,
)
from curriculumkit.planner.plan import Item
from curriculumkit.planner.verdicts import place_of

_KEYS: Mapping[Fault, tuple[str, ...]] = {
    pace_unknown.UNKNOWN_MODE: ("study_mode",),
    pace_unknown.NO_PACE: ("study_mode",),
    pace_unknown.NOT_COUNTED: ("study_mode",),
    pace_unknown.IMPOSSIBLE_PACE: ("hours_per_week",),
    choice_of_paths.UNKNOWN_PATH: ("paths",),
    choice_of_paths.UNKNOWN_TRACK: ("tracks",),
    choice_of_paths.TRACKS_TO_CHOOSE: ("tracks",),
    not_to_be_left_out.UNKNOWN_ELECTIVE: ("without",),
    not_to_be_left_out.REQUIRED: ("without",),
    times_of_day.NO_ZONE: ("at", "times"),
    times_of_day.UNKNOWN_ZONE: ("time_zone",),
    times_of_day.PAST_MIDNIGHT: ("at", "times"),
    finish_not_reached.TOO_LATE: ("finish",),
    finish_not_reached.TOO_LATE_AT_ALL: ("finish",),
    finish_not_reached.ENDLESS: ("start",),
    date_not_to_be_kept.OVERFULL_WEEK: ("items",),
    date_not_to_be_kept.OVERFULL_BY_HAND: ("items",),
}
"""The keys that are at fault; the first that is there."""
_OF_ITEMS = frozenset(
    {date_not_to_be_kept.OUT_OF_ORDER, date_not_to_be_kept.CLOSED_DAY, date_not_to_be_kept.DUE_TOO_EARLY}
)


def placed(
    findings: Iterable[Finding],
    file: str,
    data: object,
    curriculum: LinkedCurriculum,
    items: Iterable[Item] = (),
) -> Iterator[Finding]:
    """The findings, each at its place in the file if it is about something in it. `data` is what the file holds."""
    written = data if isinstance(data, Mapping) else {}
    ids = {place_of(curriculum, item): item.id for item in reversed(list(items))}
    for finding in findings:
        keys = _KEYS.get(finding.fault, ())
        key = next((each for each in keys if each in written), next(iter(keys), None))
        found = ids.get(finding.place) if isinstance(finding.place, Pointer) else None
        if finding.fault is holiday_backwards.FAULT:
            index = _index(finding, written.get("holidays"))
            yield replace(finding, place=Pointer(file, ("holidays", index, "last")))
        elif key is not None:
            yield replace(finding, place=Pointer(file, (key,), on_key=key == "items"))
        elif finding.fault in _OF_ITEMS and found is not None:
            yield replace(finding, place=Pointer(file, ("items", found), on_key=True))
        else:
            yield finding


def _index(finding: Finding, holidays: object) -> int:
    """Which of the holidays a finding is about."""
    args = finding.message.args
    wanted = (str(args["first"]), str(args["last"]))
    entries = holidays if isinstance(holidays, list | tuple) else ()
    found = (
        index
        for index, each in enumerate(entries)
        if isinstance(each, Mapping) and (str(each.get("first")), str(each.get("last"))) == wanted
    )
    return next(found, 0)
