"""A paper: the drawn questions in their order, and the options of each in theirs."""

from dataclasses import dataclass
from random import Random

from curriculumkit.drawing.forms import Draw
from curriculumkit.graph import AssessmentNode, QuestionNode
from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Interaction,
    Judge,
    Match,
    Order,
    WriteFreely,
)


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """A question on a paper. `shown` is the order in which its options, matches or items stand, by authored number."""

    number: int
    node: QuestionNode
    shown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A form of an assessment."""

    assessment: AssessmentNode
    form: str
    seed: int
    questions: tuple[PaperQuestion, ...]


def papers(assessment: AssessmentNode, drawn: Draw, names: list[str], seed: int) -> list[Paper]:
    """The papers of a draw, one for each of `names`. The same seed gives the same papers."""
    return [_paper(assessment, drawn, form, name, seed) for form, name in zip(drawn.forms, names, strict=True)]


def _paper(assessment: AssessmentNode, drawn: Draw, form: frozenset[int], name: str, seed: int) -> Paper:
    blueprint = assessment.model.blueprint
    shuffled = blueprint is None or blueprint.shuffle
    dice = Random(f"{seed} {name}")  # noqa: S311 — papers must be drawn again alike
    units = sorted(form)
    if shuffled:
        dice.shuffle(units)
    nodes = [question for unit in units for question in drawn.units[unit].questions]
    questions = []
    for number, node in enumerate(nodes, start=1):
        order = list(range(shown_count(node.model.interaction)))
        if shuffled:
            dice.shuffle(order)
        questions.append(PaperQuestion(number, node, tuple(order)))
    return Paper(assessment, name, seed, tuple(questions))


def matches_of(interaction: Match) -> list[str]:
    """What can be matched, each once: the right matches in authored order, then the distractors."""
    return list(dict.fromkeys([*(pair.match for pair in interaction.pairs), *interaction.distractors]))


def shown_count(interaction: Interaction) -> int:
    """How many things of a question can stand in any order."""
    match interaction:
        case ChooseOne() | ChooseMany():
            return len(interaction.options)
        case Match():
            return len(matches_of(interaction))
        case Order():
            return len(interaction.items)
        case Judge() | EnterText() | EnterNumber() | WriteFreely():
            return 0
