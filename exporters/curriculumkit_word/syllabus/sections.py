"""What surrounds the paths: requirements, study modes, policies, resources, advice, careers, terms."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from curriculumkit.diagnostics import Pointer
from curriculumkit.model.curriculum import Section
from curriculumkit.model.quantity import Money
from curriculumkit_word.document import Style
from curriculumkit_word.syllabus.frame import Frame


def part(frame: Frame, key: str, sections: Iterable[Section], place: Pointer) -> None:
    """A part made of titled lists."""
    sections = list(sections)
    if not sections:
        return
    frame.heading(frame.text(key), 1)
    for section in sections:
        listed(frame, section, place, 2)


def listed(frame: Frame, section: Section, place: Pointer, level: int) -> None:
    """A titled list of labelled texts."""
    word = frame.word
    frame.heading(section.title, level)
    numbers = word.lists.numbers() if section.ordered else 0
    for item in section.items.values():
        content = frame.labelled(item.title, frame.line(item.filled, place)) if item.text else word.strong(item.title)
        frame.add(word.item(content, numbers))


def requirements(frame: Frame) -> None:
    """What is needed before and while studying; how much time."""
    part(frame, "Requirements", frame.curriculum.model.requirements.values(), frame.curriculum.place / "requirements")


def study_modes(frame: Frame) -> None:
    """The study modes with hours, and the weeks of each path in each."""
    model, word = frame.curriculum.model, frame.word
    if not model.study_modes:
        return
    frame.heading(frame.text("Study modes"), 1)
    own, width = frame.text("own pace"), len(frame.paths)
    heads = [frame.text("Study mode"), frame.text("Hours per week"), *(path.name for path in frame.paths)]
    rows = []
    for key, mode in model.study_modes.items():
        name = frame.text(" ({text})", text=frame.listed(mode.aliases)) if mode.aliases else ""
        weeks = [frame.weeks(path.model.weeks[key]) if key in path.model.weeks else "–" for path in frame.paths]
        rows.append([word.run(text) for text in (mode.title + name, str(mode.hours_per_week or own), *weeks)])
    title = frame.text("Study modes, and how long the paths take in each")
    frame.caption(title)
    frame.add(word.grid(title, [2.4, 1.4, *(1.6 for _ in range(width))], heads, rows))
    base = model.study_modes.get(model.base_study_mode or "")
    if base is not None:
        frame.said("The weeks of modules are counted in this study mode: {mode}.", Style.NOTE, mode=base.title)


def policies(frame: Frame) -> None:
    """Access and retakes."""
    made, word = frame.curriculum.model.policies, frame.word
    if not made.access and made.retakes is None:
        return
    frame.heading(frame.text("Policies"), 1)
    frame.add(*(word.item(frame.labelled(access.title, word.run(access.filled))) for access in made.access.values()))
    retakes = made.retakes
    if retakes is not None:
        frame.add(word.item(frame.labelled(retakes.title, word.run(retakes.text))))
        if retakes.attempts is not None:
            frame.add(word.item(word.run(frame.text("Attempts in all: {count}", count=retakes.attempts))))


def resources(frame: Frame) -> None:
    """What learners can use."""
    part(frame, "Resources", frame.curriculum.model.resources.values(), frame.curriculum.place / "resources")


def advice(frame: Frame) -> None:
    """How to study."""
    part(frame, "Advice", frame.curriculum.model.advice.values(), frame.curriculum.place / "advice")


def careers(frame: Frame) -> None:
    """Where it leads to."""
    made, word = frame.curriculum.model.careers, frame.word
    sections = [section for section in (made.roles, made.industries) if section is not None]
    if not sections and not made.salaries:
        return
    frame.heading(frame.text("Careers"), 1)
    for section in sections:
        listed(frame, section, frame.curriculum.place / "careers", 2)
    if made.salaries:
        title = frame.text("Salaries in a year")
        frame.heading(title, 2)
        rows = [[word.run(salary.title), word.run(money(frame, salary.range))] for salary in made.salaries.values()]
        frame.add(word.grid(title, [2, 3], [frame.text("Level"), frame.text("Salary")], rows))


def money(frame: Frame, range_: Money) -> str:
    """A range of money, such as `70,000–90,000 USD`."""
    low, high = _grouped(range_.low), _grouped(range_.high)
    amount = f"{low} {range_.currency}" if low == high else f"{low}–{high} {range_.currency}"
    return frame.text("{amount} and more", amount=amount) if range_.open else amount


def _grouped(number: Decimal) -> str:
    return f"{number:,f}"


def terms(frame: Frame) -> None:
    """Words that the curriculum uses, and what they mean."""
    found = [term for term in frame.curriculum.model.terminology.values() if term.text]
    if not found:
        return
    frame.heading(frame.text("Terms"), 1)
    for term in found:
        frame.add(frame.word.item(frame.labelled(term.use, frame.word.run(term.text or ""))))


def conclusion(frame: Frame) -> None:
    """The authors' last words."""
    texts: Sequence[str] = frame.curriculum.model.conclusion
    if texts:
        frame.heading(frame.text("Conclusion"), 1)
        for index, text in enumerate(texts):
            frame.block(text, frame.curriculum.place / "conclusion" / index)
