"""Papers and keys in Markdown and JSON: the paper tells nothing of the key, and the key fits the paper."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculumkit.check import check
from curriculumkit.drawing import Paper, draw, papers
from curriculumkit.drawing.texts import key_json, key_markdown, paper_json, paper_markdown
from curriculumkit.drawing.words import Words

COURSE = Path(__file__).parent / "course"


@pytest.fixture
def paper() -> Paper:
    report = check(COURSE)
    assert report.curriculum is not None
    assert not report.has_errors, [str(d.finding.message) for d in report.diagnostics]
    quiz = report.curriculum.paths[0].modules[0].quiz
    assert quiz is not None
    (drawn,) = papers(quiz, draw(quiz, len(quiz.bank), 1, seed=5), ["A"], 5)
    return drawn


def test_texts_are_as_approved(paper: Paper, golden: Callable[[str, Path], None]) -> None:
    golden(paper_markdown(paper, Words("en")), COURSE.parent / "golden" / "paper.md")
    golden(key_markdown(paper, Words("en")), COURSE.parent / "golden" / "key.md")


def test_paper_holds_nothing_of_the_key(paper: Paper) -> None:
    for text in (paper_markdown(paper, Words("en")), paper_json(paper)):
        for secret in ("SECRET", "correct", "apply", "objective"):
            assert secret not in text


def test_the_keys_letters_name_the_right_options(paper: Paper) -> None:
    shown = {q["id"]: q["shown"] for q in json.loads(paper_json(paper))["questions"]}
    answers = {entry["id"]: entry["answer"] for entry in json.loads(key_json(paper, Words("en")))["key"]}

    def named(question: str) -> set[str]:
        return {shown[question]["ABCDEFGH".index(letter)] for letter in answers[question].split(", ")}

    assert named("p/m1/questions/one") == {"right"}
    assert named("p/m1/questions/many") == {"first right", "second right"}
    letters = [pair.split("-")[1] for pair in answers["p/m1/questions/match"].split(", ")]
    assert [shown["p/m1/questions/match"]["ABCDEFGH".index(letter)] for letter in letters] == ["keeps", "runs"]
    ordered = answers["p/m1/questions/order"].split(", ")
    assert [shown["p/m1/questions/order"]["ABCDEFGH".index(letter)] for letter in ordered] == ["a", "b", "c"]


def test_questions_of_a_group_stay_together(paper: Paper) -> None:
    numbers = [question.number for question in paper.questions if question.node.group is not None]
    assert numbers == list(range(numbers[0], numbers[0] + 2))
    assert paper_markdown(paper, Words("en")).count("The stem of both.") == 1
