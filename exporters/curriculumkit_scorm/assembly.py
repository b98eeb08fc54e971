"""From a bundle's content to its files."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from curriculumkit_scorm.archive import packed
from curriculumkit_scorm.bundle import LAUNCH, Bundle, Dressing, bundle_of
from curriculumkit_scorm.catalogue import catalogue
from curriculumkit_scorm.checks import problems
from curriculumkit_scorm.course import course_script
from curriculumkit_scorm.manifest import FILE, Edition, manifest
from curriculumkit_scorm.manifest.outline import SHARED, Item
from curriculumkit_scorm.package import Package
from curriculumkit_scorm.page import index_page, pages_of

COURSE = "course.js"
THEME = "theme.css"
STYLES = ("colours.css", "layout.css", "content.css", "quiz.css", "controls.css", "result.css")
SCRIPTS = (
    "texts.js",
    "numbers.js",
    "marking.js",
    "formats.js",
    "edition.js",
    "order.js",
    "memory.js",
    "connection.js",
    "session.js",
    "learner.js",
    "notices.js",
    "pages.js",
    "drag.js",
    "ordering.js",
    "matching.js",
    "questions.js",
    "clock.js",
    "result.js",
    "review.js",
    "quiz.js",
    "player.js",
    "reading.js",
)
"""The scripts of the player, in the order in which they build on each other."""
_PLAIN = Dressing()


class BrokenPackageError(Exception):
    """A package that fails our own checks: a fault of this exporter, not of the curriculum."""


def archived(bundle: Bundle, dressing: Dressing = _PLAIN) -> bytes:
    """The zip of a bundle. Raises BrokenPackageError where an LMS could not use it."""
    contents = bundle_files(bundle, dressing)
    faults = [str(problem) for problem in problems(contents, dressing.edition)]
    if faults:
        raise BrokenPackageError(bundle.outline.id, *faults)
    return packed(contents)


def package_files(package: Package, dressing: Dressing = _PLAIN) -> dict[str, bytes]:
    """All files of a package of one SCO by name, the manifest included."""
    return bundle_files(bundle_of(package), dressing)


def bundle_files(bundle: Bundle, dressing: Dressing) -> dict[str, bytes]:
    """All files of a bundle by name, the manifest included."""
    outline = bundle.outline
    shared = _shared(dressing)
    leaves = list(outline.leaves)
    own = {item.id: _sco(bundle.packages[item.id], item, dressing, onward=item is not leaves[-1]) for item in leaves}
    single = len(own) == 1
    listed = {leaf: (*contents, *(shared if single else ())) for leaf, contents in own.items()}
    contents = {name: content for sco in own.values() for name, content in sco.items()}
    resources = listed if single else {**listed, SHARED: tuple(shared)}
    return {**shared, **contents, **dressing.extra, FILE: manifest(outline, dressing.edition, resources)}


def _shared(dressing: Dressing) -> dict[str, bytes]:
    player = {f"player/{name}": content for name, content in _player(dressing.edition)}
    return player if dressing.theme is None else {**player, f"player/{THEME}": dressing.theme}


def _sco(package: Package, item: Item, dressing: Dressing, *, onward: bool) -> dict[str, bytes]:
    """The files of a SCO, in the folder of its page."""
    folder = (item.launch or "").removesuffix(LAUNCH)
    up = "../" * folder.count("/")
    texts = catalogue(package.language)
    pages = pages_of(package, texts)
    sheets = [*STYLES, *([THEME] if dressing.theme is not None else [])]
    styles = [f"{up}player/{name}" for name in sheets]
    scripts = [COURSE, *(f"{up}player/{name}" for name in SCRIPTS)]
    sources = player_sources(dressing.edition)
    told = item.told and item.mastery is None
    contents = {
        **package.assets,
        COURSE: course_script(package, pages, texts, sources, told=told, onward=onward).encode(),
        LAUNCH: index_page(package, pages, texts, styles, scripts).encode(),
    }
    return {folder + name: content for name, content in contents.items()}


@cache
def player_sources(edition: Edition = "1.2") -> tuple[str, ...]:
    """The text of the player's scripts."""
    return tuple(content.decode() for name, content in _player(edition) if name in SCRIPTS)


@cache
def _player(edition: Edition) -> tuple[tuple[str, bytes], ...]:
    return tuple(_read_player(edition))


def _read_player(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Both editions have a script for what differs; a package has the one of its own."""
    folder = files("curriculumkit_scorm") / "player"
    for name in (*STYLES, *SCRIPTS):
        source = f"edition-{edition}.js" if name == "edition.js" else name
        yield name, (folder / source).read_bytes()
