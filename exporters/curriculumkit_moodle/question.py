"""A question of the curriculum as a question of Moodle."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import assert_never

from curriculumkit.display import digits
from curriculumkit.graph import GroupNode, LinkedCurriculum, QuestionNode
from curriculumkit.markup import spare_character
from curriculumkit.model.question import interaction as model
from curriculumkit.model.question.fill_in import BLANK
from curriculumkit.model.question.interaction import Interaction
from curriculumkit_moodle import answers
from curriculumkit_moodle.catalogue import Catalogue
from curriculumkit_moodle.cloze import blank_code, defused
from curriculumkit_moodle.names import idnumber, key_of, plain, question_name
from curriculumkit_moodle.tags import tags_of
from curriculumkit_moodle.texts import Writing
from curriculumkit_moodle.xml import text

LINE = "_____"
"""Five underscores: Moodle puts the field of a short answer in their place."""
_LINES = re.compile(f"{LINE}+")
_PENALTIES = {0: "0.3333333", 1: "0.5", 2: "0.3333333", 3: "0.25", 4: "0.2"}
_DECIMALS = 7


@dataclass(frozen=True, slots=True)
class QuestionXml:
    """A question as it stands in a file, and what Moodle knows it by."""

    idnumber: str
    xml: str


def group_xml(group: GroupNode, curriculum: LinkedCurriculum) -> QuestionXml:
    """The text that a group's questions share: a description, which has no answer and no mark."""
    first = group.questions[0]
    writing = Writing(first.module)
    prompt = writing.html(group.model.prompt)
    name = question_name(first.module.local_id, first.bank, key_of(group), plain(prompt))
    own = idnumber(curriculum.id, group.id)
    head = _head("description", name, writing.element("questiontext", prompt), _EMPTY_FEEDBACK, "0", "0", own)
    return QuestionXml(own, f"{head}</question>\n")


def question_xml(node: QuestionNode, curriculum: LinkedCurriculum, texts: Catalogue) -> QuestionXml:
    """The question with everything that belongs to it."""
    writing = Writing(node.module)
    interaction = node.model.interaction
    kind = _kind(interaction)
    prompt, says = _prompt(node, interaction, writing)
    own = idnumber(curriculum.id, node.id)
    hints = answers.hints(node.model.hints, writing)
    penalty = penalty_of(kind, len(hints))
    name = question_name(node.module.local_id, node.bank, key_of(node), says)
    points = digits(points_of(node.model.points, interaction))
    head = _head(kind, name, prompt, _general_feedback(node, curriculum, writing, texts), points, penalty, own)
    tail = "".join((*hints, *_tags(node, curriculum)))
    body = "".join(_body(interaction, writing, texts))
    return QuestionXml(own, f"{head}{body}{tail}</question>\n")


def penalty_of(kind: str, hints: int) -> str:
    """What each try that failed takes away, so that the last hint still leaves something to earn."""
    return "1" if kind == "truefalse" else _PENALTIES.get(hints, "0.1")


def points_of(points: Decimal, interaction: Interaction) -> Decimal:
    """What a question counts in Moodle: each of several blanks a whole number of points."""
    if isinstance(interaction, model.EnterText) and len(interaction.blanks) > 1:
        return Decimal(_weight(points, len(interaction.blanks)) * len(interaction.blanks))
    return max(round(points, _DECIMALS), Decimal(1).scaleb(-_DECIMALS))


def _weight(points: Decimal, blanks: int) -> int:
    return max(1, round(points / blanks))


def _kind(interaction: Interaction) -> str:
    match interaction:
        case model.ChooseOne() | model.ChooseMany():
            return "multichoice"
        case model.Judge():
            return "truefalse"
        case model.EnterText(blanks):
            return "shortanswer" if len(blanks) == 1 else "cloze"
        case model.EnterNumber():
            return "numerical"
        case model.Match():
            return "matching"
        case model.Order():
            return "ordering"
        case model.WriteFreely():
            return "essay"
        case _ as unreachable:
            assert_never(unreachable)


