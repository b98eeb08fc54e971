"""Reading transcripts: YAML and JSON documents, JSON lines, tables."""

from curriculumkit.award.certification.transcripts.file import SUFFIXES, TranscriptFile

__all__ = ["SUFFIXES", "TranscriptFile"]
