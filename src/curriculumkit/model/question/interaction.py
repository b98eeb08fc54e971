"""What a learner does with a question: a closed union that exporters match on, ending in `assert_never`."""

from dataclasses import dataclass
from typing import TypeAlias


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
    """Choose any number of options; each correct one earns an equal share, each wrong one loses as much."""

    options: tuple[Option, ...]


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
class Blank:
    """A gap to fill in. Case, character width and surrounding white space of an answer are ignored."""

    answers: tuple[str, ...]
    mistakes: tuple[Mistake, ...] = ()


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


Interaction: TypeAlias = ChooseOne | ChooseMany | Judge | EnterText | Match
