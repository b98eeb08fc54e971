"""Questions that cannot be read, as far as they can be counted: what is asked about, at which level."""

from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from curriculumkit.graph.gaps import Removed
from curriculumkit.model.question import TrueFalse

_COUNTED_BY = frozenset(("objective", "level", "difficulty", "tags"))
_DECISIVE = _COUNTED_BY | {"type", "questions"}
"""Keys without which it is unknown how many questions one is, and which quotas it counts for."""


def lost_questions(data: object, removed: Removed) -> dict[str, TrueFalse]:
    """For the questions of a bank that are left out as a whole: others of the same objective, level, difficulty, tags.

    Those are missing that could be groups, or of which one of these is not known.
    """
    questions = data.get("questions") if isinstance(data, Mapping) else None
    if not isinstance(questions, Mapping):
        return {}
    keys = [str(gone[1]) for gone in removed if gone[:1] == ("questions",) and len(gone) == len(("questions", "id"))]
    found = {key: _stand_in(questions.get(key)) for key in keys}
    return {key: question for key, question in sorted(found.items()) if question is not None}


def _stand_in(written: object) -> TrueFalse | None:
    if not isinstance(written, Mapping) or "questions" in written:
        return None
    known = {key: value for key, value in written.items() if key in _COUNTED_BY}
    try:
        return TrueFalse.model_validate({**known, "type": "true-false", "prompt": "…", "answer": True})
    except ValidationError:
        return None


def can_be_counted(removed: Removed, stood_for: Iterable[str]) -> bool:
    """Whether all questions of a bank can be counted, though something is left out of it."""
    counted = set(stood_for)
    for gone in removed:
        if gone[:1] == ("source",):
            continue
        if len(gone) < len(("questions", "id")):
            return False
        is_whole = len(gone) == len(("questions", "id"))
        if (is_whole and gone[1] not in counted) or _DECISIVE.intersection(gone[2:3]):
            return False
    return True
