"""The paper as it is handed out: cover, then the questions. It gives away no key, no objective and no level."""

from collections.abc import Iterator
from decimal import Decimal

from curriculumkit.display import digits
from curriculumkit.model.question.interaction import ChooseMany, ChooseOne, EnterText, Interaction, Judge, WriteFreely
from curriculumkit_word.document import KEPT, Style, Xml
from curriculumkit_word.papers.question import question_blocks
from curriculumkit_word.papers.room import boxes
from curriculumkit_word.papers.setting import Section, Setting, total
from curriculumkit_word.papers.together import kept_together

_HUNDRED = Decimal(100)
_ROOM_TO_SIGN = 640


def paper_blocks(setting: Setting) -> Iterator[Xml]:
    """The blocks of the paper."""
    yield from _cover(setting)
    yield setting.word.heading(setting.title, 1, page_break=True)
    sections = list(setting.sections)
    for place, section in enumerate(sections, start=1):
        yield _section_head(setting, section, place if len(sections) > 1 else 0)
        if section.group is not None:
            node = section.group
            yield kept_together(setting.block(node.model.prompt, node, node.place / "prompt"), with_next=True)
        for question in section.questions:
            yield question_blocks(setting, question)
    yield setting.word.paragraph(setting.word.run(setting.words("End of the paper")), Style.NOTE)


def _cover(setting: Setting) -> Iterator[Xml]:
    word, words, paper = setting.word, setting.words, setting.paper
    model = setting.curriculum.model
    edition = words("{title}, version {version}", title=model.title, version=model.version)
    yield word.paragraph(word.run(edition if model.version else model.title), Style.SUBTITLE)
    yield word.paragraph(word.run(paper.assessment.model.title), Style.TITLE)
    yield word.paragraph(word.run(words("Question paper · Form {form}", form=paper.form)), Style.SUBTITLE)
    facts = [*_facts(setting)]
    heads = [head for head, _ in facts]
    yield word.grid(words("About this paper"), [1] * len(heads), heads, [[word.strong(fact) for _, fact in facts]])
    yield word.paragraph(word.run(identity(setting)), Style.NOTE)
    yield word.paragraph(word.strong(words("Candidate")), layout=KEPT)
    yield candidate(setting)
    yield word.paragraph(word.strong(words("Instructions")), layout=KEPT)
    if paper.assessment.model.text:
        yield setting.block(paper.assessment.model.text, None, paper.assessment.place / "text")
    numbers = word.lists.numbers()
    *rules, last = _rules(setting)
    for rule in rules:
        yield word.item(word.run(rule), numbers, keep_next=True)
    yield word.item(word.run(last), numbers)


def _facts(setting: Setting) -> Iterator[tuple[str, str]]:
    words, assessment = setting.words, setting.paper.assessment
    marks = total(setting.paper.questions)
    yield words("Questions"), str(len(setting.paper.questions))
    yield words("Marks in total"), digits(marks)
    if assessment.model.minutes:
        yield words("Time"), words.minutes(assessment.model.minutes)
    if assessment.pass_mark:
        needed = assessment.pass_mark.value * marks / _HUNDRED
        yield words("Pass mark"), words("{percent} ({marks})", percent=assessment.pass_mark, marks=words.marks(needed))


def candidate(setting: Setting) -> Xml:
    """Fields for name, number, date and signature."""
    words = setting.words
    heads = [words(key) for key in ("Name", "Number", "Date", "Signature")]
    return boxes(setting.word, heads, words("Candidate: name, number, date, signature"), _ROOM_TO_SIGN)


def _rules(setting: Setting) -> Iterator[str]:
    words, paper = setting.words, setting.paper
    kinds: set[type[Interaction]] = {type(question.node.model.interaction) for question in paper.questions}
    yield words("Check that all {count} questions are there before you begin.", count=len(paper.questions))
    yield words("Fill in your name and number here and on the answer sheet.")
    yield words("Answer on the answer sheet: what stands there is marked. You may write in this paper, too.")
    if kinds & {ChooseOne, Judge}:
        yield words("Where circles are to be filled on the answer sheet, exactly one answer is right.")
    if ChooseMany in kinds:
        yield words("Where squares are to be filled, several options may be right.")
        if any(_takes_away(question.node.model.interaction) for question in paper.questions):
            yield words("There, each wrong option takes away as much as a right one earns, but never below 0.")
    if EnterText in kinds:
        yield words("Write into blanks what is asked for, and nothing else.")
    if WriteFreely in kinds:
        yield words("Long answers are written in this paper, on the lines below the question.")


def _takes_away(interaction: Interaction) -> bool:
    return isinstance(interaction, ChooseMany) and interaction.partial


def _section_head(setting: Setting, section: Section, part: int) -> Xml:
    words = setting.words
    named = words.questions(section.questions[0].number, section.questions[-1].number)
    if section.group is not None:
        named = words("{questions}, on what follows", questions=named)
    if part:
        named = words("Part {number}: {questions}", number=part, questions=named)
    title = words("{questions} ({marks})", questions=named, marks=words.marks(section.points))
    return setting.word.heading(title, 2)


def identity(setting: Setting) -> str:
    """What the same paper can be drawn again by."""
    paper, version = setting.paper, setting.curriculum.model.version
    parts = [setting.curriculum.id, version, paper.assessment.id, paper.form, f"seed {paper.seed}"]
    return " · ".join(filter(None, parts))
