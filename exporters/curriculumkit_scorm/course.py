"""The data that the player works with, as a classic script: modules and requests do not work from a disk."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, assert_never

from curriculumkit_scorm.catalogue import Catalogue
from curriculumkit_scorm.package import (
    Blank,
    ChooseMany,
    ChooseOne,
    EnterText,
    Judge,
    Match,
    Option,
    Package,
    Question,
    Quiz,
)
from curriculumkit_scorm.page import Page

_TEXT_KEY = re.compile(r"\btext\(\s*'([^']+)'")


def course_script(package: Package, pages: Sequence[Page], texts: Catalogue, sources: Iterable[str]) -> str:
    """The script that gives the player its course; `sources` are the scripts whose interface texts it needs."""
    quiz = package.quiz
    course = {
        "id": package.id,
        "pages": [page.id for page in pages],
        "passMark": _number(quiz),
        "questions": [_question(question) for question in quiz.questions] if quiz else [],
        "texts": texts.chosen(text_keys(sources)),
    }
    data = json.dumps(course, ensure_ascii=False, sort_keys=True, indent=1)
    return f"window.curriculumkit = {{ course: {data} }};\n"


def text_keys(sources: Iterable[str]) -> set[str]:
    """The keys of the interface texts that scripts ask for."""
    return {key for source in sources for key in _TEXT_KEY.findall(source)}


def _number(quiz: Quiz | None) -> float | int | None:
    if quiz is None or quiz.pass_mark is None:
        return None
    mark = float(quiz.pass_mark)
    return int(mark) if mark.is_integer() else mark


def _question(question: Question) -> dict[str, Any]:
    shared = {
        "id": question.id,
        "kind": question.kind,
        "weight": question.points,
        "objectives": list(question.objectives),
    }
    return {**shared, **_body(question)}


def _body(question: Question) -> dict[str, Any]:
    match question.body:
        case ChooseOne(options) | ChooseMany(options):
            return {"right": _right(options), "shuffled": "".join(option.key for option in options)}
        case Judge(answer):
            return {"right": "t" if answer else "f"}
        case EnterText(_, blanks):
            return {"blanks": [_blank(blank) for blank in blanks]}
        case Match(items, targets):
            return {
                "right": "".join(item.key + item.target.key for item in items),
                "shuffled": "".join(target.key for target in targets),
                "targets": {target.key: target.text for target in targets},
            }
        case _ as unreachable:
            assert_never(unreachable)


def _right(options: Iterable[Option]) -> str:
    return "".join(option.key for option in options if option.correct)


def _blank(blank: Blank) -> dict[str, list[str]]:
    return {"answers": list(blank.answers), "mistakes": [mistake.answer for mistake in blank.mistakes]}
