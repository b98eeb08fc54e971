"""Short answers and cloze, back to blanks: what an export added to an answer is taken out again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from curriculumkit.model.question.interaction import Blank, Exactness
from curriculumkit.model.question.interaction import Mistake as PlainMistake
from curriculumkit_moodle.accepted import accepted_forms, all_forms, mistaken_forms
from curriculumkit_moodle.cloze import decoded

_OPENING = re.compile(r"\{([0-9]*):([A-Z_]+):")
_CONTENT = re.compile(r"(?:[^{}\\]|\\.)*", re.DOTALL)
_LOOK_ALIKE = re.compile(r"\{[0-9]*:(?:short|multi|numerical|nm|sa|mw|mc|mr)[a-z_]*:", re.IGNORECASE)
_LONGEST_WEIGHT = 4
_SHORT = {"SHORTANSWER": False, "SA": False, "MW": False, "SHORTANSWER_C": True, "SAC": True, "MWC": True}
_APART = re.compile(r"(?<!\\)~")
_PART = re.compile(r"(=|%-?[0-9.,]+%)?((?:[^#\\]|\\.|(?<=&)#)*)(?:#(.*))?", re.DOTALL)


@dataclass(slots=True)
class Given:
    """A blank as Moodle has it: all forms of all answers, and wrong answers with their feedback, in HTML.

    `praise` is the feedback on right answers.
    """

    right: list[str] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)
    case: bool = False
    weight: int = 1
    partial: bool = False
    praise: list[str] = field(default_factory=list)

    def add(self, share: str, answer: str, feedback: str) -> None:
        """One answer with its share, `100` or less."""
        if share == "100":
            self.right.append(answer)
            self.praise += [feedback] if feedback else []
        else:
            self.wrong.append((answer, feedback))
            self.partial = self.partial or share not in {"0", ""}


def cut_blanks(html: str, gap: str) -> tuple[str, list[Given] | None]:
    """The HTML with gaps, and its blanks; None where there is a blank of another kind."""
    found: list[Given | None] = []
    pieces, done = [], 0
    for opening, start, end in _blanks(html):
        found.append(_given(opening, html[opening.end() : end - 1]))
        pieces += [html[done:start], gap]
        done = end
    cut_html = "".join((*pieces, html[done:]))
    given = [one for one in found if one is not None]
    return cut_html.replace("&#123;", "{"), given if len(given) == len(found) and given else None


def look_alikes(html: str) -> list[str]:
    """The beginnings of what somebody may have meant for a blank, and Moodle takes for text: its types are capitals."""
    return [found[0] for found in _LOOK_ALIKE.finditer(html) if not found[0].isupper()]


def _blanks(html: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """The blanks with their places. One that is not closed hides those that are opened in it behind a backslash."""
    place = 0
    while opening := _OPENING.search(html, place):
        content = _CONTENT.match(html, opening.end())
        place = content.end() if content else opening.end()
        if html[place : place + 1] == "}":
            place += 1
            yield opening, opening.start(), place


def _given(opening: re.Match[str], content: str) -> Given | None:
    if opening[2] not in _SHORT or len(opening[1]) > _LONGEST_WEIGHT:
        return None
    given = Given(case=_SHORT[opening[2]], weight=int(opening[1] or 1))
    for part in _APART.split(content):
        found = _PART.fullmatch(part)
        if found is None:
            return None
        share = "100" if found[1] == "=" else (found[1] or "0").strip("%")
        given.add(share, decoded(found[2]).strip(), decoded(found[3] or "").strip())
    return given


def blanks_of(given: Sequence[Given]) -> tuple[list[Blank], Exactness]:
    """The blanks as an author would write them, and what of their answers is exact; feedback stays HTML."""
    case = any(one.case for one in given)
    lenient, strict = Exactness(case), Exactness(case, width=True)
    blanks = [_blank(one, lenient) for one in given]
    if all(_gives_back(blank, one) for blank, one in zip(blanks, given, strict=True)):
        return blanks, lenient
    return [_blank(one, strict) for one in given], strict


def _blank(given: Given, exact: Exactness) -> Blank:
    return Blank(tuple(_originals(given.right, exact)), tuple(_mistakes(given, exact)), exact)


def _originals(answers: Sequence[str], exact: Exactness) -> Iterator[str]:
    known: set[str] = set()
    for answer in answers:
        if answer not in known:
            known.update(all_forms((answer,), exact))
            yield answer


def _mistakes(given: Given, exact: Exactness) -> Iterator[PlainMistake]:
    known: set[tuple[str, str]] = set()
    for answer, feedback in given.wrong:
        if (answer, feedback) not in known:
            known.update((form, feedback) for form in all_forms((answer,), exact))
            yield PlainMistake(answer, feedback)


def _gives_back(blank: Blank, given: Given) -> bool:
    wrong = [(form, mistake.feedback) for mistake in blank.mistakes for form in mistaken_forms(mistake.answer, blank)]
    return list(accepted_forms(blank)) == given.right and wrong == given.wrong
