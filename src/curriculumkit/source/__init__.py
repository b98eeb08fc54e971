"""Text to plain data and a table of positions; nothing here knows what the data means."""

from curriculumkit.source.builder import LibyamlMissingError
from curriculumkit.source.document import Document, load
from curriculumkit.source.files import read
from curriculumkit.source.page import page_of

__all__ = ["Document", "LibyamlMissingError", "load", "page_of", "read"]
