"""A paper that `curriculumkit assemble` wrote as JSON: questions by id, and what each of them shows in which order."""

import json
from typing import Any, NoReturn

from curriculumkit.drawing import Paper, PaperQuestion, matches_of
from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, QuestionNode
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

_VERSION = 1


def saved_paper(curriculum: LinkedCurriculum, file: GivenFile) -> Paper:
    """The paper in a file. Raises UnfitOptionError where it is none, or the curriculum has changed since."""
    try:
        document = json.loads(file.content)
    except (ValueError, RecursionError):
        _refuse(file, "it is not JSON: give the .json file that `curriculumkit assemble` wrote beside the paper")
    try:
        return _paper(curriculum, file, document)
    except (KeyError, TypeError, AttributeError):
        _refuse(file, "it is no paper: give the .json file that `curriculumkit assemble` wrote, and not its key")


def _paper(curriculum: LinkedCurriculum, file: GivenFile, document: dict[str, Any]) -> Paper:
    if document["version"] != _VERSION:
        _refuse(file, f"it is of version {document['version']}, and this reads version {_VERSION}: assemble it again")
    form, seed = document["form"], document["seed"]
    if not (isinstance(form, str) and form.isascii() and form.isalnum() and isinstance(seed, int)):
        _refuse(file, "its `form` must be letters and digits, and its `seed` a whole number")
    node = curriculum.nodes.get(document["assessment"])
    if not isinstance(node, AssessmentNode):
        _refuse(file, f"the curriculum has no assessment {document['assessment']}")
    questions = [
        _question(curriculum, file, number, entry) for number, entry in enumerate(document["questions"], start=1)
    ]
    if not questions:
        _refuse(file, "it has no questions")
    return Paper(node, form, seed, tuple(questions))


def _question(curriculum: LinkedCurriculum, file: GivenFile, number: int, entry: dict[str, Any]) -> PaperQuestion:
    node = curriculum.nodes.get(entry["id"])
    if not isinstance(node, QuestionNode):
        _refuse(file, f"the curriculum no longer has its question {number}, {entry['id']}: assemble it again")
    texts = _texts(node.model.interaction)
    shown = entry["shown"]
    if entry["prompt"] != node.model.prompt or sorted(shown) != sorted(texts):
        _refuse(file, f"its question {number}, {entry['id']}, has been changed since: assemble it again")
    order = []
    left = list(enumerate(texts))
    for text in shown:
        found = next(pair for pair in left if pair[1] == text)
        left.remove(found)
        order.append(found[0])
    return PaperQuestion(number, node, tuple(order))


def _texts(interaction: Interaction) -> list[str]:
    match interaction:
        case ChooseOne() | ChooseMany():
            return [option.text for option in interaction.options]
        case Match():
            return matches_of(interaction)
        case Order():
            return [item.text for item in interaction.items]
        case Judge() | EnterText() | EnterNumber() | WriteFreely():
            return []


def _refuse(file: GivenFile, reason: str) -> NoReturn:
    raise UnfitOptionError(f"--paper {file.name}: {reason}")
