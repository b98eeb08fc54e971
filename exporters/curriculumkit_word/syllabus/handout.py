"""The handout of a module: what a learner needs to know of it, on two pages."""

from curriculumkit.graph import ModuleNode
from curriculumkit_word.document import Style
from curriculumkit_word.syllabus.cover import margins
from curriculumkit_word.syllabus.frame import Frame
from curriculumkit_word.syllabus.modules import contents
from curriculumkit_word.syllabus.teaching import teaching


def handout(frame: Frame, node: ModuleNode) -> None:
    """The whole document."""
    word = frame.word
    subject = frame.text("Module {number}", number=node.number)
    margins(frame, subject)
    where = frame.path_name(node.path)
    if node.track is not None:
        track = frame.text("Track {letter}: {title}", letter=node.track.letter, title=node.track.name)
        where = f"{where} · {track}"
    frame.heading(frame.module_name(node), 1)
    frame.paragraph(word.run(f"{frame.curriculum.title} · {where}"), Style.SUBTITLE)
    version = frame.curriculum.model.version
    certification = node.path.leads_to
    frame.facts(
        [
            (frame.text("Duration"), word.run(frame.work(node))),
            (frame.text("Leads to"), word.run(certification.name if certification else "")),
            (frame.text("Version"), word.run(version or "")),
        ]
    )
    frame.beside(node)
    frame.block(node.model.text, node.place / "text", headings=3)
    contents(frame, node, 2)
    teaching(frame, node, 2)
