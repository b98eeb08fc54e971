"""Anchors and aliases, as far as they are allowed: no content that holds itself, none that grows out of bounds."""

import re
from dataclasses import dataclass
from functools import cached_property

from curriculumkit.source import faults
from curriculumkit.source.mending import Remark

DEPTH_LIMIT = 64
"""Collections inside of collections, with those that aliases bring."""
EXPANSION_LIMIT = 100_000
"""Values that the aliases of a file stand for, all together."""


class Refusal(Exception):  # noqa: N818 - not an error of the program: the document is refused
    """The document cannot be read on; the remark says why."""

    def __init__(self, remark: Remark) -> None:
        super().__init__(str(remark.fault.name))
        self.remark = remark


@dataclass(slots=True, frozen=True)
class Anchored:
    """What an anchor stands for: how many values it has and how deep they are nested."""

    node: int
    data: object
    weight: int
    height: int


class Anchors:
    """The anchors of a document; None stands for one whose content is not complete."""

    def __init__(self, text: str) -> None:
        self.known: dict[str, Anchored | None] = {}
        self.expanded = 0
        self._text = text

    @cached_property
    def _aliases(self) -> set[str]:
        return set(re.findall(r"\*([0-9A-Za-z_-]+)", self._text))

    def is_used(self, name: str) -> bool:
        """Whether an alias for the name is anywhere in the text."""
        return name in self._aliases

    def target(self, name: str, depth: int, start: int, end: int) -> Anchored:
        """What an alias stands for. Raises `Refusal` where it must not be repeated here."""
        target = self.known[name]
        if target is None:
            raise Refusal(Remark(faults.RECURSIVE_ALIAS, start, end, {"name": name}, {}))
        self.expanded += target.weight
        if self.expanded > EXPANSION_LIMIT:
            args = {"name": name, "limit": EXPANSION_LIMIT}
            raise Refusal(Remark(faults.ALIAS_EXPANSION, start, end, args, {}))
        if depth + target.height > DEPTH_LIMIT:
            raise Refusal(Remark(faults.TOO_DEEP, start, end, {"limit": DEPTH_LIMIT}, {}))
        return target
