"""The exporter as the command line sees it. It must stay cheap: listing exporters imports it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from curriculumkit.export import Artefact, GivenFile, GivenFolder, Loss, LossPage

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum

Per: TypeAlias = Literal["module", "path", "curriculum"]


@dataclass(frozen=True, slots=True)
class ScormOptions:
    """What can be chosen."""

    edition: Literal["1.2", "2004"] = field(default="1.2", metadata={"help": "SCORM 1.2, or 2004 4th Edition."})
    per: Per = field(default="module", metadata={"help": "One package for each module, for each path, or for all."})
    only: tuple[str, ...] = field(
        default=(), metadata={"help": "The id of a module or a path; may be repeated. Nothing else is exported."}
    )
    sequencing: Literal["linear", "mapinfo"] = field(
        default="linear",
        metadata={"help": "2004: modules in one line, or exact prerequisites, which crash Moodle on PHP 8."},
    )
    include_exams: bool = field(
        default=False, metadata={"help": "Export exams, too: a determined learner can read the key in the package."}
    )
    feedback: Literal["at-end", "immediate"] = field(
        default="at-end", metadata={"help": "When a learner is told how a question was answered."}
    )
    theme: GivenFile | None = field(
        default=None, metadata={"help": "A style sheet with custom properties: colours, fonts, a logo."}
    )
    control_documents: GivenFolder | None = field(
        default=None, metadata={"help": "A folder of XSDs to put into each package, for platforms that insist."}
    )
    jobs: int = field(default=0, metadata={"help": "How many processes work at once; 0: one for each core."})


@dataclass(frozen=True, slots=True)
class ScormExporter:
    """Makes `<path>/<module>.zip` for each module, or `<path>.zip`, or one file, and `index.json`."""

    name: str = "scorm"
    summary: str = "SCORM 1.2 and 2004 packages of modules, paths or the curriculum"
    options: type[ScormOptions] = ScormOptions

    def export(self, curriculum: "LinkedCurriculum", options: ScormOptions) -> Iterator[Artefact | Loss]:
        """The packages in order of study, each after its losses; the index comes last."""
        from curriculumkit_scorm.packages import packages  # noqa: PLC0415 -- brings jinja2, lxml and Babel

        return packages(curriculum, options)

    def count(self, curriculum: "LinkedCurriculum", options: ScormOptions) -> int:
        """The packages and their index."""
        from curriculumkit_scorm.packages import jobs_of  # noqa: PLC0415 -- as above

        return len(jobs_of(curriculum, options)) + 1

    def loss_pages(self) -> Iterable[LossPage]:
        """The pages of what a package cannot hold."""
        from curriculumkit_scorm.losses import pages  # noqa: PLC0415 -- only `curriculumkit rule` asks for them

        return pages()
