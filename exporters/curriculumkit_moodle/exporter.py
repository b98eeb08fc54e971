"""The exporter as the command line sees it. It must stay cheap: listing exporters imports it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from curriculumkit.export import Artefact, GivenFile, Loss, LossPage, TargetRule

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum


@dataclass(frozen=True, slots=True)
class MoodleOptions:
    """What to export, and into how many files."""

    per: Literal["bank", "module", "path", "curriculum"] = field(
        default="bank", metadata={"help": "What makes a file of its own."}
    )
    only: tuple[str, ...] = field(
        default=(), metadata={"help": "Only this path, track, module, bank, group, question or objective; repeatable."}
    )
    split: int = field(
        default=0,
        metadata={"help": "Begin a new file after so many questions, since Moodle reads a file at once. 0: never."},
    )
    manifest: bool = field(
        default=False, metadata={"help": "Write manifest.json: every question's idnumber and a hash of its content."}
    )
    changed_since: GivenFile | None = field(
        default=None, metadata={"help": "Only what is new or changed since this manifest; writes a new one."}
    )


@dataclass(frozen=True, slots=True)
class MoodleExporter:
    """Makes Moodle XML files, and a manifest of what is in them."""

    name: str = "moodle"
    summary: str = "Moodle question banks (XML), with categories, tags, feedback, hints and images"
    options: type[MoodleOptions] = MoodleOptions

    def export(self, curriculum: "LinkedCurriculum", options: MoodleOptions) -> Iterator[Artefact | Loss]:
        """All losses, then the files in order of study; after a loss that Moodle would choke on, no file at all."""
        from curriculumkit_moodle.files import export  # noqa: PLC0415 — brings the rendering of Markdown

        return export(curriculum, options)

    def loss_pages(self) -> tuple[LossPage, ...]:
        """The pages about losses, by code; those of the import come last."""
        from curriculumkit_moodle.losses import LOSSES  # noqa: PLC0415
        from curriculumkit_moodle.reading.pages import PAGES  # noqa: PLC0415

        return (*(LossPage(loss.page, loss.fault) for loss in LOSSES), *PAGES)

    def rules(self) -> tuple[TargetRule, ...]:
        """What `validate --target moodle` finds: the same as the export."""
        from curriculumkit_moodle.losses import RULES  # noqa: PLC0415

        return RULES
