"""How long the parts of a module take: as written, or about, by what they are."""

import re

from curriculumkit.graph import ActivityNode, AssessmentNode, LessonNode, ModuleNode
from curriculumkit.model.checks import ReadingSpeed

_OF_ACTIVITY = {"programming": 60, "configuration": 30, "debugging": 45, "design": 45}
_OF_ASSESSMENT = {"lab": 60, "exercise": 45, "case-study": 90, "project": 240, "exam": 60}
_LESSON, _ACTIVITY, _ASSESSMENT = 15, 45, 30
_PER_QUESTION = 1.5
_FENCE = re.compile(r"^(`{3,}|~{3,})[^\n]*\n(.*?)^\1", re.DOTALL | re.MULTILINE)
_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W_\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]+")


def reading_minutes(page: str, speed: ReadingSpeed) -> float:
    """How long a page takes to read: text, and code line by line."""
    code_lines = sum(match[2].count("\n") for match in _FENCE.finditer(page))
    prose = _FENCE.sub("", page)
    chinese, words = len(_CHINESE.findall(prose)), len(_WORD.findall(prose))
    return chinese / speed.chinese + words / speed.words + code_lines / speed.code_lines


WORK = ("lessons", "activities", "assessments")
"""The keys of a module's file that its work is under."""


def minutes_written(module: ModuleNode) -> list[int | None]:
    """The minutes of all lessons, activities and assessments; None where none are written."""
    return [
        *(lesson.model.minutes for lesson in module.lessons.values()),
        *(activity.model.minutes for activity in module.activities.values()),
        *(assessment.model.minutes for assessment in module.assessments.values()),
    ]


def minutes_estimated(module: ModuleNode, speed: ReadingSpeed) -> int:
    """About how long everything takes that has no minutes, in minutes: what a quick learner needs."""
    parts: list[LessonNode | ActivityNode | AssessmentNode] = [*module.lessons.values(), *module.activities.values()]
    parts += module.assessments.values()
    return sum(_estimate(part, speed) for part in parts if not part.model.minutes)


def _estimate(part: LessonNode | ActivityNode | AssessmentNode, speed: ReadingSpeed) -> int:
    match part:
        case LessonNode():
            return _LESSON if part.page is None else round(reading_minutes(part.page, speed))
        case ActivityNode():
            return _OF_ACTIVITY.get(part.model.kind or "", _ACTIVITY)
        case AssessmentNode() if part.kind == "quiz":
            return round(_PER_QUESTION * (part.model.questions or len(part.bank)))
        case AssessmentNode():
            return _OF_ASSESSMENT.get(part.kind or "", _ASSESSMENT)
