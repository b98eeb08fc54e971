"""What Moodle knows of a question besides its texts and answers: its name and settings, which have no place here."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lxml import etree

from curriculumkit.model.question.fill_in import BLANK
from curriculumkit_moodle.names import plain, question_name
from curriculumkit_moodle.question import LINE, penalty_of
from curriculumkit_moodle.reading.blanks import cut_blanks
from curriculumkit_moodle.reading.faults import DETAIL_NOT_KEPT
from curriculumkit_moodle.reading.placement import Place
from curriculumkit_moodle.reading.texts import Reading
from curriculumkit_moodle.reading.values import UnfitQuestionError, decimal, quoted

_NO, _YES, _NONE = ("0", "false", ""), ("1", "true"), ("",)
_EVERY: Mapping[str, tuple[str, ...]] = {"hidden": _NO}
_COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "shownumcorrect")
_COMMON = {
    *("name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber", "tags", "hint"),
    *("answer", "stamp", "version"),
}
_SETTINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "multichoice": {"shuffleanswers": _YES},
    "matching": {"shuffleanswers": _YES},
    "ordering": {"selecttype": ("ALL", "0")},
    "numerical": {"unitgradingtype": _NO, "unitsleft": _NO},
    "essay": {
        "responseformat": ("editor",),
        "responserequired": _YES,
        "minwordlimit": _NO,
        "maxwordlimit": _NO,
        "attachments": _NO,
        "attachmentsrequired": _NO,
        "filetypeslist": _NONE,
    },
}
"""What each type is set to where it is what a curriculum means; anything else is a loss."""
_LOOKS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "multichoice": {"answernumbering": ("abc",), "showstandardinstruction": _YES},
    "ordering": {"layouttype": ("VERTICAL", "0"), "showgrading": ("SHOW", "1"), "numberingstyle": ("none",)},
}
"""The same for what changes the look alone."""
_OWN: Mapping[str, tuple[str, ...]] = {
    "multichoice": ("single", *_COMBINED),
    "matching": ("subquestion", *_COMBINED),
    "ordering": ("gradingtype", "selectcount", *_COMBINED),
    "numerical": ("units", "unitpenalty", "showunits"),
    "shortanswer": ("usecase",),
    "essay": ("responsefieldlines", "graderinfo", "responsetemplate", "maxbytes"),
}
_ALIASES = {"match": "matching", "multianswer": "cloze"}
_HINTED = {"multichoice", "matching", "ordering", "cloze"}
"""The types whose hints may say how many parts were right."""
_ALWAYS_WRITTEN = {("multichoice", "shuffleanswers"): "false"}
"""What Moodle takes where a file says nothing, if that is not what is usual."""


def tell_details(reading: Reading, place: Place) -> None:
    """Report what of a question's name and settings is lost."""
    kind = str(reading.element.get("type"))
    kind = _ALIASES.get(kind, kind)
    lost = [*_differing(reading, kind, {**_EVERY, **_SETTINGS.get(kind, {})}), *_hint_flags(reading, kind)]
    lost += _unknown(reading, kind)
    if lost:
        reading.lost(f"its settings in Moodle have no place here: {', '.join(lost)}")
    details = [*_names(reading, place), *_differing(reading, kind, _LOOKS.get(kind, {})), *_penalty(reading, kind)]
    if details:
        reading.note(DETAIL_NOT_KEPT, name=reading.name, details=", ".join(details))


def _differing(reading: Reading, kind: str, usual: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for tag, values in usual.items():
        given = reading.element.find(tag)
        value = _ALWAYS_WRITTEN.get((kind, tag)) if given is None else (given.text or "").strip()
        if value is not None and value not in values:
            yield f"{tag} {quoted(value)}"


def _unknown(reading: Reading, kind: str) -> Iterator[str]:
    known = {*_COMMON, *_OWN.get(kind, ()), *_SETTINGS.get(kind, ()), *_LOOKS.get(kind, ())}
    for tag in dict.fromkeys(str(child.tag) for child in reading.element.iterchildren("*")):
        if tag not in known and _says_something(reading.element, tag):
            yield tag


def _says_something(question: etree._Element, tag: str) -> bool:
    return any("".join(map(str, child.itertext())).strip() not in _NO for child in question.findall(tag))


def _hint_flags(reading: Reading, kind: str) -> Iterator[str]:
    hints = reading.element.findall("hint")
    if any(hint.find("clearwrong") is not None and _is_on(hint, "clearwrong") for hint in hints):
        yield "the hints' clearwrong"
    if kind in _HINTED and not all(_is_on(hint, "shownumcorrect") for hint in hints):
        yield "hints without shownumcorrect"
    if any((hint.findtext("options") or "").strip() not in _NO for hint in hints):
        yield "the hints' options"
    if any(not reading.html_of(hint).strip() for hint in hints):
        yield "a hint without a text"


def _is_on(hint: etree._Element, flag: str) -> bool:
    """Moodle writes an empty element where something is on."""
    given = hint.find(flag)
    return given is not None and (given.text or "").strip() not in {"0", "false"}


def _names(reading: Reading, place: Place) -> Iterator[str]:
    written = reading.value("name/text")
    says = plain(_blanked(reading))
    if place.key:
        if written and written != question_name(place.module, place.bank, place.key, says).strip():
            yield f"the name {quoted(written)}"
        return
    if not says.casefold().startswith(plain(reading.name).rstrip("….").casefold()):
        yield f"the name {quoted(written)}"
    idnumber = reading.value("idnumber")
    if idnumber:
        yield f"the idnumber {quoted(idnumber)}"


def _blanked(reading: Reading) -> str:
    html = reading.html_of(reading.element.find("questiontext")).strip()
    if reading.element.get("type") in {"cloze", "multianswer"}:
        return cut_blanks(html, BLANK)[0]
    return html.replace(LINE, BLANK, 1) if reading.element.get("type") == "shortanswer" else html


def _penalty(reading: Reading, kind: str) -> Iterator[str]:
    written = reading.value("penalty")
    if not written or kind in {"essay", "description"}:
        return
    try:
        penalty = decimal(written)
    except UnfitQuestionError:
        penalty = Decimal(-1)
    hints = sum(bool(reading.html_of(hint).strip()) for hint in reading.element.findall("hint"))
    if round(penalty - Decimal(penalty_of(kind, hints)), 5):
        yield f"the penalty {quoted(written)}"
