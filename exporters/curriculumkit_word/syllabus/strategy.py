"""The assessment strategy: families of assessment and what each is for; case studies; what holds by default."""

from curriculumkit.display import digits
from curriculumkit.graph import AssessedNode
from curriculumkit.model import CaseStudy
from curriculumkit.model.strategy import Family
from curriculumkit_word.document import Xml
from curriculumkit_word.syllabus.assessments import COUNTED, KINDS
from curriculumkit_word.syllabus.frame import Frame
from curriculumkit_word.syllabus.rubric import rubric


def strategy(frame: Frame) -> None:
    """The part about assessment."""
    model = frame.curriculum.model
    if not model.assessment_strategy and not model.defaults and not frame.curriculum.case_studies:
        return
    frame.heading(frame.text("Assessment strategy"), 1, page_break=True)
    for family in model.assessment_strategy.values():
        _family(frame, family)
    _defaults(frame)
    if frame.curriculum.case_studies:
        frame.heading(frame.text("Case studies"), 2)
        for study in frame.curriculum.case_studies.values():
            _case_study(frame, study)


def _family(frame: Frame, family: Family) -> None:
    word = frame.word
    frame.heading(family.title, 2)
    if family.purpose:
        frame.facts([(frame.text("Purpose"), word.run(family.purpose))])
    frame.add(*(word.item(frame.labelled(form.title, word.run(form.text))) for form in family.forms.values()))
    frame.add(*(word.item(line) for line in _members(frame, family)))


def _members(frame: Frame, family: Family) -> list[Xml]:
    """The capstones, exams and case studies that a family consists of."""
    lines = []
    if "case-study" in family.kinds:
        lines += [frame.to(study, study.name) for study in frame.curriculum.case_studies.values()]
    for path in frame.paths:
        if "capstone" in family.kinds and path.capstone is not None:
            lines.append(frame.to(path.capstone, path.capstone.name))
        if "exam" in family.kinds and path.exam is not None:
            lines.append(frame.labelled(path.exam.name, frame.word.run(frame.prose.exam(path.exam))))
    return lines


def _defaults(frame: Frame) -> None:
    defaults = frame.curriculum.model.defaults
    if not defaults:
        return
    word = frame.word
    title = frame.text("What holds where an assessment says nothing else")
    names = {str(kind): key for kind, key in KINDS.items()}
    rows = []
    for kind, default in defaults.items():
        cells = [
            frame.text(names[kind]) if kind in names else kind,
            str(default.pass_mark) if default.pass_mark else "–",
            digits(default.weight) if default.weight is not None else "–",
            str(default.attempts) if default.attempts else "–",
            frame.text(COUNTED[default.counts]) if default.counts else "–",
        ]
        rows.append([word.run(cell) for cell in cells])
    frame.caption(title)
    heads = [frame.text(key) for key in ("Kind", "To pass", "Weight", "Attempts", "What counts")]
    frame.add(word.grid(title, [2, 1, 1, 1, 2], heads, rows))


def _case_study(frame: Frame, study: AssessedNode) -> None:
    model = study.model
    if not isinstance(model, CaseStudy):
        return
    frame.heading(study.name, 3, study.id)
    goes_on = bool(study.objectives) or model.rubric is not None
    frame.block(model.text, study.place / "text", keep_next=goes_on)
    frame.facts([(frame.text("Objectives"), frame.objectives(study.objectives))])
    rubric(frame, study)
