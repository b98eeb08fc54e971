"""What Moodle's importer demands of each type of question, told from what Moodle 4.5 was seen to do."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation

from lxml import etree

GRADES = [
    Decimal(number)
    for number in (
        *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20"),
        *("16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
    )
]
_CLOZE = re.compile(r"\{[0-9]*:(?:SHORTANSWER|SHORTANSWER_C|SA|SAC|MW):(.+?)(?<!\\)\}", re.DOTALL)


def _grades(question: etree._Element) -> Iterator[Decimal | str]:
    for answer in question.findall("answer"):
        written = answer.get("fraction") or ""
        try:
            yield Decimal(written)
        except InvalidOperation:
            yield f"the grade {written!r} is no number"


def _accepted(question: etree._Element) -> Iterator[str]:
    for grade in _grades(question):
        if isinstance(grade, str):
            yield grade
        elif min(abs(abs(grade) - accepted) for accepted in GRADES) > Decimal("0.001"):
            yield f"Moodle refuses the grade {grade}"


def _numbers(question: etree._Element) -> list[Decimal]:
    return [grade for grade in _grades(question) if isinstance(grade, Decimal)]


def _multichoice(question: etree._Element) -> Iterator[str]:
    yield from _accepted(question)
    for tag in ("single", "answernumbering", "showstandardinstruction", "shownumcorrect"):
        if question.find(tag) is None:
            yield f"{tag} is not written"
    grades = _numbers(question)
    if len(grades) < 2:
        yield "fewer than two answers"
    if any(not (answer.findtext("text") or "").strip() for answer in question.findall("answer")):
        yield "an empty answer is dropped"
    best = max(grades, default=Decimal())
    total = sum((grade for grade in grades if grade > 0), Decimal())
    if question.findtext("single") == "true":
        if best != 100:
            yield f"the best answer earns {best} %"
    elif abs(total - 100) > Decimal("0.01"):
        yield f"the right answers earn {total} % together"


def _truefalse(question: etree._Element) -> Iterator[str]:
    answers = {answer.findtext("text"): answer.get("fraction") for answer in question.findall("answer")}
    if set(answers) != {"true", "false"} or set(answers.values()) != {"100", "0"}:
        yield f"not one right and one wrong of true and false: {answers}"


def _shortanswer(question: etree._Element) -> Iterator[str]:
    yield from _accepted(question)
    if question.find("usecase") is None:
        yield "usecase is not written"
    if max(_numbers(question), default=Decimal()) != 100:
        yield "no answer earns 100 %"
    seen: dict[str, str] = {}
    for answer in question.findall("answer"):
        text, grade = answer.findtext("text") or "", answer.get("fraction") or ""
        if re.search(r"(?<!\\)\*", text):
            yield "an answer with a wildcard accepts anything"
        if not text.strip():
            yield "an empty answer"
        key = text if question.findtext("usecase") == "1" else text.casefold()
        if seen.setdefault(key, grade) != grade:
            yield f"the answer {text!r} is reached by none, since the same stands before it with another grade"


def _cloze(question: etree._Element) -> Iterator[str]:
    blanks = _CLOZE.findall(question.findtext("questiontext/text") or "")
    if not blanks:
        yield "no blank is found"
    for blank in blanks:
        answers = re.split(r"(?<!\\)~", blank)
        if not any(re.match(r"=[^#]*[^#\s]", answer) for answer in answers):
            yield f"a blank without a right answer: {blank!r}"
        if "@@PLUGINFILE@@" in blank:
            yield "no file is stored with the feedback of a blank"
        if any(answer.startswith("%") for answer in answers):
            yield "the share of an answer, which Moodle does not check"
        if any(re.search(r"(?<!\\)\*", answer.split("#")[0]) for answer in answers):
            yield "an answer with a wildcard accepts anything"
        hashes = [len(re.findall(r"(?<![\\&])#", answer)) for answer in answers]
        if max(hashes) > 1 or re.search(r"[<>]|&(?!#\d+;)", blank):
            yield f"a blank with something that is not escaped: {blank!r}"


def _matching(question: etree._Element) -> Iterator[str]:
    subquestions = question.findall("subquestion")
    items = [one for one in subquestions if (one.findtext("text") or "").strip()]
    if len(items) < 2:
        yield "fewer than two items"
    for one in subquestions:
        answer = (one.findtext("answer/text") or "").strip()
        if not answer:
            yield "an item without an answer stops the import"
        if len(answer) > 255:
            yield f"an answer has {len(answer)} characters"
    yield from _shown(question)


def _numerical(question: etree._Element) -> Iterator[str]:
    yield from _accepted(question)
    for answer in question.findall("answer"):
        for value in (answer.findtext("text") or "", answer.findtext("tolerance") or ""):
            if not re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", value):
                yield f"{value!r} is no number for Moodle"
    if max(_numbers(question), default=Decimal()) != 100:
        yield "no answer earns 100 %"
    first = True
    for unit in question.iterfind("units/unit"):
        name, multiplier = unit.findtext("unit_name") or "", unit.findtext("multiplier") or ""
        if not name or not re.fullmatch(r"\d+(\.\d+)?", multiplier) or float(multiplier) == 0:
            yield f"a unit that is dropped: {name!r}, {multiplier!r}"
        if not first and re.search(r"\s", name):
            yield f"nobody can type the unit {name!r}: spaces are taken out of what is typed"
        first = False
    for tag in ("unitgradingtype", "unitpenalty", "showunits", "unitsleft"):
        if question.find(tag) is None:
            yield f"{tag} is not written"


def _ordering(question: etree._Element) -> Iterator[str]:
    yield from _shown(question)
    if len(question.findall("answer")) < 2:
        yield "fewer than two items"
    items = [(answer.findtext("text") or "").strip() for answer in question.findall("answer")]
    if not all(items) or len(items) != len(set(items)):
        yield "items that are empty, or told apart by nothing"
    for tag in ("layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle"):
        if question.find(tag) is None:
            yield f"{tag} is not written"


def _shown(question: etree._Element) -> Iterator[str]:
    if question.findtext("shownumcorrect") != "1":
        yield "shownumcorrect is not 1"


def _essay(question: etree._Element) -> Iterator[str]:
    tags = ["responseformat", "responserequired", "responsefieldlines", "minwordlimit", "maxwordlimit", "attachments"]
    tags += ["attachmentsrequired", "maxbytes", "filetypeslist", "graderinfo", "responsetemplate"]
    for tag in tags:
        if question.find(tag) is None:
            yield f"{tag} is not written"


def _gapselect(question: etree._Element) -> Iterator[str]:
    choices = len(question.findall("selectoption"))
    for gap in re.findall(r"\[\[(\d+)\]\]", question.findtext("questiontext/text") or ""):
        if not 0 < int(gap) <= choices:
            yield f"the gap {gap} has no choice"


def _description(question: etree._Element) -> Iterator[str]:
    if question.findtext("defaultgrade") != "0":
        yield "a description has marks"


KINDS: dict[str, Callable[[etree._Element], Iterator[str]]] = {
    "multichoice": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "cloze": _cloze,
    "matching": _matching,
    "numerical": _numerical,
    "ordering": _ordering,
    "essay": _essay,
    "gapselect": _gapselect,
    "description": _description,
}
