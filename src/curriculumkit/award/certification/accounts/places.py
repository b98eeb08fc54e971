"""Places as they are printed."""

from collections.abc import Callable
from typing import TypeAlias

from curriculumkit.diagnostics import Location, Pointer

FindLocation: TypeAlias = Callable[[Pointer | Location], Location]
"""From a place in the curriculum's data to file, line and column, the file as it can be opened from here."""


def shown(location: Location) -> str:
    """`file:line:column`."""
    return f"{location.file}:{location.span.line}:{location.span.column}"