def _body(interaction: Interaction, writing: Writing, texts: Catalogue) -> Iterator[str]:
    match interaction:
        case model.ChooseOne() | model.ChooseMany():
            yield from answers.choice(interaction, writing, texts)
        case model.Judge():
            yield from answers.judge(interaction, writing)
        case model.EnterText(blanks):
            if len(blanks) == 1:
                yield from answers.short_answer(blanks[0], writing)
        case model.EnterNumber():
            yield from answers.numerical(interaction, writing, texts)
        case model.Match():
            yield from answers.match(interaction, writing, texts)
        case model.Order():
            yield from answers.order(interaction, writing, texts)
        case model.WriteFreely():
            yield from answers.essay(interaction, writing, texts)
        case _ as unreachable:
            assert_never(unreachable)


def _prompt(node: QuestionNode, interaction: Interaction, writing: Writing) -> tuple[str, str]:
    """The text of the question as an element, and what it says."""
    if not isinstance(interaction, model.EnterText):
        html = writing.html(node.model.prompt)
        return writing.element("questiontext", html), plain(html)
    html, gap = gapped_html(node.model.prompt, writing)
    says = plain(html.replace(gap, BLANK))
    if len(interaction.blanks) == 1:
        return writing.element("questiontext", _no_field(html).replace(gap, LINE)), says
    weight = _weight(node.model.points, len(interaction.blanks))
    codes = (blank_code(blank, weight) for blank in interaction.blanks)
    pieces = defused(html).split(gap)
    filled = "".join(piece + code for piece, code in zip(pieces, (*codes, ""), strict=True))
    return writing.element("questiontext", filled), says


def gapped_html(prompt: str, writing: Writing) -> tuple[str, str]:
    """The prompt with a character for each blank, and which one: four underscores could be read as emphasis."""
    gap = spare_character(prompt)
    return writing.html(prompt.replace(BLANK, gap)), gap


def _no_field(html: str) -> str:
    """HTML in which no line of underscores can be taken for the place of the field."""
    return _LINES.sub(lambda match: match[0].replace("_", "&#95;"), html)


def _head(kind: str, name: str, prompt: str, feedback: str, points: str, penalty: str, own: str) -> str:
    return (
        f'<question type="{kind}">\n<name>{text(name)}</name>\n{prompt}{feedback}'
        f"<defaultgrade>{points}</defaultgrade>\n"
        f"<penalty>{penalty}</penalty>\n<hidden>0</hidden>\n<idnumber>{escape(own, quote=False)}</idnumber>\n"
    )


def _general_feedback(node: QuestionNode, curriculum: LinkedCurriculum, writing: Writing, texts: Catalogue) -> str:
    source = source_html(node.source, curriculum, texts) if node.source else ""
    if not node.model.explanation:
        return writing.element("generalfeedback", source) if source else _EMPTY_FEEDBACK
    return writing.block("generalfeedback", node.model.explanation, f"\n{source}" if source else "")


def source_html(source: str, curriculum: LinkedCurriculum, texts: Catalogue) -> str:
    """Where the fact stands, for everyone who has answered."""
    shown = escape(source, quote=False)
    prefix, _, page = source.partition(":")
    base = curriculum.model.sources.get(prefix)
    address = f"{base}{page}" if base else source if source.startswith(("http://", "https://")) else None
    if address is not None:
        shown = f'<a href="{escape(address)}">{shown}</a>'
    return f'<p class="source">{texts.text("Source: ")}{shown}</p>'


def _tags(node: QuestionNode, curriculum: LinkedCurriculum) -> Iterator[str]:
    yield "<tags>\n"
    for tag in tags_of(node, curriculum.id):
        yield f"<tag>{text(tag)}</tag>\n"
    yield "</tags>\n"


_EMPTY_FEEDBACK = '<generalfeedback format="html"><text></text></generalfeedback>\n'
