"""Texts that YAML reads as numbers, and what is kept around faults."""

import pytest

from curriculumkit.binding import bind
from curriculumkit.model import Bank, Module
from curriculumkit.model.question import FillIn
from curriculumkit.source import load

QUESTION = """\
  q{number}:
    type: fill-in
    objective: o1
    level: apply
    prompt: ____
    answers: [{answer}]
"""


def bank(*answers: str) -> bytes:
    return ("questions:\n" + "".join(QUESTION.format(number=n, answer=a) for n, a in enumerate(answers))).encode()


@pytest.mark.parametrize("typed", ["5672", "true", "False", "1.10", "0x1F", "+1", "1e3", ".5", "-.inf", "010"])
def test_texts_are_taken_as_typed(typed: str) -> None:
    bound = bind(load(bank(typed), "f.yaml"), Bank)
    assert bound.model is not None
    question = bound.model.questions["q0"]
    assert isinstance(question, FillIn)
    assert question.answers == (typed,)
    assert [finding.fault.code for finding in bound.findings] == ["CK050"] * (typed in ("1e3", "010"))


def test_a_key_that_is_a_number_is_the_text() -> None:
    bound = bind(load(b"title: 1\nweeks: 1\nobjectives:\n  1:\n    text: 2.50\n    level: apply\n", "f.yaml"), Module)
    assert bound.model is not None
    assert bound.model.title == "1"
    assert bound.model.objectives["1"].text == "2.50"


def test_a_big_bank_is_read_a_few_times_and_not_once_for_each_text(monkeypatch: pytest.MonkeyPatch) -> None:
    validate, calls = Bank.model_validate, []

    def counted(data: object) -> Bank:
        calls.append(data)
        return validate(data)

    document = load(bank(*["5672"] * 2000, "[a]", *["null"] * 200), "f.yaml")
    monkeypatch.setattr(Bank, "model_validate", counted)
    bound = bind(document, Bank)
    assert bound.model is not None
    assert len(bound.model.questions) == 2000
    assert len(bound.findings) == 201
    assert len(calls) <= 5


def test_what_is_sound_around_a_fault_is_kept() -> None:
    document = load(
        b"title: First\nweeks: 1\ntopics: none\nobjectives:\n"
        b"  o1:\n    text: Start\n    level: apply\n  o2:\n    text: Stop\n    level: none\n",
        "f.yaml",
    )
    bound = bind(document, Module)
    assert bound.model is not None
    assert list(bound.model.objectives) == ["o1"]
    assert bound.model.topics == ()
    assert bound.removed == {("topics",), ("objectives", "o2"), ("objectives", "o2", "level")}


def test_a_file_that_cannot_be_read_has_no_findings_of_shape() -> None:
    bound = bind(load(b"\xff", "f.yaml"), Module)
    assert bound.model is None
    assert bound.findings == ()
    assert bound.removed == {()}
