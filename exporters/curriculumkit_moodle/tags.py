"""Tags: by objective, level, difficulty, module and curriculum, and the author's own."""

import re
from collections.abc import Iterable, Iterator

from curriculumkit.graph import QuestionNode

OBJECTIVE, LEVEL, DIFFICULTY = "objective:", "level:", "difficulty:"
MODULE, CURRICULUM = "module:", "curriculum:"
_TAKEN_OUT = re.compile("[<>`]")
"""What Moodle takes out of a tag."""


def tags_of(node: QuestionNode, curriculum: str) -> Iterator[str]:
    """The tags of a question, each once without regard to case, as Moodle keeps them; none is empty."""
    seen: set[str] = set()
    for tag in (*_derived(node, curriculum), *(as_kept(tag) for tag in node.model.tags)):
        if tag and tag.casefold() not in seen:
            seen.add(tag.casefold())
            yield tag


def as_kept(tag: str) -> str:
    """A tag as Moodle keeps it, but for its length."""
    return " ".join(_TAKEN_OUT.sub("", tag).split())


def _derived(node: QuestionNode, curriculum: str) -> Iterable[str]:
    objective = node.objective.id if node.objective else node.model.objective
    return (
        f"{OBJECTIVE}{objective}",
        f"{LEVEL}{node.model.level}",
        f"{DIFFICULTY}{node.model.difficulty}",
        f"{MODULE}{node.module.id}",
        f"{CURRICULUM}{curriculum}",
    )
