"""The exporter as the command line sees it. It must stay cheap: listing exporters imports it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriculumkit.export import Artefact, Loss

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum


@dataclass(frozen=True, slots=True)
class ScormOptions:
    """There is nothing to choose yet."""


@dataclass(frozen=True, slots=True)
class ScormExporter:
    """Makes `<path>/<module>.zip` for each module, and `index.json`."""

    name: str = "scorm"
    summary: str = "SCORM 1.2 packages, one for each module"
    options: type[ScormOptions] = ScormOptions

    def export(self, curriculum: "LinkedCurriculum", options: ScormOptions) -> Iterator[Artefact | Loss]:  # noqa: ARG002
        """The packages in order of study, each after its losses; the index comes last."""
        from curriculumkit_scorm.packages import packages  # noqa: PLC0415 -- brings jinja2, lxml and Babel

        return packages(curriculum)
