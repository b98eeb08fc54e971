"""Facts: the single things that can be known of a learner, each with its bit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from curriculumkit.award.certification.formula import bits
from curriculumkit.graph import Node


class Verb(StrEnum):
    """What a fact says: the verbs of conditions and of transcripts."""

    COMPLETE = "complete"
    PASS = "pass"  # noqa: S105 — a verb
    SUBMIT = "submit"
    HOLD = "hold"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that can be known of a learner. `id` is what a transcript calls it, `node` is None if it is judged.

    What is judged belongs to whatever asks for it: the `owner`, a path or a certification.
    """

    verb: Verb
    id: str
    bit: int
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

    by_bit: dict[int, Fact] = field(default_factory=dict)
    by_name: dict[tuple[Verb, str], Fact] = field(default_factory=dict)

    def add(self, verb: Verb, name: str, node: Node | None = None, owner: Node | None = None) -> Fact:
        """The fact of this name, new or known."""
        known = self.by_name.get((verb, name))
        if known is not None:
            return known
        fact = Fact(verb, name, 1 << len(self.by_bit), node, owner)
        self.by_bit[fact.bit] = self.by_name[verb, name] = fact
        return fact

    def bit(self, verb: Verb, name: str) -> int:
        """The bit of a fact; none where there is no such fact."""
        fact = self.by_name.get((verb, name))
        return fact.bit if fact else 0

    def of(self, mask: int) -> Iterator[Fact]:
        """The facts of a mask, in order of study."""
        return (self.by_bit[bit] for bit in bits(mask))

    def mask(self, facts: Iterable[Fact]) -> int:
        """The mask of several facts."""
        mask = 0
        for fact in facts:
            mask |= fact.bit
        return mask
