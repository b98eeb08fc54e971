"""The words on a paper, in the curriculum's language."""

from decimal import Decimal

from curriculumkit.catalogue import Catalogue, catalogue


class Words:
    """What is printed on papers and keys beside the questions."""

    def __init__(self, language: str) -> None:
        self._catalogue: Catalogue = catalogue("curriculumkit.drawing", "paper", language)
        text = self._catalogue.text
        self.form = text("Form")
        self.key = text("Key")
        self.true = text("True")
        self.false = text("False")
        self.several = text("Several options may be right.")
        self.order = text("Put these in their right order.")
        self.by_hand = text("marked by hand")

    def questions(self, count: int) -> str:
        """How many questions there are."""
        return self._catalogue.text("{count} questions", count=count)

    def minutes(self, minutes: int) -> str:
        """How much time there is."""
        return self._catalogue.text("{minutes} minutes", minutes=minutes)

    def pass_mark(self, mark: str) -> str:
        """What must be reached."""
        return self._catalogue.text("pass mark {mark}", mark=mark)

    def points(self, points: Decimal) -> str:
        """What a question is worth."""
        return self._catalogue.text("{points} points", points=f"{points.normalize():f}")
