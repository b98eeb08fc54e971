"""The key against the marking engine: what it says is entered as a candidate would, and earns all marks."""

from fractions import Fraction

import pytest
from tests.exporters.word.papers.made import COURSE, STEMS, made
from tests.exporters.word.papers.reading import W, kinds_of_lists, part, seen, squeezed, tables
from tests.exporters.word.reading import text_of

from curriculumkit.award.marking import (
    Answer,
    Chosen,
    Matched,
    NumberText,
    Ordered,
    Said,
    Texts,
    Written,
    mark,
)
from curriculumkit.drawing.texts import right_answer
from curriculumkit.drawing.words import Words
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

each_paper = pytest.mark.parametrize("stem", STEMS)
AMBIGUOUS = "basics/m01/questions/enter-texts"
"""Its answer holds what parts the answers of a blank."""


def glance(content: bytes) -> dict[int, str]:
    """The answers at a glance, by number."""
    first = tables(content)[0]
    return {int(row[0]): row[1] for row in first[1:]}


def lettered(content: bytes) -> dict[int, dict[str, str]]:
    """What stands behind each letter on the paper, by question; texts without white space."""
    kinds = kinds_of_lists(content)
    found: dict[int, dict[str, str]] = {}
    number, letter = 0, ""
    for element in part(content).iter(f"{W}p"):
        style = element.find(f"{W}pPr/{W}pStyle")
        named = "" if style is None else style.get(f"{W}val", "")
        listed = element.find(f"{W}pPr/{W}numPr/{W}numId")
        text = squeezed(text_of(element))
        if named == "Heading3":
            number, letter = number + 1, ""
            found[number] = {}
        elif listed is not None and kinds[listed.get(f"{W}val", "")] == "upperLetter":
            letter = chr(ord("A") + len(found[number]))
            found[number][letter] = text
        elif letter and named in ("ListContinue", "SourceCode"):
            found[number][letter] += text
        else:
            letter = letter if listed is not None else ""
    return found


def written(text: str) -> str:
    return "".join(seen(text))


def entered(interaction: Interaction, said: str, letters: dict[str, str]) -> Answer:
    """The answer that a candidate gives who writes down what the key says."""
    parts = said.replace("，", ",").replace(", ", ",").split(",")
    match interaction:
        case ChooseOne() | ChooseMany():
            keys = [
                option.key
                for wanted in parts
                for option in interaction.options
                if written(option.text) == letters[wanted]
            ]
            assert len(keys) == len(parts)
            return Chosen(frozenset(keys))
        case Judge():
            return Said(said in ("True", "正确"))
        case EnterText():
            lines = said.splitlines() if len(interaction.blanks) > 1 else [f"(1) {said}"]
            return Texts(tuple(line.partition(") ")[2].split(" / ")[0] for line in lines))
        case EnterNumber():
            number, _, unit = said.partition(" ± ")
            return NumberText(f"{number} {unit.partition(' ')[2]}" if unit else said)
        case Match():
            matches = {}
            for pair in parts:
                key, letter = pair.split("-")
                texts = [*(p.match for p in interaction.pairs), *interaction.distractors]
                matches[key] = next(text for text in texts if written(text) == letters[letter])
            return Matched(matches)
        case Order():
            return Ordered(
                tuple(
                    item.key for wanted in parts for item in interaction.items if written(item.text) == letters[wanted]
                )
            )
        case WriteFreely():
            return Written("by hand")


@each_paper
def test_what_the_key_says_earns_all_marks(stem: str) -> None:
    found = made(stem)
    answers, letters = glance(found.key), lettered(found.on_paper)
    assert list(answers) == [question.number for question in found.paper.questions]
    for question in found.paper.questions:
        node = question.node
        if node.id == AMBIGUOUS:
            continue
        answer = entered(node.model.interaction, answers[question.number], letters[question.number])
        score = mark(node.model.interaction, answer, node.model.points)
        assert score.pending if isinstance(node.model.interaction, WriteFreely) else score.share == Fraction(1), node.id


@each_paper
def test_says_the_same_as_the_key_of_assemble(stem: str) -> None:
    found = made(stem)
    words = Words("en" if found.folder == COURSE else "zh")
    for number, said in glance(found.key).items():
        question = found.paper.questions[number - 1]
        if not isinstance(question.node.model.interaction, EnterText | EnterNumber | WriteFreely):
            assert said.replace("，", ", ") == right_answer(question, words)


def test_partial_credit_is_what_the_engine_gives() -> None:
    """Shares that the key states, against one right part each."""
    found = made("port-exam-A")
    text = squeezed(text_of(part(found.key)))
    by_id = {question.node.local_id: question.node.model for question in found.paper.questions}
    many, match, order = by_id["many"], by_id["match"], by_id["order"]
    assert mark(many.interaction, Chosen(frozenset("a")), many.points).earned == 1
    assert squeezed("Each right option earns 1 mark, each wrong one takes as much away; never below 0.") in text
    assert mark(match.interaction, Matched({"1": "Front"}), match.points).earned == Fraction(1, 3)
    assert squeezed("Each right pair earns 1/3 of a mark.") in text
    assert mark(order.interaction, Ordered(("1", "3", "2")), order.points).earned == 1
    assert squeezed("Each item in its right place, counted from the first, earns 1 mark.") in text
    assert squeezed("Marks: points × 10 ÷ 5.") in text
