"""The answers that a question's author foresaw: right ones, typical mistakes, and none at all."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from curriculumkit.award.marking import Answer, Chosen, Matched, NumberText, Ordered, Said, Texts
from curriculumkit.diagnostics import Finding, Pointer, Step
from curriculumkit.graph import LinkedCurriculum, ModuleNode, QuestionNode
from curriculumkit.model import SingleQuestion
from curriculumkit.model.question.choice import Correct
from curriculumkit.model.question.interaction import (
    Blank,
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Interaction,
    Judge,
    Match,
    Option,
    Order,
    WriteFreely,
)

Judgement: TypeAlias = Callable[[QuestionNode, Fraction], Iterable[Finding]]
_EVERYTHING = Fraction(100)


class Foreseen(NamedTuple):
    """An answer to a question, or to the part of it that it belongs to: a blank, a pair. `steps` lead to it."""

    text: str
    steps: tuple[Step, ...]
    asked: Interaction
    answer: Answer

    def place(self, question: QuestionNode) -> Pointer:
        """Where it is written."""
        return Pointer(question.place.file, (*question.place.path, *self.steps))


def shape_of(model: SingleQuestion) -> tuple[object, ...] | None:
    """What the marking of a question depends on, where that is not its texts: what holds for one holds for all.

    Banks have thousands of questions, of few shapes.
    """
    # Told apart by their `type`, since isinstance is slow for models that it does not fit.
    if model.type == "single-choice":
        return model.type, *(type(option) is Correct for option in model.options)
    if model.type == "multiple-choice":
        return model.type, model.marking, *(type(option) is Correct for option in model.options)
    if model.type == "true-false":
        return model.type, model.answer
    if model.type == "ordering":
        return model.type, model.marking, len(model.items)
    if model.type == "matching" and {pair.match for pair in model.pairs}.isdisjoint(model.distractors):
        return model.type, len(model.pairs)
    return (model.type,) if model.type == "essay" else None


def by_shape(curriculum: LinkedCurriculum, judge: Judgement) -> Iterator[Finding]:
    """What `judge` finds in each question, given the pass mark in percent of what draws it; 100 where there is none.

    Where a question of the same shape and pass mark had no findings, it is passed over.
    """
    sound: dict[Fraction, set[object]] = {}
    for module in curriculum.modules:
        for name, bank in module.banks.items():
            limit = _limit(module, name) if bank else _EVERYTHING
            known = sound.setdefault(limit, set())
            for question in bank.values():
                shape = shape_of(question.model)
                if shape is not None and shape in known:
                    continue
                findings = list(judge(question, limit))
                yield from findings
                if shape is not None and not findings:
                    known.add(shape)


def _limit(module: ModuleNode, bank: str) -> Fraction:
    assessment = module.path.exam if bank == "exam" else module.quiz
    mark = assessment.pass_mark if assessment else None
    return Fraction(mark.value) if mark else _EVERYTHING


def right_answers(asked: Interaction) -> Iterator[Foreseen]:
    """What must earn everything."""
    match asked:
        case ChooseOne() | ChooseMany():
            right = frozenset(option.key for option in asked.options if option.correct)
            # None, or several for a single choice: another rule has a word to say about that.
            if len(right) == 1 or (right and isinstance(asked, ChooseMany)):
                yield Foreseen("the right options", ("options",), asked, Chosen(right))
        case Judge():
            yield Foreseen(str(asked.answer).lower(), ("answer",), asked, Said(asked.answer))
        case EnterText():
            for blank, at in _blanks(asked):
                for index, text in enumerate(blank.answers):
                    yield Foreseen(text, (*at, "answers", index), EnterText((blank,)), Texts((text,)))
        case EnterNumber():
            text = f"{asked.answer:f} {asked.unit or ''}".rstrip()
            yield Foreseen(text, ("answer",), asked, NumberText(text))
        case Match():
            matches = {pair.key: pair.match for pair in asked.pairs}
            yield Foreseen("the right pairs", ("pairs",), asked, Matched(matches))
        case Order():
            keys = tuple(item.key for item in asked.items)
            yield Foreseen("the right order", ("items",), asked, Ordered(keys))
        case WriteFreely():
            pass


def wrong_answers(asked: Interaction) -> Iterator[Foreseen]:
    """What must not be enough to pass: each distractor alone, each typical mistake."""
    match asked:
        case ChooseOne(options) | ChooseMany(options):
            yield from _wrong_options(options, asked)
        case EnterText():
            for blank, at in _blanks(asked):
                for index, mistake in enumerate(blank.mistakes):
                    where = (*at, "mistakes", index, "answer")
                    yield Foreseen(mistake.answer, where, EnterText((blank,)), Texts((mistake.answer,)))
        case EnterNumber():
            for index, wrong in enumerate(asked.mistakes):
                text = f"{wrong.answer:f}"
                yield Foreseen(text, ("mistakes", index, "answer"), asked, NumberText(text))
        case Match():
            yield from _distractors(asked)
        case Judge() | Order() | WriteFreely():
            pass


def _wrong_options(options: tuple[Option, ...], asked: Interaction) -> Iterator[Foreseen]:
    for index, option in enumerate(options):
        if not option.correct:
            yield Foreseen(option.text, ("options", index, "wrong"), asked, Chosen(frozenset(option.key)))


def _distractors(asked: Match) -> Iterator[Foreseen]:
    for index, text in enumerate(asked.distractors):
        for pair in asked.pairs:
            yield Foreseen(text, ("distractors", index), Match((pair,)), Matched({pair.key: text}))


def _blanks(asked: EnterText) -> Iterator[tuple[Blank, tuple[Step, ...]]]:
    if len(asked.blanks) == 1:
        yield asked.blanks[0], ()
        return
    for index, blank in enumerate(asked.blanks):
        yield blank, ("blanks", index)
