"""What an exporter is, how it is found, and how its artefacts reach the disk."""

from curriculumkit.export.exporter import (
    Artefact,
    Exporter,
    GivenFile,
    GivenFolder,
    Loss,
    UnfitOptionError,
    exporters,
    load_exporter,
)
from curriculumkit.export.pages import Explains, LossPage, find_loss_page
from curriculumkit.export.target import ChecksTarget, TargetRule
from curriculumkit.export.write import Written, write

__all__ = [
    "Artefact",
    "ChecksTarget",
    "Explains",
    "Exporter",
    "GivenFile",
    "GivenFolder",
    "Loss",
    "LossPage",
    "TargetRule",
    "UnfitOptionError",
    "Written",
    "exporters",
    "find_loss_page",
    "load_exporter",
    "write",
]
