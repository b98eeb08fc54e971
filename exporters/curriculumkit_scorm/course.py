"""The data that the player works with, as a classic script: modules and requests do not work from a disk."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, assert_never

from curriculumkit_scorm.catalogue import Catalogue
from curriculumkit_scorm.package import Package, Quiz
from curriculumkit_scorm.page import Page
from curriculumkit_scorm.question import (
    Blank,
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    Option,
    Order,
    Question,
    WriteFreely,
)

_TEXT_KEY = re.compile(r"\btext\(\s*'([^']+)'")


def course_script(
    package: Package,
    pages: Sequence[Page],
    texts: Catalogue,
    sources: Iterable[str],
    *,
    told: bool = False,
    onward: bool = False,
) -> str:
    """The script that gives the player its course; `sources` are the scripts whose interface texts it needs.

    Where `told`, completing the module counts as passing it, since others wait for that. Where something follows in the
    same package, the player can lead `onward`.
    """
    course = {
        **({"passedWhenComplete": True} if told else {}),
        **({"onward": True} if onward else {}),
        "id": package.id,
        "language": package.language,
        "scope": package.scope,
        "pages": [page.id for page in pages],
        "objectives": {objective.id: objective.words for objective in package.objectives},
        **_quiz(package.quiz),
        "texts": texts.chosen(text_keys(tuple(sources))),
    }
    # Indented, JSON would be written by Python instead of C, and take ten times as long.
    data = json.dumps(course, ensure_ascii=False, sort_keys=True)
    return f"window.curriculumkit = {{ course: {data} }};\n"


@lru_cache
def text_keys(sources: tuple[str, ...]) -> frozenset[str]:
    """The keys of the interface texts that scripts ask for."""
    return frozenset(key for source in sources for key in _TEXT_KEY.findall(source))


def _quiz(quiz: Quiz | None) -> Mapping[str, Any]:
    if quiz is None:
        return {"questions": [], "passMark": None}
    limits = {"minutes": quiz.minutes, "attempts": quiz.attempts}
    return {
        "questions": [_question(question) for question in quiz.questions],
        "passMark": float(quiz.pass_mark) if quiz.pass_mark is not None else None,
        "forms": [list(form) for form in quiz.forms],
        "shuffled": quiz.shuffled,
        "immediate": quiz.immediate,
        **{name: limit for name, limit in limits.items() if limit is not None},
    }


def _question(question: Question) -> dict[str, Any]:
    shared = {
        "id": question.id,
        "kind": question.kind,
        "weight": float(question.points),
        "objectives": list(question.objectives),
        "words": question.words,
    }
    stem = {"stem": question.stem.id} if question.stem else {}
    return {**shared, **stem, **_body(question)}


def _body(question: Question) -> dict[str, Any]:
    match question.body:
        case ChooseOne(options):
            return {"right": _right(options), "shuffled": _keys(options)}
        case ChooseMany(options, partial):
            return {"right": _right(options), "shuffled": _keys(options), **_whole(partial)}
        case Judge(answer):
            return {"right": "t" if answer else "f"}
        case EnterText(_, blanks):
            return {"blanks": [_blank(blank) for blank in blanks]}
        case EnterNumber():
            return _number(question.body)
        case Match(items, targets):
            return {
                "right": "".join(item.key + item.target.key for item in items),
                "shuffled": "".join(target.key for target in targets),
                "targets": {target.key: target.text for target in targets},
            }
        case Order(items, partial):
            right = "".join(item.key for item in items)
            return {"right": right, "shuffled": right, **_whole(partial)}
        case WriteFreely(_, template):
            return {"template": template}
        case _ as unreachable:
            assert_never(unreachable)


def _keys(options: Iterable[Option]) -> str:
    return "".join(option.key for option in options)


def _right(options: Iterable[Option]) -> str:
    return "".join(option.key for option in options if option.correct)


def _whole(partial: bool) -> dict[str, bool]:
    return {} if partial else {"whole": True}


def _blank(blank: Blank) -> dict[str, list[str]]:
    exact = {"exact": list(blank.exact)} if blank.exact else {}
    return {"answers": list(blank.answers), "mistakes": [mistake.answer for mistake in blank.mistakes], **exact}


def _number(number: EnterNumber) -> dict[str, Any]:
    return {
        "answer": number.answer,
        "tolerance": number.tolerance,
        "units": [list(unit) for unit in number.all_units],
        "mistakes": [mistake.answer for mistake in number.mistakes],
    }
