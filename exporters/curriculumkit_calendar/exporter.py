"""The exporter as the command line sees it. It must stay cheap: listing exporters imports it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from curriculumkit.export import Artefact, GivenFile, Loss, LossPage
from curriculumkit.planner.options import PlanOptions

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum


@dataclass(frozen=True, slots=True)
class CalendarOptions(PlanOptions):
    """The plan, for whom, and when to be reminded."""

    plan: GivenFile | None = field(
        default=None, metadata={"help": "A plan file; the other options about the plan then say nothing."}
    )
    cohort: tuple[str, ...] = field(
        default=(), metadata={"help": "A group of learners with a calendar of its own; may be repeated."}
    )
    alarm: int = field(default=15, metadata={"help": "Minutes before a session to be reminded; 0: never."})
    due_alarm: int = field(default=1, metadata={"help": "Days before exams and dues to be reminded; 0: never."})
    replaces: GivenFile | None = field(
        default=None, metadata={"help": "The calendar given out before: what is no longer planned is cancelled."}
    )


@dataclass(frozen=True, slots=True)
class CalendarExporter:
    """Makes an iCalendar file of a plan, one for each cohort."""

    name: str = "calendar"
    summary: str = "Calendars (iCalendar) with sessions, exams and dues, which update without doubling"
    options: type[CalendarOptions] = CalendarOptions

    def export(self, curriculum: "LinkedCurriculum", options: CalendarOptions) -> Iterator[Artefact | Loss]:
        """What the calendars do not have, then the calendars."""
        from curriculumkit_calendar.files import export  # noqa: PLC0415 — brings icalendar

        return export(curriculum, options)

    def loss_pages(self) -> tuple[LossPage, ...]:
        """The pages about losses, by code."""
        from curriculumkit_calendar.losses import pages  # noqa: PLC0415

        return pages()
