"""Text to plain data and a table of positions; nothing here knows what the data means."""

from curriculumkit.source.builder import LibyamlMissingError
from curriculumkit.source.document import Document, load
from curriculumkit.source.files import read, yaml_files

__all__ = ["Document", "LibyamlMissingError", "load", "read", "yaml_files"]
