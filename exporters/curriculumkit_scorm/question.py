"""A question as a package holds it, whatever curriculum it was made from."""

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; `key` is the letter that an LMS records."""

    key: str
    html: Markup
    correct: bool
    feedback: Markup | None = None


@dataclass(frozen=True, slots=True)
class ChooseOne:
    """Choose one option."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ChooseMany:
    """Choose all options that are right; without `partial` credit only exactly these earn anything."""

    options: tuple[Option, ...]
    partial: bool = True


@dataclass(frozen=True, slots=True)
class Judge:
    """Say whether the prompt is true."""

    answer: bool
    feedback: Markup | None = None


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong answer that was expected."""

    answer: str
    feedback: Markup


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap and what may stand in it; `exact` are what must be as written: `case`, `width`, `spaces`."""

    answers: tuple[str, ...]
    mistakes: tuple[Mistake, ...] = ()
    exact: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EnterText:
    """Fill in; `pieces` are the parts of the prompt around the blanks, one more than there are blanks."""

    pieces: tuple[Markup, ...]
    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class EnterNumber:
    """Enter a number that is at most `tolerance` off. `units` are other units, with their worth in `unit`.

    Numbers are decimals as text, since the player must not lose a digit of them.
    """

    answer: str
    tolerance: str
    unit: str | None = None
    units: tuple[tuple[str, str], ...] = ()
    mistakes: tuple[Mistake, ...] = ()

    @property
    def all_units(self) -> tuple[tuple[str, str], ...]:
        """Every unit that may be written, the question's own first."""
        return (*(((self.unit, "1"),) if self.unit else ()), *self.units)


@dataclass(frozen=True, slots=True)
class Target:
    """What an item may be matched with; menus hold plain text only."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class MatchItem:
    """An item, and the target that belongs to it."""

    key: str
    html: Markup
    target: Target

    @property
    def right(self) -> str:
        """The text of the target."""
        return self.target.text


@dataclass(frozen=True, slots=True)
class Match:
    """Find the target of every item."""

    items: tuple[MatchItem, ...]
    targets: tuple[Target, ...]
    feedback: Markup | None = None


@dataclass(frozen=True, slots=True)
class OrderItem:
    """Something to put in order; `words` are what its buttons are called after."""

    key: str
    html: Markup
    words: str


@dataclass(frozen=True, slots=True)
class Order:
    """Put items in order; they stand in the right one. Without `partial` credit only that earns anything."""

    items: tuple[OrderItem, ...]
    partial: bool = True
    feedback: Markup | None = None


@dataclass(frozen=True, slots=True)
class WriteFreely:
    """Write an answer that a person marks. `criteria` are what is looked at, `lines` how much room is offered."""

    lines: int
    template: str = ""
    criteria: tuple[Markup, ...] = ()


Body: TypeAlias = ChooseOne | ChooseMany | Judge | EnterText | EnterNumber | Match | Order | WriteFreely


@dataclass(frozen=True, slots=True)
class Stem:
    """What several questions are about; it is shown once, above them."""

    id: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Question:
    """A question. `objectives` are ids in the package; where text is entered, the prompt stands in the body's pieces.

    `words` are the prompt as plain text, for the records of an LMS.
    """

    id: str
    prompt: Markup
    body: Body
    words: str = ""
    explanation: Markup | None = None
    hints: tuple[Markup, ...] = ()
    points: str = "1"
    objectives: tuple[str, ...] = ()
    stem: Stem | None = None

    @property
    def kind(self) -> str:
        """The name under which the player and the templates know this kind of question."""
        match self.body:
            case ChooseOne():
                return "one"
            case ChooseMany():
                return "many"
            case Judge():
                return "judge"
            case EnterText():
                return "text"
            case EnterNumber():
                return "number"
            case Match():
                return "match"
            case Order():
                return "order"
            case WriteFreely():
                return "write"
            case _ as unreachable:
                assert_never(unreachable)
