"""Text to plain data and a table of positions; nothing here knows what the data means."""

from curriculumkit.source.builder import LibyamlMissingError
from curriculumkit.source.document import Document, load
from curriculumkit.source.files import read, yaml_files
from curriculumkit.source.page import page_of

__all__ = ["Document", "LibyamlMissingError", "load", "page_of", "read", "yaml_files"]
