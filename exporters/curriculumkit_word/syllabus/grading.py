"""Grades and how they come about; certifications and what they require."""

from decimal import Decimal

from curriculumkit.model import Grading
from curriculumkit.model.grading import RoundingMode
from curriculumkit_word.document import Style
from curriculumkit_word.syllabus.assessments import KINDS
from curriculumkit_word.syllabus.frame import Frame

_ROUNDED: dict[RoundingMode, str] = {
    "half-up": "a half goes up",
    "half-even": "a half goes to the even neighbour",
    "down": "everything goes down",
}


def grading(frame: Frame) -> None:
    """The part about grades."""
    made = frame.curriculum.model.grading
    if made is None:
        return
    frame.heading(frame.text("Grades"), 1, page_break=True)
    frame.caption(frame.text("Grades"))
    word = frame.word
    rows = []
    for name, band in made.bands.items():
        certified = frame.text("yes") if band.certified else frame.text("no")
        cells = [name, frame.prose.band(name, made.bands), band.label or "–", certified]
        rows.append([word.run(cell) for cell in cells])
    heads = [frame.text(key) for key in ("Grade", "Percentage", "Meaning", "Can be certified")]
    frame.add(word.grid(frame.text("Grades"), [1, 2, 3, 2], heads, rows))
    frame.said("A grade holds from its lower bound up to the next one.", Style.NOTE)
    frame.add(*word.items(_policies(frame, made)))


def _policies(frame: Frame, made: Grading) -> list[str]:
    """Rounding, late work, later attempts, results that do not count."""
    lines = []
    if made.rounding is None:
        lines.append(frame.text("Percentages are compared as they are, without rounding."))
    else:
        how = frame.text(_ROUNDED[made.rounding.mode])
        what = [
            frame.text("of each assessment") if of == "assessment" else frame.text("of the total")
            for of in made.rounding.of
        ]
        key = "Percentages {what} are rounded, decimals kept: {decimals}; {how}."
        lines.append(frame.text(key, what=frame.listed(what), decimals=made.rounding.decimals, how=how))
    if made.late is None:
        lines.append(frame.text("Work that is handed in late loses nothing."))
    else:
        lines.append(
            frame.text("Work that is late loses {amount} for each day that has begun.", amount=made.late.per_day)
        )
    if made.late is not None and made.late.cut_off is not None:
        days = frame.counted(Decimal(made.late.cut_off), "{count} day", "{count} days")
        lines.append(frame.text("After {days} it earns nothing.", days=days))
    if made.resit_cap is not None:
        lines.append(frame.text("A later attempt than the first earns at most {cap}.", cap=made.resit_cap))
    for kind, count in made.drop_lowest.items():
        name = frame.text(KINDS[kind])
        lines.append(frame.text("{kind}: lowest results of a path that do not count: {count}.", kind=name, count=count))
    return lines


def certifications(frame: Frame) -> None:
    """The part about certifications, in the words of the rules themselves."""
    nodes = [
        node
        for node in frame.curriculum.certifications.values()
        if frame.whole or any(path.leads_to is node for path in frame.paths)
    ]
    if not nodes:
        return
    frame.heading(frame.text("Certifications"), 1)
    for node in nodes:
        frame.heading(node.name, 2, node.id)
        frame.block(node.model.text, node.place / "text", headings=3)
        frame.add(frame.word.kept(frame.word.run(frame.text("Awarded to those who have done all of this:"))))
        frame.add(*frame.word.items(frame.prose.certification(node)))
