"""What an exporter is, how it is found, and how its artefacts reach the disk."""

from curriculumkit.export.exporter import Artefact, Exporter, Loss, exporters, load_exporter
from curriculumkit.export.write import Written, write

__all__ = ["Artefact", "Exporter", "Loss", "Written", "exporters", "load_exporter", "write"]
