"""What learners may answer to a question, told from what its author wrote."""

from collections.abc import Iterator
from typing import Any, assert_never

from curriculumkit.model.question import interaction as model
from curriculumkit.model.question.interaction import Interaction
from curriculumkit_moodle.answers import menu_text

Attempt = tuple[Any, bool]
"""A response as `attempts` marks it, and whether it is right."""
FULL = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def attempts(interaction: Interaction) -> Iterator[Attempt]:
    """Responses to a question: all right ones that people would type, and some of the wrong ones."""
    match interaction:
        case model.ChooseOne(options):
            yield from (([index], option.correct) for index, option in enumerate(options))
        case model.ChooseMany(options):
            right = [index for index, option in enumerate(options) if option.correct]
            yield right, True
            yield [], False
            yield from (([*right, index], False) for index, option in enumerate(options) if not option.correct)
            yield from ((right[:index] + right[index + 1 :], False) for index in range(len(right)))
        case model.Judge(answer):
            yield from ((answer, True), (not answer, False))
        case model.EnterText(blanks):
            yield from (_entered if len(blanks) > 1 else _short)(blanks)
        case model.EnterNumber():
            yield from _numbers(interaction)
        case model.Match(pairs, distractors):
            right_ones = [menu_text(pair.match) for pair in pairs]
            yield right_ones, True
            yield [*right_ones[1:], right_ones[0]], False
            yield from (([menu_text(one), *right_ones[1:]], False) for one in distractors)
        case model.Order(items):
            yield list(range(len(items))), True
            yield [*range(1, len(items)), 0], False
        case model.WriteFreely():
            pass
        case _ as unreachable:
            assert_never(unreachable)


def _short(blanks: tuple[model.Blank, ...]) -> Iterator[Attempt]:
    (blank,) = blanks
    yield from ((typed, True) for answer in blank.answers for typed in _typed(answer, blank.exact))
    yield from ((mistake.answer, False) for mistake in blank.mistakes)
    yield "no such answer", False


def _entered(blanks: tuple[model.Blank, ...]) -> Iterator[Attempt]:
    right = [blank.answers[0] for blank in blanks]
    yield right, True
    for index, blank in enumerate(blanks):
        for answer, is_right in _short((blank,)):
            yield [*right[:index], answer, *right[index + 1 :]], is_right


def _typed(answer: str, exact: model.Exactness) -> Iterator[str]:
    yield answer
    yield f"  {answer} "
    if not exact.case:
        yield from (answer.upper(), answer.lower())
    if not exact.width:
        yield answer.translate(FULL)
        yield answer.translate({code: FULL[code] for code in map(ord, ",:;!?()")})


def _numbers(number: model.EnterNumber) -> Iterator[Attempt]:
    value, off = number.answer, number.tolerance
    yield from ((str(one), True) for one in (value, value + off, value - off))
    yield from ((str(one), False) for one in (value + off * 2 + 1, -value))
    if number.unit is not None:
        yield f"{value} {number.unit}", True
    for name, worth in number.units:
        yield f"{float(value / worth):.12f} {name}", True
        yield f"{float(value / worth * 3):.12f} {name}", False
        yield f"{value} {name}", False
    yield from ((str(mistake.answer), False) for mistake in number.mistakes)
