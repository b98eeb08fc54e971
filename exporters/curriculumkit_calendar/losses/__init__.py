"""What a calendar does not have, one module for each kind of loss; its docstring is its page."""

from curriculumkit.export import LossPage, pages_of
from curriculumkit_calendar.losses import no_times_of_day, start_assumed, tracks_assumed


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    return pages_of(__name__, (start_assumed.FAULT, tracks_assumed.FAULT, no_times_of_day.FAULT))
