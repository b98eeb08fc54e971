"""Everything that a question says stands on the paper or in the key; and the paper gives nothing away."""

from collections.abc import Iterator, Mapping, Sequence

import pytest
from pydantic import BaseModel
from tests.exporters.word.papers.made import STEMS, made
from tests.exporters.word.papers.reading import everything, paragraphs, part, seen, squeezed

from curriculumkit.graph import QuestionNode

each_paper = pytest.mark.parametrize("stem", STEMS)
ASKED = {"prompt", "correct", "wrong", "item", "match", "distractors", "items", "template", "unit"}
"""Keys whose texts stand on the paper; all others stand in the key."""
PLAIN = {"answer", "answers", "source", "unit", "other_units", "tags"}
"""Keys whose texts are no Markdown."""
NOWHERE = {
    "type": "is seen by what is to be done",
    "marking": "stands in the key as a sentence",
    "exact": "stands in the key as a sentence",
    "level": "stands in the key by its name in the language",
    "difficulty": "stands in the key by its name in the language",
    "objective": "stands in the key by its full id",
    "hints": "are given one after another while learners practise; an exam has none",
    "proof": "is for the tests of the curriculum",
    "objectives": "of a rubric's criterion: those of the question stand in the key",
}
"""Keys whose texts stand nowhere as they are, and why."""


def texts(node: QuestionNode) -> Iterator[tuple[str, str]]:
    """All texts of a question, each with its key; map keys that are texts included."""

    def walk(value: object, key: str) -> Iterator[tuple[str, str]]:
        match value:
            case BaseModel():
                for name in type(value).model_fields:
                    yield from walk(getattr(value, name), name)
            case Mapping():
                if key == "other_units":
                    yield from ((key, unit) for unit in value)
                for inner in value.values():
                    yield from walk(inner, key)
            case str():
                yield key, value
            case Sequence():
                for inner in value:
                    yield from walk(inner, key)
            case _:
                pass

    yield from walk(node.model, "")


@each_paper
def test_every_text_of_every_question_appears(stem: str) -> None:
    found = made(stem)
    on_paper, in_key = everything(found.on_paper), everything(found.key)
    lost = []
    for question in found.paper.questions:
        for key, text in texts(question.node):
            if key in NOWHERE:
                continue
            place = on_paper if key in ASKED else in_key
            stretches = [squeezed(text)] if key in PLAIN else seen(text)
            lost += [f"{question.node.id} {key}: {stretch}" for stretch in stretches if stretch not in place]
    assert lost == []


@each_paper
def test_key_says_where_each_question_comes_from(stem: str) -> None:
    found = made(stem)
    in_key = everything(found.key)
    for question in found.paper.questions:
        node = question.node
        assert node.objective is not None
        for text in (node.id, node.objective.id, *([node.source] if node.source else [])):
            assert squeezed(text) in in_key
        assert next(iter(seen(node.objective.model.text))) in in_key


@each_paper
def test_groups_show_their_text_once_above_their_questions(stem: str) -> None:
    found = made(stem)
    on_paper = everything(found.on_paper)
    groups = {question.node.group for question in found.paper.questions if question.node.group}
    for group in groups:
        for stretch in seen(group.model.prompt):
            assert stretch in on_paper
        numbers = [question.number for question in found.paper.questions if question.node.group is group]
        assert numbers == list(range(numbers[0], numbers[0] + len(group.questions)))


@each_paper
def test_paper_and_sheet_give_nothing_away(stem: str) -> None:
    found = made(stem)
    for content in (found.on_paper, found.sheet):
        whole = everything(content)
        markup = "".join(str(value) for element in part(content).iter() for value in element.attrib.values())
        for question in found.paper.questions:
            assert squeezed(question.node.id) not in whole
            assert question.node.id not in markup
            assert question.node.id.replace("/", "__").replace("-", "_") not in markup
            for key, text in texts(question.node):
                told = (
                    [stretch for stretch in seen(text) if len(stretch) > 12] if key in ("explanation", "sample") else []
                )
                assert not any(stretch in whole for stretch in told), (question.node.id, key)


@each_paper
def test_questions_are_numbered_with_their_marks(stem: str) -> None:
    found = made(stem)
    content = found.on_paper
    heads = [p.text for p in paragraphs(content) if p.style == "Heading3"]
    assert len(heads) == len(found.paper.questions)
    for question, head in zip(found.paper.questions, heads, strict=True):
        number, points = str(question.number), f"{question.node.model.points.normalize():f}"
        assert head in (
            f"第 {number} 题（{points} 分）",
            f"Question {number} ({points} mark)",
            f"Question {number} ({points} marks)",
        )
    english = sum(head.endswith("mark)") for head in heads if "(1 mark" in head)
    assert english == sum("(1 mark" in head for head in heads)
