"""SCORM packages of both editions. Importing this is cheap: what is heavy is imported by the export itself."""

from curriculumkit_scorm.exporter import ScormExporter, ScormOptions

exporter = ScormExporter()

__all__ = ["ScormExporter", "ScormOptions", "exporter"]
