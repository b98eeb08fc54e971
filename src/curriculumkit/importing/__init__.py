"""What an importer is, how it is found, and how what it read becomes YAML."""

from curriculumkit.importing.importer import Importer, importers, load_importer
from curriculumkit.importing.yaml_text import Number, yaml_text

__all__ = ["Importer", "Number", "importers", "load_importer", "yaml_text"]
