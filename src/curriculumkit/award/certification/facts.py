"""Facts: the single things that can be known of a learner."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

from curriculumkit.graph import Node


class Verb(StrEnum):
    """What a fact says: the verbs of conditions and of transcripts."""

    COMPLETE = "complete"
    PASS = "pass"  # noqa: S105 — a verb
    SUBMIT = "submit"
    HOLD = "hold"
    JUDGED = "judged"


@dataclass(frozen=True, eq=False, slots=True)
class Fact:
    """Something that can be known of a learner. `id` is what a transcript calls it, `node` is None if it is judged.

    What is judged belongs to whatever asks for it: the `owner`, a path or a certification. There is one object for each
    fact of a curriculum; `number` is its place in the order of study.
    """

    verb: Verb
    id: str
    number: int
    node: Node | None = None
    owner: Node | None = None

    @property
    def text(self) -> str:
        """What it is called where it is printed."""
        if self.node is not None:
            return self.node.name
        return self.id.removeprefix(f"{self.owner.id}/") if self.owner else self.id


@dataclass(slots=True)
class Facts:
    """All facts of a curriculum, in order of study."""

    by_name: dict[tuple[Verb, str], Fact] = field(default_factory=dict)

    def add(self, verb: Verb, name: str, node: Node | None = None, owner: Node | None = None) -> Fact:
        """The fact of this name, new or known."""
        known = self.by_name.get((verb, name))
        if known is None:
            known = self.by_name[verb, name] = Fact(verb, name, len(self.by_name), node, owner)
        return known

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.by_name.values())


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Facts in order of study."""
    return sorted(facts, key=attrgetter("number"))
