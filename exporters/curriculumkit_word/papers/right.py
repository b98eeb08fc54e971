"""What is right, as the paper writes it: by the letters and numbers of its own order. And what else earns marks."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from curriculumkit.display import digits
from curriculumkit.drawing import PaperQuestion, matches_of
from curriculumkit.model.question.interaction import (
    Blank,
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    Order,
    WriteFreely,
)
from curriculumkit_word.papers.words import Words, letter

_EXACT = {
    "case": "upper and lower case count",
    "width": "the width of characters counts",
    "spaces": "spaces count",
}


def right_answer(question: PaperQuestion, words: Words) -> str:
    """The right answer of a question, in a line."""
    interaction = question.node.model.interaction
    letters = {index: letter(place) for place, index in enumerate(question.shown)}
    match interaction:
        case ChooseOne() | ChooseMany():
            return words.listed(
                sorted(letters[index] for index, option in enumerate(interaction.options) if option.correct)
            )
        case Judge():
            return words("True") if interaction.answer else words("False")
        case Match():
            matches = matches_of(interaction)
            return words.listed(f"{pair.key}-{letters[matches.index(pair.match)]}" for pair in interaction.pairs)
        case Order():
            return words.listed(letters[index] for index in range(len(interaction.items)))
        case EnterText():
            blanks = interaction.blanks
            accepted = [" / ".join(blank.answers) for blank in blanks]
            if len(blanks) == 1:
                return accepted[0]
            return "\n".join(f"({place}) {text}" for place, text in enumerate(accepted, start=1))
        case EnterNumber():
            margin = f" ± {digits(interaction.tolerance)}" if interaction.tolerance else ""
            return f"{digits(interaction.answer)}{margin} {interaction.unit or ''}".rstrip()
        case WriteFreely():
            return words("by the rubric") if interaction.rubric else words("marked by hand")
        case _ as unreachable:
            assert_never(unreachable)


def marking_rules(question: PaperQuestion, words: Words) -> Iterator[str]:
    """How marks are given, a sentence for each rule."""
    model = question.node.model
    interaction = model.interaction
    match interaction:
        case ChooseOne() | Judge():
            yield words("All or nothing.")
        case ChooseMany():
            if interaction.partial:
                right = sum(option.correct for option in interaction.options)
                share = _share(model.points, right)
                yield words("Each right option earns {share}, each wrong one takes as much away; never below 0.",
                            share=_worth(share, words))  # fmt: skip
            else:
                yield words("All the marks for exactly the right options, else none.")
        case EnterText():
            if len(interaction.blanks) > 1:
                share = _share(model.points, len(interaction.blanks))
                yield words("Each blank earns {share}.", share=_worth(share, words))
            yield _exactness(interaction.blanks[0], words)
        case EnterNumber():
            yield words("All the marks for a number within the tolerance; the unit may be left out, a wrong one not.")
            for name, worth in interaction.units:
                yield words("{unit} is accepted, too: 1 {unit} is {worth} {base}.",
                            unit=name, worth=digits(worth), base=interaction.unit or "")  # fmt: skip
        case Match():
            share = _share(model.points, len(interaction.pairs))
            yield words("Each right pair earns {share}.", share=_worth(share, words))
        case Order():
            if interaction.partial:
                share = _share(model.points, len(interaction.items))
                yield words("Each item in its right place, counted from the first, earns {share}.",
                            share=_worth(share, words))  # fmt: skip
            else:
                yield words("All the marks for exactly the right order, else none.")
        case WriteFreely():
            yield from _rubric_rules(interaction, model.points, words)
        case _ as unreachable:
            assert_never(unreachable)


def _rubric_rules(interaction: WriteFreely, points: Decimal, words: Words) -> Iterator[str]:
    rubric = interaction.rubric
    if rubric is None:
        yield words("Marked by hand, up to {marks}.", marks=words.marks(points))
        return
    yield words("The rubric gives up to {points} points.", points=digits(rubric.points))
    if rubric.points and rubric.points != points:
        yield words("Marks: points × {marks} ÷ {points}.", marks=digits(points), points=digits(rubric.points))
    if rubric.pass_points is not None:
        yield words("{points} points are needed to pass.", points=digits(rubric.pass_points))


def _exactness(blank: Blank, words: Words) -> str:
    counted = [words(text) for name, text in _EXACT.items() if getattr(blank.exact, name)]
    if counted:
        return words("As written: {what}.", what=words.listed(counted))
    return words("Case, width of characters and spaces do not count.")


def _share(points: Decimal, parts: int) -> Fraction:
    return Fraction(points) / parts


def _worth(share: Fraction, words: Words) -> str:
    """A share in digits where it has at most three decimals, or else as a fraction."""
    thousandths = share * 1000
    if thousandths.denominator == 1:
        return words.marks(Decimal(thousandths.numerator) / 1000)
    return words("{fraction} of a mark", fraction=share) if share < 1 else words("{points} marks", points=share)
