"""The exporter as the command line sees it. It must stay cheap: listing exporters imports it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from curriculumkit.export import Artefact, GivenFile, Loss, LossPage, TargetRule
from curriculumkit.planner.options import PlanOptions

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum


@dataclass(frozen=True, slots=True)
class ExcelOptions(PlanOptions):
    """Which plan to write, and for whom."""

    plan: GivenFile | None = field(
        default=None, metadata={"help": "A plan file, in place of all options that make a plan."}
    )
    cohort: GivenFile | None = field(
        default=None, metadata={"help": "A text or CSV file with the learners, one on a line."}
    )
    learners: int = field(default=30, metadata={"help": "How many rows gradebooks have where no cohort is given."})


@dataclass(frozen=True, slots=True)
class ExcelExporter:
    """Makes a workbook of a plan: schedule, charts, calendar, gradebooks."""

    name: str = "excel"
    summary: str = "An Excel workbook that moves with its start date: schedule, Gantt chart, calendar, gradebooks"
    options: type[ExcelOptions] = ExcelOptions

    def export(self, curriculum: "LinkedCurriculum", options: ExcelOptions) -> Iterator[Artefact | Loss]:
        """What gets lost, then the workbook."""
        from curriculumkit_excel.workbooks import export  # noqa: PLC0415 — brings openpyxl

        return export(curriculum, options)

    def loss_pages(self) -> tuple[LossPage, ...]:
        """The pages about losses, by code."""
        from curriculumkit_excel.losses import LOSSES  # noqa: PLC0415

        return tuple(LossPage(loss.page, loss.fault) for loss in LOSSES)

    def rules(self) -> tuple[TargetRule, ...]:
        """What `validate --target excel` finds: the same as the export."""
        from curriculumkit_excel.losses import RULES  # noqa: PLC0415

        return RULES
