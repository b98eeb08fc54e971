"""What is printed on papers beside the questions, in the curriculum's language."""

from collections.abc import Iterable
from decimal import Decimal
from string import ascii_uppercase

from curriculumkit.award.prose import prose
from curriculumkit.catalogue import Catalogue, catalogue
from curriculumkit.display import digits

_DIFFICULTIES = {"easy": "Easy", "medium": "Medium", "hard": "Hard"}


def letter(place: int) -> str:
    """What Word writes before the item at a place, from 0, of a list with letters: A … Z, AA, BB …"""
    return ascii_uppercase[place % len(ascii_uppercase)] * (place // len(ascii_uppercase) + 1)


class Words:
    """The texts of one language."""

    def __init__(self, language: str) -> None:
        self._catalogue: Catalogue = catalogue("curriculumkit_word", "papers", language)
        self._levels: Catalogue = prose(language).catalogue

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of a key, with its values filled in."""
        return self._catalogue.text(key, **values)

    def marks(self, points: Decimal) -> str:
        """What something is worth: `1 mark`, `2.5 marks`."""
        return self("{points} mark" if points == 1 else "{points} marks", points=digits(points))

    def minutes(self, minutes: int) -> str:
        """How much time there is."""
        return self("{count} minutes", count=minutes)

    def question(self, place: int) -> str:
        """The name of a question."""
        return self("Question {number}", number=place)

    def questions(self, first: int, last: int) -> str:
        """The name of a row of questions."""
        if first == last:
            return self.question(first)
        return self("Questions {first} to {last}", first=first, last=last)

    def listed(self, parts: Iterable[str]) -> str:
        """Parts one after another."""
        return self(", ").join(parts)

    def level(self, level: str) -> str:
        """The name of a cognitive level."""
        return self._levels.text(level.capitalize())

    def difficulty(self, difficulty: str) -> str:
        """The name of a difficulty."""
        return self(_DIFFICULTIES[difficulty])
