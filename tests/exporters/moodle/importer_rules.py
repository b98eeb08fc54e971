"""What Moodle's importer demands, as a checker: the parts that it refuses, and those that it takes and then gets wrong.

Written from what Moodle 4.5 was seen to do, without a look at how the exporter does it.
"""

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from urllib.parse import unquote

from lxml import etree

GRADES = [
    Decimal(number)
    for number in (
        *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20"),
        *("16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
    )
]
FORMATS = {"html", "moodle_auto_format", "plain_text", "markdown"}
TYPES = {
    *("category", "description", "multichoice", "truefalse", "shortanswer", "cloze"),
    *("matching", "numerical", "ordering", "essay"),
}
SHUFFLED = {"multichoice", "matching"}
_TEXT = re.compile(rb"<text>(.*?)</text>|<unit_name>(.*?)</unit_name>", re.DOTALL)
_PLUGIN_FILE = re.compile(r'@@PLUGINFILE@@/([^"\'\s>]+)')
_CLOZE = re.compile(r"\{[0-9]*:(?:SHORTANSWER|SHORTANSWER_C|SA|SAC|MW):(.+?)(?<!\\)\}", re.DOTALL)


def problems(source: bytes) -> Iterator[str]:
    """Everything that an import of this file would stumble over, silently or not."""
    try:
        root = etree.fromstring(source, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError as error:
        yield f"not XML: {error}"
        return
    if root.tag != "quiz":
        yield "the root is not quiz"
    yield from _texts(source)
    yield from _formats(root)
    yield from _identity(root)
    for number, question in enumerate(root.findall("question"), start=1):
        for problem in _question(question):
            yield f"question {number} ({question.get('type')}): {problem}"


def _texts(source: bytes) -> Iterator[str]:
    for match in _TEXT.finditer(source):
        content = match[1] if match[1] is not None else match[2]
        if b"<![CDATA[" not in content:
            if b"&" in content or b"<" in content:
                yield f"an escaped text loses white space: {content[:60]!r}"
        elif not content.startswith(b"<![CDATA[") or not content.endswith(b"]]>"):
            yield f"a text is not all in CDATA: {content[:60]!r}"
        elif content.replace(b"]]]]><![CDATA[>", b"").count(b"<![CDATA[") != 1:
            yield f"a text has several CDATA sections: {content[:60]!r}"


def _formats(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if "format" in element.attrib and element.get("format") not in FORMATS:
            yield f"{element.tag} has the format {element.get('format')!r}"
    for tag in ("questiontext", "generalfeedback", "info"):
        for element in root.iter(tag):
            if "format" not in element.attrib:
                yield f"{tag} has no format"


def _identity(root: etree._Element) -> Iterator[str]:
    category = ""
    seen: dict[str, set[str]] = defaultdict(set)
    categories: dict[str, str] = {}
    for question in root.findall("question"):
        idnumber = question.findtext("idnumber") or ""
        if not 0 < len(idnumber) <= 100:
            yield f"the idnumber {idnumber!r} has {len(idnumber)} characters"
        if question.get("type") == "category":
            category = question.findtext("category/text") or ""
            if categories.setdefault(idnumber.casefold(), category) != category:
                yield f"two categories have the idnumber {idnumber}"
            continue
        if idnumber.casefold() in seen[category]:
            yield f"the idnumber {idnumber} is there twice but for case"
        seen[category].add(idnumber.casefold())


def _question(question: etree._Element) -> Iterator[str]:
    kind = question.get("type") or ""
    if kind not in TYPES:
        yield "a type that Moodle does not know"
        return
    if kind == "category":
        yield from _category(question)
        return
    name = question.findtext("name/text")
    if not name or len(name) > 255 or re.search("<[^ ]", name):
        yield f"a name that is lost or cut: {name!r}"
    wanted = ["questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber"]
    wanted += ["shuffleanswers"] if kind in SHUFFLED else []
    yield from (f"{tag} is not written" for tag in wanted if question.find(tag) is None)
    yield from _files(question)
    for tag in question.findall("tags/tag"):
        if not (tag.findtext("text") or "").strip():
            yield "an empty tag"
    tags = [(tag.findtext("text") or "").casefold() for tag in question.findall("tags/tag")]
    if len(tags) != len(set(tags)):
        yield "tags that are equal but for case"
    yield from _KINDS[kind](question)


def _category(question: etree._Element) -> Iterator[str]:
    path = question.findtext("category/text") or ""
    if not path.startswith("$course$/top/"):
        yield f"{path!r} is not below the course's top category"
    for name in re.split("(?<!/)/(?!/)", path)[2:]:
        if not 0 < len(name.strip().replace("//", "/")) <= 255:
            yield f"a category's name has {len(name)} characters"
        if "<" in name:
            yield f"a category's name has a tag: {name!r}"


def _files(question: etree._Element) -> Iterator[str]:
    for text in question.iter("text"):
        parent = text.getparent()
        given = {} if parent is None else {file.get("name") or "": file for file in parent.findall("file")}
        is_html = parent is not None and parent.get("format") == "html"
        shown = {unquote(name) for name in _PLUGIN_FILE.findall(text.text or "")} if is_html else set()
        yield from (f"the file {name} is missing" for name in sorted(shown - given.keys()))
        for name, file in given.items():
            if not re.fullmatch(r"[A-Za-z0-9._-]+", name):
                yield f"a reference to a file called {name!r} breaks"
            if file.get("path") != "/" or file.get("encoding") != "base64":
                yield f"the file {name} has no path or encoding"
            try:
                base64.b64decode(file.text or "", validate=True)
            except binascii.Error:
                yield f"the file {name} is not base64"


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
    for answer in question.findall("answer"):
        if re.search(r"(?<!\\)\*", answer.findtext("text") or ""):
            yield "an answer with a wildcard accepts anything"


def _cloze(question: etree._Element) -> Iterator[str]:
    blanks = _CLOZE.findall(question.findtext("questiontext/text") or "")
    if not blanks:
        yield "no blank is found"
    for blank in blanks:
        answers = re.split(r"(?<!\\)~", blank)
        if not any(re.match(r"=[^#]*[^#\s]", answer) for answer in answers):
            yield f"a blank without a right answer: {blank!r}"
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
    for tag in ("unitgradingtype", "unitpenalty", "showunits", "unitsleft"):
        if question.find(tag) is None:
            yield f"{tag} is not written"


def _ordering(question: etree._Element) -> Iterator[str]:
    yield from _shown(question)
    if len(question.findall("answer")) < 2:
        yield "fewer than two items"
    for tag in ("layouttype", "selecttype", "selectcount", "gradingtype", "showgrading"):
        if question.find(tag) is None:
            yield f"{tag} is not written"


def _shown(question: etree._Element) -> Iterator[str]:
    if question.findtext("shownumcorrect") != "1":
        yield "shownumcorrect is not 1"


def _essay(question: etree._Element) -> Iterator[str]:
    for tag in ("responseformat", "responserequired", "responsefieldlines", "graderinfo", "responsetemplate"):
        if question.find(tag) is None:
            yield f"{tag} is not written"


def _description(question: etree._Element) -> Iterator[str]:
    if question.findtext("defaultgrade") != "0":
        yield "a description has marks"


_KINDS = {
    "multichoice": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "cloze": _cloze,
    "matching": _matching,
    "numerical": _numerical,
    "ordering": _ordering,
    "essay": _essay,
    "description": _description,
}
