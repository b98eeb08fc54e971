"""Tags: by objective, level, difficulty, module, curriculum and expected time, and the author's own."""

import re
from collections.abc import Iterator

from curriculumkit.graph import QuestionNode
from curriculumkit_moodle.names import LONGEST_TAG

OBJECTIVE, LEVEL, DIFFICULTY, SECONDS = "objective:", "level:", "difficulty:", "seconds:"
MODULE, CURRICULUM = "module:", "curriculum:"
_TAKEN_OUT = re.compile("[<>`]")
"""What Moodle takes out of a tag."""


def tags_of(node: QuestionNode, curriculum: str) -> Iterator[str]:
    """The tags of a question, each once without regard to case, as Moodle keeps them; none is empty."""
    derived = derived_tags(node, curriculum)
    yield from derived
    if not node.model.tags:
        return
    seen = {tag.casefold() for tag in derived}
    for tag in map(as_kept, node.model.tags):
        if tag and tag.casefold() not in seen:
            seen.add(tag.casefold())
            yield tag


def as_kept(tag: str) -> str:
    """A tag as Moodle keeps it."""
    return " ".join(_TAKEN_OUT.sub("", tag).split())[:LONGEST_TAG].rstrip()


def derived_tags(node: QuestionNode, curriculum: str) -> tuple[str, ...]:
    """The tags that say what is written elsewhere: each has a prefix of its own."""
    objective = node.objective.id if node.objective else node.model.objective
    return (
        f"{OBJECTIVE}{objective}",
        f"{LEVEL}{node.model.level}",
        f"{DIFFICULTY}{node.model.difficulty}",
        f"{MODULE}{node.module.id}",
        f"{CURRICULUM}{curriculum}",
        *((f"{SECONDS}{node.model.seconds}",) if node.model.seconds is not None else ()),
    )
