"""The importer as the command line sees it. It must stay cheap: listing importers imports it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from curriculumkit.diagnostics import Finding
from curriculumkit.export import Artefact


@dataclass(frozen=True, slots=True)
class ScheduleImporter:
    """Reads what teachers wrote into a workbook: dates, statuses, notes, closed days, scores."""

    name: str = "schedule"
    summary: str = "Make an updated plan file, and files of results, of a workbook that teachers have filled in."
    following: str = "plan --plan-file {folder}/plan.yaml"

    def read(self, source: BinaryIO, name: str) -> Iterator[Artefact | Finding]:
        """What is wrong, with sheets and cells; then, without errors, `plan.yaml` and what learners have reached."""
        from curriculumkit_excel.reading.schedule import read  # noqa: PLC0415 — brings openpyxl

        return read(source, name)


importer = ScheduleImporter()
