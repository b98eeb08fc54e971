"""The overview: what it is about, how the paths lead to the certifications, in a table and in a picture."""

from curriculumkit_word.document import KEPT, Style
from curriculumkit_word.syllabus.frame import Frame
from curriculumkit_word.syllabus.picture import pictures


def overview(frame: Frame) -> None:
    """The first part."""
    model, word = frame.curriculum.model, frame.word
    frame.heading(frame.text("Overview"), 1, page_break=True)
    frame.block(model.overview, frame.curriculum.place / "overview", headings=2)
    title = frame.text("Learning paths and certifications")
    frame.heading(title, 2)
    rows = []
    for path in frame.paths:
        weeks = path.model.weeks.get(model.base_study_mode or "")
        end = path.leads_to.name if path.leads_to else path.model.outcome or "–"
        rows.append(
            [
                frame.to(path, frame.path_name(path)),
                word.run(path.model.level or "–"),
                word.run(str(len(path.all_modules))),
                word.run(str(weeks) if weeks else "–"),
                word.run(end),
            ]
        )
    frame.caption(title)
    heads = [frame.text(key) for key in ("Learning path", "Level", "Modules", "Weeks", "Leads to")]
    frame.add(word.grid(title, [4, 2, 1.1, 1, 3], heads, rows))
    for drawing in pictures(frame):
        frame.add(word.paragraph(word.drawing(drawing), Style.BODY, KEPT))
        caption = frame.text("How modules build on one another and lead to certifications")
        frame.add(word.caption(frame.text("Figure"), "Figure", caption, below=True))
