r"""The answers that Moodle is given for a blank.

Moodle compares characters as they are, but for their case. Where an author does not mind the width of characters, the
usual forms of an answer are accepted beside it: with full-width characters throughout, and with half-width ones.
An answer's `*` would stand for anything: it is written `\*`.
"""

import unicodedata
from collections.abc import Iterable

from curriculumkit.model.question.interaction import Blank, Exactness
from curriculumkit.model.question.normal import normalised

_TO_FULL = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
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
    return tuple(dict.fromkeys((answer, half, half.translate(_TO_FULL))))


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
    if len(widened) <= MOST_FORMS:
        return widened
    return all_forms(answers, Exactness(blank.exact.case, width=True, spaces=blank.exact.spaces))


def _as_moodle_compares(form: str, exact: Exactness) -> str:
    composed = unicodedata.normalize("NFC", form)
    return composed if exact.case else composed.casefold()
