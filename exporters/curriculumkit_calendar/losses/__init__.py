"""What a calendar does not have, one module for each kind of loss; its docstring is its page."""

from curriculumkit.export import LossPage
from curriculumkit_calendar.losses import no_times_of_day, start_assumed, tracks_assumed


def pages() -> tuple[LossPage, ...]:
    """The page of every loss, by code."""
    modules = (start_assumed, tracks_assumed, no_times_of_day)
    return tuple(LossPage(module.__doc__ or "", module.FAULT) for module in modules)
