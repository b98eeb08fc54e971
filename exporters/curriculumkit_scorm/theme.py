"""Themes: a style sheet of custom properties, which may not reach out of a package."""

import re
from collections.abc import Iterator

from curriculumkit.diagnostics import Location, Span
from curriculumkit.export import GivenFile, Loss
from curriculumkit_scorm.losses import THEME_REACHES_OUT

_ADDRESS = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])(?!data:|#)(?P<address>[^"')\s]+)""", re.IGNORECASE)


def theme_losses(theme: GivenFile) -> Iterator[Loss]:
    """What a theme refers to outside of itself."""
    text = theme.content.decode("utf-8", errors="replace")
    for found in _ADDRESS.finditer(text):
        line = text.count("\n", 0, found.start("address")) + 1
        column = found.start("address") - text.rfind("\n", 0, found.start("address"))
        end = column + len(found["address"])
        place = Location(theme.name, Span(line, column, line, end))
        yield Loss(THEME_REACHES_OUT.at(place, address=found["address"]))
