"""The learners of a cohort: from a file with one on a line, or as many empty rows as were asked for."""

import csv
import io

from curriculumkit.export import UnfitOptionError
from curriculumkit_excel.exporter import ExcelOptions

MOST = 2_000
_HEADINGS = {"learner", "learners", "name", "student", "学员", "姓名", "学生"}
_LONGEST = 200


def learners_of(options: ExcelOptions) -> tuple[str, ...]:
    """Names, or empty texts. Raises UnfitOptionError."""
    if options.cohort is None:
        if not 1 <= options.learners <= MOST:
            raise UnfitOptionError(f"--learners must be between 1 and {MOST}: a gradebook has a row for each")
        return ("",) * options.learners
    name = options.cohort.name
    try:
        text = options.cohort.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnfitOptionError(f"{name} is not UTF-8: save it as UTF-8 (in Excel: CSV UTF-8)") from error
    names = [cells[0].strip() for cells in _rows(text, name) if cells and cells[0].strip()]
    if names and names[0].lower() in _HEADINGS:
        names = names[1:]
    _check(name, names)
    return tuple(names)


def _rows(text: str, name: str) -> list[list[str]]:
    delimiter = next((mark for mark in "\t;," if mark in text), ",")
    try:
        return list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise UnfitOptionError(f"{name} is no table of learners: {error}; write one name on a line") from error


def _check(name: str, names: list[str]) -> None:
    if not names:
        raise UnfitOptionError(f"{name} has no learners: write one name on a line")
    if len(names) > MOST:
        raise UnfitOptionError(f"{name} has {len(names)} learners, and a gradebook {MOST} at most: divide the cohort")
    seen: set[str] = set()
    for line, learner in enumerate(names, start=1):
        if len(learner) > _LONGEST:
            raise UnfitOptionError(f"{name}: the name of learner {line} is longer than {_LONGEST} characters")
        if learner in seen:
            raise UnfitOptionError(f"{name} has {learner!r} twice: add something that tells the two apart")
        seen.add(learner)
