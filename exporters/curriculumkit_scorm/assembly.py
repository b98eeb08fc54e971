"""From a package's content to its files."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from curriculumkit_scorm.archive import packed
from curriculumkit_scorm.catalogue import catalogue
from curriculumkit_scorm.checks import problems
from curriculumkit_scorm.course import course_script
from curriculumkit_scorm.manifest import FILE, Course, manifest
from curriculumkit_scorm.package import Package
from curriculumkit_scorm.page import index_page, pages_of

LAUNCH = "index.html"
COURSE = "course.js"
STYLES = ("colours.css", "layout.css", "content.css", "quiz.css")
SCRIPTS = (
    "texts.js",
    "formats.js",
    "marking.js",
    "order.js",
    "memory.js",
    "connection.js",
    "session.js",
    "learner.js",
    "notices.js",
    "pages.js",
    "questions.js",
    "quiz.js",
    "result.js",
    "player.js",
    "reading.js",
)
"""The scripts of the player, in the order in which they build on each other."""


class BrokenPackageError(Exception):
    """A package that fails our own checks: a fault of this exporter, not of the curriculum."""


def archived(package: Package) -> bytes:
    """The zip of a package. Raises BrokenPackageError where an LMS could not use it."""
    contents = package_files(package)
    faults = [str(problem) for problem in problems(contents)]
    if faults:
        raise BrokenPackageError(package.id, *faults)
    return packed(contents)


def package_files(package: Package) -> dict[str, bytes]:
    """All files of a package by name, the manifest included."""
    texts = catalogue(package.language)
    pages = pages_of(package, texts)
    player = {f"player/{name}": content for name, content in _player()}
    contents = {
        **player,
        **package.assets,
        COURSE: course_script(package, pages, texts, player_sources()).encode(),
        LAUNCH: index_page(package, pages, texts, _named(STYLES), (COURSE, *_named(SCRIPTS))).encode(),
    }
    return {**contents, FILE: manifest(_course(package), contents)}


def player_sources() -> tuple[str, ...]:
    """The text of the player's scripts."""
    return tuple(content.decode() for name, content in _player() if name in SCRIPTS)


def _course(package: Package) -> Course:
    mastery = package.quiz.pass_mark if package.quiz else None
    return Course(package.id, package.title, package.language, LAUNCH, mastery)


@cache
def _player() -> tuple[tuple[str, bytes], ...]:
    return tuple(_read_player())


def _read_player() -> Iterator[tuple[str, bytes]]:
    folder = files("curriculumkit_scorm") / "player"
    for name in (*STYLES, *SCRIPTS):
        yield name, (folder / name).read_bytes()


def _named(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"player/{name}" for name in names)
