"""How a module's hours are spent, by the planner."""

from curriculumkit.graph import ModuleNode
from curriculumkit.planner import COUNTED, item_name
from curriculumkit_word.syllabus.frame import Frame


def planned(frame: Frame, node: ModuleNode) -> list[tuple[str, int]]:
    """What a module consists of, and how many minutes each takes."""
    language = frame.curriculum.model.language
    return [
        (item_name(item, language), item.minutes)
        for item in frame.plans.items_of(node)
        if item.kind in COUNTED and item.minutes
    ]
