"""Moodle question banks. Importing this is cheap: what is heavy is imported by the export itself."""

from curriculumkit_moodle.exporter import MoodleExporter, MoodleOptions

exporter = MoodleExporter()

__all__ = ["MoodleExporter", "MoodleOptions", "exporter"]
