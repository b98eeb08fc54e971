"""Objectives that are left out where others of their module are not."""

from collections.abc import Callable, Iterator

from curriculumkit.graph import LinkedCurriculum, ObjectiveNode
from curriculumkit.rules.alignment.unserved_module import is_known


def left_out(curriculum: LinkedCurriculum, served: Callable[[ObjectiveNode], bool]) -> Iterator[ObjectiveNode]:
    """The objectives that are not `served`, in modules where some are and nothing had to be left out."""
    for module in curriculum.modules:
        if not is_known(module):
            continue
        left = [objective for objective in module.objectives.values() if not served(objective)]
        if len(left) < len(module.objectives):
            yield from left
