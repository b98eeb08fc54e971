"""Cognitive levels."""

from typing import Literal, TypeAlias, get_args

Level: TypeAlias = Literal["remember", "understand", "apply", "analyze", "evaluate", "create"]
"""The cognitive process of the revised Bloom taxonomy (Anderson and Krathwohl, 2001), lowest first."""

LEVELS: tuple[Level, ...] = get_args(Level)
