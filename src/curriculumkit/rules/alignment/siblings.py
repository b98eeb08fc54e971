"""Objectives that are left out where others of their module are not."""

from collections.abc import Callable, Iterator

from curriculumkit.diagnostics import Step
from curriculumkit.graph import LinkedCurriculum, ObjectiveNode
from curriculumkit.rules.alignment.unserved_module import is_known


def left_out(
    curriculum: LinkedCurriculum, served: Callable[[ObjectiveNode], bool], *sections: str
) -> Iterator[ObjectiveNode]:
    """The objectives that are not `served`, in modules where some are and nothing had to be left out.

    A reference below one of the keys `sections` that leads nowhere may have meant any of them.
    """
    open_modules = {scope for scope, section in dangling(curriculum) if section in sections}
    for module in curriculum.modules:
        if not is_known(module) or module.id in open_modules:
            continue
        left = [objective for objective in module.objectives.values() if not served(objective)]
        if len(left) < len(module.objectives):
            yield from left


def dangling(curriculum: LinkedCurriculum) -> Iterator[tuple[str, Step]]:
    """Of each reference to an objective that leads nowhere: where it looks, and the first key on the way to it."""
    for item in curriculum.unresolved:
        if item.wanted is ObjectiveNode and item.place.path:
            yield item.scope, item.place.path[0]
