"""What of the categories of a file is lost: the tree that they make, and names that an export would write otherwise."""

from collections.abc import Iterator

from curriculumkit.diagnostics import Finding
from curriculumkit_moodle.catalogue import LANGUAGES, catalogue
from curriculumkit_moodle.categories import POOLS
from curriculumkit_moodle.reading.course import Course
from curriculumkit_moodle.reading.faults import CATEGORY_NOT_KEPT
from curriculumkit_moodle.reading.placement import ReadCategory
from curriculumkit_moodle.reading.values import place_of

_SLASHES_OF_POOL = 3


def lost_categories(course: Course) -> Iterator[Finding]:
    """A finding for each category that loses something."""
    placement = course.placement
    above = {names[:depth] for names in placement.used for depth in range(len(names))}
    for category in placement.entered.values():
        if placement.is_ours(category):
            reason = _renamed(category)
        elif category.names in placement.used:
            reason = f"that it stands in {' / '.join(category.names[:-1])}" if len(category.names) > 1 else ""
        else:
            reason = "" if category.names in above and not category.info else "no question is directly in it"
        if reason:
            yield CATEGORY_NOT_KEPT.at(place_of(course.file, category.line), name=category.name, reason=reason)


def _renamed(category: ReadCategory) -> str:
    """Whether somebody gave a category a name that no curriculum would give it."""
    module, _, key = category.idnumber.rpartition("/")
    if key not in POOLS or category.idnumber.count("/") != _SLASHES_OF_POOL:
        return ""
    prefix = module.rpartition("/")[2]
    usual = {f"{prefix} {catalogue(language).text(POOLS[key][0])}" for language in LANGUAGES}
    return "" if category.name in usual else f"its name, which is {min(usual)!r} again in an export"
