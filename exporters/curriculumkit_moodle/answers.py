"""What a learner does, as Moodle XML: one function for each interaction."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from curriculumkit.display import digits
from curriculumkit.model.question import interaction as model
from curriculumkit_moodle.accepted import accepted_forms, escaped, mistaken_forms
from curriculumkit_moodle.catalogue import Catalogue, catalogue
from curriculumkit_moodle.names import plain_text, shown
from curriculumkit_moodle.numbers import multiplier
from curriculumkit_moodle.other_units import CHECK_UNIT, wrong_in_other_units
from curriculumkit_moodle.rubric import rubric_html
from curriculumkit_moodle.shares import right_shares, wrong_share
from curriculumkit_moodle.texts import Writing
from curriculumkit_moodle.xml import text

Choice: TypeAlias = model.ChooseOne | model.ChooseMany
_NO_FEEDBACK = '<feedback format="html"><text></text></feedback>\n'
USUAL_FEEDBACK = {
    "correctfeedback": "Your answer is correct.",
    "partiallycorrectfeedback": "Your answer is partly correct.",
    "incorrectfeedback": "Your answer is incorrect.",
}
_HTML, _PLAIN = "html", "moodle_auto_format"


def choice(question: Choice, writing: Writing, texts: Catalogue) -> Iterator[str]:
    """Choose one or many. Right options make 100 % together; among many, wrong ones take away."""
    single = isinstance(question, model.ChooseOne)
    right = sum(option.correct for option in question.options)
    earned = iter(("100",) * right if single else right_shares(right))
    lost = "0" if single else wrong_share(right)
    yield f"<single>{str(single).lower()}</single>\n"
    yield "<shuffleanswers>true</shuffleanswers>\n<answernumbering>abc</answernumbering>\n"
    yield "<showstandardinstruction>1</showstandardinstruction>\n"
    yield from combined_feedback(writing, texts)
    for option in question.options:
        share = next(earned) if option.correct else lost
        yield from _answer(share, writing.line_html(option.text), option.feedback, writing)


def judge(question: model.Judge, writing: Writing) -> Iterator[str]:
    """True or false; Moodle wants both answers, in these words. The feedback is for whoever is wrong."""
    for says in (True, False):
        is_right = says is question.answer
        yield f'<answer fraction="{100 if is_right else 0}" format="{_PLAIN}">'
        feedback = _feedback(None if is_right else question.feedback, writing)
        yield f"<text>{str(says).lower()}</text>\n{feedback}</answer>\n"


def short_answer(blank: model.Blank, writing: Writing) -> Iterator[str]:
    """One blank: the answers are plain texts."""
    yield f"<usecase>{int(blank.exact.case)}</usecase>\n"
    for form in accepted_forms(blank):
        yield f'<answer fraction="100" format="{_PLAIN}">{text(escaped(form))}\n{_NO_FEEDBACK}</answer>\n'
    for mistake in blank.mistakes:
        feedback = _feedback(mistake.feedback, writing)
        for form in mistaken_forms(mistake.answer, blank) if feedback != _NO_FEEDBACK else ():
            yield f'<answer fraction="0" format="{_PLAIN}">{text(escaped(form))}\n{feedback}</answer>\n'


def numerical(question: model.EnterNumber, writing: Writing, texts: Catalogue) -> Iterator[str]:
    """A number within a tolerance. A unit may be left out; other units are converted."""
    feedback = writing.block("feedback", texts.text(CHECK_UNIT))
    for wrong in wrong_in_other_units(question):
        yield from _number("0", wrong.answer, wrong.tolerance, feedback)
    yield from _number("100", question.answer, question.tolerance, _NO_FEEDBACK)
    for mistake in question.mistakes:
        feedback = _feedback(mistake.feedback, writing)
        if feedback != _NO_FEEDBACK:
            yield from _number("0", mistake.answer, Decimal(), feedback)
    units = [(question.unit, Decimal(1))] if question.unit is not None else []
    units += ((unit_typed(name), worth) for name, worth in question.units)
    yield "<unitgradingtype>0</unitgradingtype>\n<unitpenalty>0.1</unitpenalty>\n"
    yield f"<showunits>{0 if units else 3}</showunits>\n<unitsleft>0</unitsleft>\n"
    if units:
        yield "<units>\n"
        for name, worth in units:
            yield f"<unit><multiplier>{multiplier(worth)}</multiplier>{_unit_name(name)}</unit>\n"
        yield "</units>\n"


def match(question: model.Match, writing: Writing, texts: Catalogue) -> Iterator[str]:
    """Items and their matches, which Moodle shows as plain texts in menus; a distractor has no item."""
    yield "<shuffleanswers>true</shuffleanswers>\n"
    yield from combined_feedback(writing, texts, question.feedback)
    for pair in question.pairs:
        item = writing.inner(writing.line_html(pair.item))
        yield f'<subquestion format="html">{item}<answer>{text(menu_text(pair.match))}</answer></subquestion>\n'
    for distractor in question.distractors:
        answer = text(menu_text(distractor))
        yield f'<subquestion format="html"><text></text>\n<answer>{answer}</answer></subquestion>\n'


def order(question: model.Order, writing: Writing, texts: Catalogue) -> Iterator[str]:
    """Items in their right order, all of them shown, marked by their places."""
    grading = "ABSOLUTE_POSITION" if question.partial else "ALL_OR_NOTHING"
    yield "<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>\n<selectcount>0</selectcount>\n"
    yield f"<gradingtype>{grading}</gradingtype>\n<showgrading>SHOW</showgrading>\n"
    yield "<numberingstyle>none</numberingstyle>\n"
    yield from combined_feedback(writing, texts, question.feedback)
    for place, item in enumerate(question.items, start=1):
        inner = writing.inner(writing.line_html(item.text))
        yield f'<answer fraction="{place}" format="{_HTML}">{inner}{_NO_FEEDBACK}</answer>\n'


def essay(question: model.WriteFreely, writing: Writing, texts: Catalogue) -> Iterator[str]:
    """A text that a person marks, by the rubric and a good answer that only those who mark are shown."""
    yield "<responseformat>editor</responseformat>\n<responserequired>1</responserequired>\n"
    yield f"<responsefieldlines>{question.lines}</responsefieldlines>\n"
    yield "<minwordlimit></minwordlimit>\n<maxwordlimit></maxwordlimit>\n"
    yield "<attachments>0</attachments>\n<attachmentsrequired>0</attachmentsrequired>\n"
    yield "<maxbytes>0</maxbytes>\n<filetypeslist></filetypeslist>\n"
    yield writing.element("graderinfo", rubric_html(question.rubric, question.sample, writing, texts))
    # A template takes no files.
    template = question.template
    yield Writing(None).block("responsetemplate", template) if template else _empty("responsetemplate")


def combined_feedback(writing: Writing, texts: Catalogue, wrong: str | None = None) -> Iterator[str]:
    """What everybody is told; `wrong` is the author's word for those who got anything wrong."""
    if wrong is None or not writing.html(wrong):
        yield _usual_feedback(texts.language)
    else:
        for tag, usual in USUAL_FEEDBACK.items():
            yield writing.block(tag, texts.text(usual) if tag == "correctfeedback" else wrong)
    yield "<shownumcorrect>1</shownumcorrect>\n"


