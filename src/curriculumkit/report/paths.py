"""How files are named in reports."""

from collections.abc import Callable
from typing import TypeAlias

ShowFile: TypeAlias = Callable[[str], str]
"""From a file as diagnostics name it to the path that a reader can open."""
