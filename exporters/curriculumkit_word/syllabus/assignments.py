"""Instructions and rubrics of everything that is done, handed in or sat."""

from curriculumkit.graph import ActivityNode, AssessmentNode, ModuleNode
from curriculumkit_word.syllabus.assessments import kind
from curriculumkit_word.syllabus.frame import Frame
from curriculumkit_word.syllabus.rubric import rubric


def with_instructions(module: ModuleNode) -> list[ActivityNode | AssessmentNode]:
    """What of a module has instructions or a rubric, or a blueprint, in the order of the module."""
    activities = [node for node in module.activities.values() if node.model.text]
    assessments = [
        node for node in module.assessments.values() if node.model.text or node.model.rubric or node.model.blueprint
    ]
    return [*activities, *assessments]


def assignments(frame: Frame) -> None:
    """The part with all instructions, module by module."""
    modules = [module for module in frame.modules if with_instructions(module)]
    if not modules:
        return
    frame.heading(frame.text("Assignments"), 1, page_break=True)
    frame.said("Instructions and rubrics of the work in each module, in the order of study.")
    for module in modules:
        frame.heading(frame.module_name(module), 2)
        frame.beside(module)
        for node in with_instructions(module):
            _assignment(frame, node)
    frame.beside(None)


def _assignment(frame: Frame, node: ActivityNode | AssessmentNode) -> None:
    named = frame.text("Activity") if isinstance(node, ActivityNode) else kind(frame, node)
    frame.heading(frame.text("{kind}: {title}", kind=named, title=node.name), 3, node.id)
    facts = [(frame.text("Objectives"), frame.objectives(node.objectives))]
    if node.model.minutes:
        facts.insert(0, (frame.text("Time"), frame.word.run(frame.minutes(node.model.minutes))))
    frame.facts(facts)
    frame.block(node.model.text, node.place / "text")
    if isinstance(node, AssessmentNode):
        for sentence in frame.prose.blueprint(node):
            frame.add(frame.word.item(frame.word.run(sentence)))
        rubric(frame, node)