@cache
def _usual_feedback(language: str) -> str:
    texts, writing = catalogue(language), Writing(None)
    return "".join(writing.block(tag, texts.text(usual)) for tag, usual in USUAL_FEEDBACK.items())


def menu_text(markdown: str) -> str:
    """A text as Moodle's menus show it."""
    return shown(plain_text(markdown))


def hints(written: Iterable[str], writing: Writing) -> list[str]:
    """What is shown after a try that failed, one after the other."""
    return [
        f'<hint format="html">{writing.inner(html)}<shownumcorrect>1</shownumcorrect></hint>\n'
        for html in map(writing.html, written)
        if html
    ]


def _answer(fraction: str, html: str, feedback: str | None, writing: Writing) -> Iterator[str]:
    yield f'<answer fraction="{fraction}" format="{_HTML}">{writing.inner(html)}'
    yield f"{_feedback(feedback, writing)}</answer>\n"


def _feedback(markdown: str | None, writing: Writing) -> str:
    return writing.block("feedback", markdown) if markdown else _NO_FEEDBACK


def _number(fraction: str, answer: Decimal, tolerance: Decimal, feedback: str) -> Iterator[str]:
    yield f'<answer fraction="{fraction}" format="{_PLAIN}"><text>{digits(answer)}</text>\n'
    yield f"<tolerance>{digits(tolerance)}</tolerance>\n{feedback}</answer>\n"


def unit_typed(name: str) -> str:
    """A unit as Moodle compares it: it takes the spaces out of what a learner types, and not out of the units."""
    return "".join(name.split())


def _unit_name(name: str) -> str:
    return text(name).replace("text>", "unit_name>")


def _empty(tag: str) -> str:
    return f'<{tag} format="html"><text></text></{tag}>\n'
