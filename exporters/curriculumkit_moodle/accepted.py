r"""The answers that Moodle is given for a blank.

Moodle compares characters as they are, but for their case. Where an author does not mind the width of characters, the
forms that people type are accepted beside an answer: half-width throughout, full-width throughout, and half-width with
the full-width punctuation of a Chinese keyboard, `skew（）`.
An answer's `*` would stand for anything: it is written `\*`.
"""

import unicodedata
from collections.abc import Iterable

from curriculumkit.model.question.interaction import Blank, Exactness
from curriculumkit.model.question.normal import normalised

_TO_FULL = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
_PUNCTUATION = {ord(character): _TO_FULL[ord(character)] for character in ",:;!?()"}
MOST_FORMS = 40
"""Answers of a blank with their other forms; more would make a question that nobody can read in Moodle."""


def escaped(answer: str) -> str:
    """An answer as Moodle reads it."""
    return answer.replace("*", r"\*")


def unescaped(answer: str) -> str:
    """What `escaped` was made from."""
    return answer.replace(r"\*", "*")


def forms(answer: str, exact: Exactness) -> tuple[str, ...]:
    """The answer, and the other widths of it that are accepted too."""
    answer = answer.strip()
    if exact.width:
        return (answer,)
    half = unicodedata.normalize("NFKC", answer)
    return tuple(dict.fromkeys((answer, half, half.translate(_TO_FULL), half.translate(_PUNCTUATION))))


def all_forms(answers: Iterable[str], exact: Exactness) -> tuple[str, ...]:
    """All forms of all answers, each once: those that Moodle would take for the same are not repeated."""
    found: dict[str, str] = {}
    for answer in answers:
        for form in forms(answer, exact):
            found.setdefault(_as_moodle_compares(form, exact), form)
    return tuple(found.values())


def accepted_forms(blank: Blank) -> tuple[str, ...]:
    """What a blank accepts in Moodle; without other widths where these would be too many."""
    answers = tuple(answer for answer in blank.answers if normalised(answer, blank.exact))
    widened = all_forms(answers, blank.exact)
    return widened if len(widened) <= MOST_FORMS else _as_written(answers, blank.exact)


def mistaken_forms(answer: str, blank: Blank) -> tuple[str, ...]:
    """The forms of a wrong answer that Moodle would not take for a right one."""
    right = {_as_moodle_compares(form, blank.exact) for form in accepted_forms(blank)}
    return tuple(
        form for form in all_forms((answer,), blank.exact) if _as_moodle_compares(form, blank.exact) not in right
    )


def has_too_many_forms(blank: Blank) -> bool:
    """Whether other widths are left out of what a blank accepts."""
    widened = all_forms(blank.answers, blank.exact)
    return len(widened) > MOST_FORMS and len(widened) > len(_as_written(blank.answers, blank.exact))


def _as_written(answers: Iterable[str], exact: Exactness) -> tuple[str, ...]:
    return all_forms(answers, Exactness(exact.case, width=True, spaces=exact.spaces))


def _as_moodle_compares(form: str, exact: Exactness) -> str:
    composed = unicodedata.normalize("NFC", form)
    return composed if exact.case else composed.lower()
