"""A question as losses are looked for in it: what the learner does, and every text with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias, assert_never

from curriculumkit.diagnostics import Pointer, Step
from curriculumkit.graph import QuestionNode
from curriculumkit.model.question import interaction as model
from curriculumkit.model.question.fill_in import FillIn
from curriculumkit.model.question.interaction import Interaction
from curriculumkit_moodle.selection import Entry

Steps: TypeAlias = tuple[Step, ...]
Placed: TypeAlias = tuple[Steps, str]
_STEM: Steps = ("<the group's prompt>",)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. `texts` are in Markdown, `answers` are compared as they stand; steps lead to each from the node."""

    node: QuestionNode
    interaction: Interaction
    texts: tuple[Placed, ...]
    answers: tuple[Placed, ...]

    def at(self, steps: Steps) -> Pointer:
        """The place of a text."""
        if steps == _STEM and self.node.group is not None:
            return self.node.group.place / "prompt"
        place = self.node.place
        return Pointer(place.file, (*place.path, *steps))


def asked(node: QuestionNode) -> Asked:
    """Everything about a question that a loss can be in."""
    interaction = node.model.interaction
    texts = (*_shared(node), *_texts(interaction))
    return Asked(node, interaction, texts, tuple(_answers(interaction, node)))


def _shared(node: QuestionNode) -> Iterator[Placed]:
    question = node.model
    yield ("prompt",), question.prompt
    if question.explanation:
        yield ("explanation",), question.explanation
    for index, hint in enumerate(question.hints):
        yield ("hints", index), hint
    if node.group is not None and node is node.group.questions[0]:
        yield _STEM, node.group.model.prompt


def _texts(interaction: Interaction) -> Iterable[Placed]:
    match interaction:
        case model.ChooseOne() | model.ChooseMany():
            return _options(interaction)
        case model.Judge():
            return _feedback((), interaction.feedback)
        case model.EnterText():
            return _mistakes(interaction)
        case model.EnterNumber():
            mistakes = enumerate(interaction.mistakes)
            return ((("mistakes", index, "feedback"), wrong.feedback) for index, wrong in mistakes)
        case model.Match():
            return chain(_pairs(interaction), _feedback((), interaction.feedback))
        case model.Order():
            items = ((("items", index), item.text) for index, item in enumerate(interaction.items))
            return chain(items, _feedback((), interaction.feedback))
        case model.WriteFreely():
            return _essay(interaction)
        case _ as unreachable:
            assert_never(unreachable)


def _options(choice: model.ChooseOne | model.ChooseMany) -> Iterator[Placed]:
    for index, option in enumerate(choice.options):
        yield ("options", index, "correct" if option.correct else "wrong"), option.text
        if option.feedback:
            yield ("options", index, "feedback"), option.feedback


def _pairs(match: model.Match) -> Iterator[Placed]:
    for index, pair in enumerate(match.pairs):
        yield ("pairs", index, "item"), pair.item
        yield ("pairs", index, "match"), pair.match
    yield from ((("distractors", index), text) for index, text in enumerate(match.distractors))


def _mistakes(entered: model.EnterText) -> Iterator[Placed]:
    for steps, blank in blanks(entered):
        for index, mistake in enumerate(blank.mistakes):
            yield (*steps, "mistakes", index, "feedback"), mistake.feedback


def _essay(essay: model.WriteFreely) -> Iterator[Placed]:
    if essay.template:
        yield ("template",), essay.template
    if essay.sample:
        yield ("sample",), essay.sample
    if essay.rubric is None:
        return
    for key, criterion in essay.rubric.criteria.items():
        steps = ("rubric", "criteria", key)
        yield (*steps, "title"), criterion.title
        for index, level in enumerate(criterion.levels):
            yield (*steps, "levels", index, "title"), level.title
            yield (*steps, "levels", index, "text"), level.text


def _feedback(steps: Steps, text: str | None) -> Iterator[Placed]:
    if text:
        yield (*steps, "feedback"), text


def blanks(interaction: model.EnterText) -> Iterator[tuple[Steps, model.Blank]]:
    """The blanks, and the steps that lead to each: one alone stands in the question itself."""
    for index, blank in enumerate(interaction.blanks):
        yield (("blanks", index) if len(interaction.blanks) > 1 else ()), blank


def blanks_of(entries: Iterable[Entry]) -> Iterator[model.Blank]:
    """All blanks of an export."""
    for entry in entries:
        for node in entry.questions:
            if isinstance(node.model, FillIn):
                yield from node.model.interaction.blanks


def _answers(interaction: Interaction, node: QuestionNode) -> Iterator[Placed]:
    yield from ((("tags", index), tag) for index, tag in enumerate(node.model.tags))
    if isinstance(interaction, model.EnterText):
        for steps, blank in blanks(interaction):
            yield from (((*steps, "answers", index), answer) for index, answer in enumerate(blank.answers))
            for index, mistake in enumerate(blank.mistakes):
                yield (*steps, "mistakes", index, "answer"), mistake.answer
    elif isinstance(interaction, model.EnterNumber):
        if interaction.unit is not None:
            yield ("unit",), interaction.unit
        yield from ((("other_units", name), name) for name, _ in interaction.units)
