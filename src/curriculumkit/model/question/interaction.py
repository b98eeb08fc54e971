"""What a learner does with a question: a closed union that exporters match on, ending in `assert_never`."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from curriculumkit.model.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose. `key` is its letter by authored order: a, b, c …"""

    key: str
    text: str
    correct: bool
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class ChooseOne:
    """Choose one option; exactly one is correct."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ChooseMany:
    """Choose any number of options. With `partial` credit each correct one earns an equal share, each wrong one loses
    as much; without, only the right choice as a whole earns anything.
    """

    options: tuple[Option, ...]
    partial: bool = True


@dataclass(frozen=True, slots=True)
class Judge:
    """Say whether the prompt is true. Apart from `ChooseOne`, since formats name its two answers themselves."""

    answer: bool
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong answer that people really give, and what to tell them."""

    answer: str
    feedback: str


@dataclass(frozen=True, slots=True)
class Exactness:
    """What must be as it is written in an answer; the rest is ignored. White space at both ends never counts."""

    case: bool = False
    width: bool = False
    spaces: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap to fill in."""

    answers: tuple[str, ...]
    mistakes: tuple[Mistake, ...] = ()
    exact: Exactness = Exactness()


@dataclass(frozen=True, slots=True)
class EnterText:
    """Fill in one or more blanks, which stand as `____` in the prompt, in order."""

    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """An item and its match. `key` is its number by authored order: 1, 2, 3 …"""

    key: str
    item: str
    match: str


@dataclass(frozen=True, slots=True)
class Match:
    """Find the match of every item; `distractors` belong to none. Each right pair earns an equal share."""

    pairs: tuple[Pair, ...]
    distractors: tuple[str, ...] = ()
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class WrongNumber:
    """A wrong number that people really give, and what to tell them."""

    answer: Decimal
    feedback: str


@dataclass(frozen=True, slots=True)
class EnterNumber:
    """Enter a number that is at most `tolerance` off. `units` are other units with their worth in `unit`."""

    answer: Decimal
    tolerance: Decimal
    unit: str | None = None
    units: tuple[tuple[str, Decimal], ...] = ()
    mistakes: tuple[WrongNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """Something to put in order. `key` is its number in the right order: 1, 2, 3 …"""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Order:
    """Put items in order. With `partial` credit each item in its right place earns an equal share."""

    items: tuple[Item, ...]
    partial: bool = True
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class WriteFreely:
    """Write an answer that a person marks."""

    rubric: Rubric | None = None
    template: str | None = None
    sample: str | None = None
    lines: int = 15


Interaction: TypeAlias = ChooseOne | ChooseMany | Judge | EnterText | EnterNumber | Match | Order | WriteFreely
