"""Every question answered as Moodle would mark it: right, wrong and not at all; and the texts that learners read."""

from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as parser
from tests.exporters.moodle.attempts import feedback, fits, fraction, stored
from tests.exporters.moodle.conftest import COURSE, linked, only_file
from tests.exporters.moodle.responses import attempts

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.markup import inline_html, to_html
from curriculumkit.model.question import interaction as model

Questions = tuple[LinkedCurriculum, dict[str, etree._Element]]
"""A curriculum, and its questions in XML by idnumber."""


@cache
def exported_bank(folder: Path) -> Questions:
    curriculum = linked(folder)
    root = etree.fromstring(only_file(curriculum))
    return curriculum, {one.findtext("idnumber") or "": one for one in root.iter("question")}


@pytest.fixture(params=["course", "celery"])
def bank(request: pytest.FixtureRequest, celery: Path) -> Questions:
    return exported_bank(celery if request.param == "celery" else COURSE)


def test_right_answers_earn_everything_and_wrong_ones_do_not(bank: Questions) -> None:
    curriculum, questions = bank
    tried = 0
    for node in curriculum.questions:
        question = questions[f"{curriculum.id}/{node.id}"]
        if question.get("type") == "essay":
            continue
        assert fraction(question, None) == 0
        for response, is_right in attempts(node.model.interaction):
            earned = fraction(question, response)
            assert (abs(earned - 1) < 1e-4) is is_right, (node.id, response, earned)
            tried += 1
    assert tried > 2 * len(questions) // 3


def test_learners_read_what_authors_wrote(bank: Questions) -> None:
    curriculum, questions = bank
    for node in curriculum.questions:
        question = questions[f"{curriculum.id}/{node.id}"]
        interaction = node.model.interaction
        if not isinstance(interaction, model.EnterText):
            assert _read(stored(question.find("questiontext"))) == _read(to_html(node.model.prompt))
        elif len(interaction.blanks) == 1:
            written = node.model.prompt.replace("____", "blank")
            assert _read(stored(question.find("questiontext")).replace("_____", "blank", 1)) == _read(to_html(written))
        told = _read(to_html(node.model.explanation)) if node.model.explanation else ""
        assert _read(stored(question.find("generalfeedback"))).startswith(told)
        if isinstance(interaction, model.ChooseOne | model.ChooseMany):
            for option, answer in zip(interaction.options, question.iterfind("answer"), strict=True):
                assert _read(stored(answer)) == _read(inline_html(option.text))
                assert _read(stored(answer.find("feedback"))) == (_read(to_html(option.feedback or " ")))


def _read(html: str) -> str:
    return str(parser.fragment_fromstring(html, create_parent="div").text_content()).strip() if html else ""


def test_who_types_a_known_mistake_is_told_why(celery: Path) -> None:
    curriculum, questions = exported_bank(celery)
    told = 0
    for node in curriculum.questions:
        interaction = node.model.interaction
        if isinstance(interaction, model.EnterText) and len(interaction.blanks) == 1:
            for mistake in interaction.blanks[0].mistakes:
                says = feedback(questions[f"{curriculum.id}/{node.id}"], mistake.answer)
                assert _read(says) == _read(to_html(mistake.feedback))
                told += 1
    assert told > 50


@pytest.mark.parametrize(
    ("typed", "answer", "is_right"),
    [("a*b", r"a\*b", True), ("axb", r"a\*b", False), ("axb", "a*b", True), (r"a\*b", r"a\\*b", True)],
)
def test_asterisks_stand_for_anything_unless_they_are_escaped(typed: str, answer: str, is_right: bool) -> None:
    assert fits(typed, answer, exact=False) is is_right
