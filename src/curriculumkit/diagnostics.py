"""What a check says, and about which place. Imports nothing of ours.

A `Fault` is a kind of thing that can be wrong; a `Finding` is one occurrence of it, at a `Pointer` into the data or
at a `Location` in the text; a `Diagnostic` is the same with every place turned into a `Location`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from inspect import cleandoc
from typing import Self, TypeAlias

Step: TypeAlias = str | int
"""A mapping key or a sequence index."""

Kept: TypeAlias = Mapping[tuple[Step, ...], tuple[int, ...]]
"""For lists that lost entries: which of the entries that are written are left."""


class UnusableEnvironmentError(Exception):
    """Something that curriculumkit needs is not installed; the message says what to install."""


class Severity(StrEnum):
    """How much a finding weighs: an error stops an export, a warning should be mended."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text. Lines and columns count from 1, columns in characters; the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Location:
    """A stretch of a file. `file` is relative to the curriculum's folder, with forward slashes."""

    file: str
    span: Span

    @classmethod
    def top(cls, file: str) -> Self:
        """The beginning of a file, for what is said of all of it."""
        return cls(file, Span(1, 1, 1, 1))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text: what stands there, and how often it stands in the text before."""

    text: str
    before: int = 0


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place in a file's data: the keys and indexes that lead there, and whether its key or its value is meant.

    With a `part`, only that stretch of the value is meant. With `kept`, the index of an entry that is left is turned
    into that of the entry that is written.
    """

    file: str
    path: tuple[Step, ...] = ()
    on_key: bool = False
    part: Part | None = None
    kept: Kept | None = field(default=None, compare=False, repr=False)

    def __truediv__(self, step: Step) -> "Pointer":
        if self.kept and isinstance(step, int) and self.path in self.kept:
            step = self.kept[self.path][step]
        return Pointer(self.file, (*self.path, step), kept=self.kept)

    @property
    def key(self) -> "Pointer":
        """The same place, meaning its key."""
        return Pointer(self.file, self.path, on_key=True, kept=self.kept)


@dataclass(frozen=True, slots=True)
class Message:
    """A constant template with named arguments, so that it can be translated before they are filled in."""

    template: str
    args: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(dict(self.args))


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, and what is there."""

    place: Pointer | Location
    message: Message


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a text: what stands at a place is replaced; without a `text`, the whole entry is taken out."""

    place: Pointer | Location
    text: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One occurrence of a fault. `edits` mend it; there are some only where it is certain what was meant."""

    fault: "Fault"
    place: Pointer | Location
    message: Message
    help: Message | None = None
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()

    def because(self, place: Pointer | Location, template: str, /, **args: object) -> Self:
        """The same finding with one more related place."""
        return replace(self, related=(*self.related, Related(place, Message(template, args))))

    def mended(self, text: str | None, place: Pointer | Location | None = None) -> Self:
        """The same finding with one more edit, at its own place unless another one is given."""
        return replace(self, edits=(*self.edits, Edit(place or self.place, text)))


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of thing that can be wrong: a stable code, a name that names the fault, and constant texts.

    `message` says what is wrong, `help` what to write instead; both are templates with named arguments.
    Several faults may share a code and a name where one kind of mistake needs several wordings.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str = ""

    def at(self, place: Pointer | Location, /, **args: object) -> Finding:
        """An occurrence of this fault."""
        help_message = Message(self.help, args) if self.help else None
        return Finding(self, place, Message(self.message, args), help_message)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding whose places are files, lines and columns; `acknowledged` is the authors' reason to live with it.

    `weight` is the severity that the curriculum's `checks` give it, where that is not the fault's own. A `provisional`
    one is of a rule that is newer than the rule set that the curriculum is pinned to: it never fails a run.
    """

    finding: Finding
    location: Location
    related: tuple[tuple[Location, Message], ...] = ()
    acknowledged: str | None = None
    weight: Severity | None = None
    provisional: bool = False

    @property
    def code(self) -> str:
        """The code of the fault, such as `CK201`."""
        return self.finding.fault.code

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.weight or self.finding.fault.severity

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sorting key: by place, then by code and text."""
        span = self.location.span
        return self.location.file, span.line, span.column, self.code, str(self.finding.message)


def explained(page: str, faults: Sequence[Fault], when: str = "") -> str:
    """The page about faults that share a code, in Markdown, with its title and their severities."""
    severities = ", ".join(dict.fromkeys(fault.severity.value for fault in faults))
    return f"# {faults[0].code} {faults[0].name}\n\n*{severities}{when}* · {cleandoc(page)}\n"
