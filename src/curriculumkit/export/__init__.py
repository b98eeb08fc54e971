"""What an exporter is, how it is found, and how its artefacts reach the disk."""

from curriculumkit.export.exporter import (
    Artefact,
    Counts,
    Exporter,
    GivenFile,
    GivenFolder,
    Loss,
    Measure,
    UnfitOptionError,
    exporters,
    load_exporter,
)
from curriculumkit.export.pages import Explains, LossPage, find_loss_page, loss_pages, pages_of
from curriculumkit.export.target import ChecksTarget, TargetRule
from curriculumkit.export.write import Written, write

__all__ = [
    "Artefact",
    "ChecksTarget",
    "Counts",
    "Explains",
    "Exporter",
    "GivenFile",
    "GivenFolder",
    "Loss",
    "LossPage",
    "Measure",
    "TargetRule",
    "UnfitOptionError",
    "Written",
    "exporters",
    "find_loss_page",
    "load_exporter",
    "loss_pages",
    "pages_of",
    "write",
]
