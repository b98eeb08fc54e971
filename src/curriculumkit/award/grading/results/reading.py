"""Results from a file's bytes: how they are read goes by the file's name."""

from collections.abc import Iterator
from pathlib import PurePath

from curriculumkit.award.grading.gradebook import Gradebook
from curriculumkit.award.grading.results import faults
from curriculumkit.award.grading.results.document import read_document
from curriculumkit.award.grading.results.interpret import Interpreter, Results
from curriculumkit.award.grading.results.records import Entry, Wrong
from curriculumkit.award.grading.results.table import read_table
from curriculumkit.diagnostics import Finding, Location
from curriculumkit.source.decoding import decode
from curriculumkit.source.surrogates import as_yaml

_DOCUMENTS = (".yaml", ".yml", ".json")
_TABLES = (".csv", ".tsv")
SUFFIXES = (*_DOCUMENTS, *_TABLES)
"""The names that files of results end with."""


def read_results(content: bytes, file: str, gradebook: Gradebook) -> Results:
    """The results in a file of this name. Never raises for what is in it: whatever is wrong is in the findings."""
    interpreter = Interpreter(gradebook.curriculum, gradebook)
    for entry in _entries(content, file):
        interpreter.add(entry)
    return interpreter.results


def _entries(content: bytes, file: str) -> Iterator[Entry]:
    suffix = PurePath(file).suffix.lower()
    if suffix in _DOCUMENTS:
        yield from read_document(as_yaml(content, suffix), file)
    elif suffix in _TABLES:
        text = decode(content, file)
        yield from (Wrong(text),) if isinstance(text, Finding) else read_table(text, file)
    else:
        place = Location.top(file)
        yield Wrong(faults.OTHER_FORMAT.at(place, name=suffix or file, suffixes=", ".join(SUFFIXES)))
