"""What a manifest says, whatever the edition."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Edition: TypeAlias = Literal["1.2", "2004"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a repository can find a package by. `typical_time` is a duration of ISO 8601."""

    language: str
    description: str = ""
    keywords: tuple[str, ...] = ()
    typical_time: str | None = None
    version: str | None = None
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """What holds learners back before an item. In 1.2 `script` says so, in the words of AICC.

    In 2004 `line` stops them in the item until it is done; `after` are the items that must be done, one out of each
    group, which takes global objectives.
    """

    script: str = ""
    line: bool = False
    after: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A SCO, or a branch of several. `id` is dotted, `launch` None for a branch.

    `mastery` is a percentage, None where nothing is marked; `minutes` and `attempts` are limits; `objectives` are ids
    of what is learnt. `counts` is whether its success is part of the success of what it belongs to; of a branch's parts
    `take` are enough. Where `told` others ask whether it is done.
    """

    id: str
    title: str
    launch: str | None = None
    children: tuple["Item", ...] = ()
    mastery: str | None = None
    minutes: int | None = None
    attempts: int | None = None
    objectives: tuple[str, ...] = ()
    gate: Gate = field(default_factory=Gate)
    counts: bool = True
    take: int | None = None
    told: bool = False

    @property
    def leaves(self) -> Iterator["Item"]:
        """The SCOs in order."""
        if self.launch is not None:
            yield self
        for child in self.children:
            yield from child.leaves


@dataclass(frozen=True, slots=True)
class Outline:
    """A package: `id` makes its identifiers. Its files that several SCOs share belong to the resource `shared`."""

    id: str
    title: str
    metadata: Metadata
    items: tuple[Item, ...]
    take: int | None = None

    @property
    def leaves(self) -> Iterator[Item]:
        """All SCOs in order."""
        return (leaf for item in self.items for leaf in item.leaves)


SHARED = "shared"
"""The name of the resource of what several SCOs share."""
