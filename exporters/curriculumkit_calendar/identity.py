"""Identities that calendars know an entry by: the same for the same thing in the same term, never for another one."""

import hashlib
import json
from datetime import UTC, datetime, timedelta

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import Plan

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def uid(plan: Plan, cohort: str, item: str, part: str) -> str:
    """The UID of a part of an item: it derives from curriculum, term, cohort and ids, and from no date.

    So an entry that moves keeps it, and another term never has it.
    """
    key = json.dumps([plan.curriculum, plan.name, cohort, item, part], ensure_ascii=False)
    return f"{hashlib.sha256(key.encode()).hexdigest()[:32]}@{plan.curriculum}.curriculumkit"


def stamp(plan: Plan, curriculum: LinkedCurriculum) -> datetime:
    """When this revision was made, without a clock: later for each later revision, and for later contents.

    It counts seconds from the day on which the curriculum was updated.
    """
    updated = curriculum.model.updated
    begin = datetime.combine(updated.day, datetime.min.time(), UTC) if updated else _EPOCH
    return begin + timedelta(seconds=plan.revision)
