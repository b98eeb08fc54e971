"""A Moodle XML file → the files of a curriculum."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from html import unescape
from typing import Any, BinaryIO

from lxml import etree

from curriculumkit.diagnostics import Finding, Severity
from curriculumkit.display import digits
from curriculumkit.export import Artefact
from curriculumkit.importing import Number
from curriculumkit.model.base import ID_PATTERN
from curriculumkit.model.level import LEVELS
from curriculumkit_moodle.reading.answers import keys_of
from curriculumkit_moodle.reading.categories import lost_categories
from curriculumkit_moodle.reading.collection import Entry
from curriculumkit_moodle.reading.course import Course
from curriculumkit_moodle.reading.details import tell_details
from curriculumkit_moodle.reading.faults import MADE_UP, NOT_IMPORTED, NOT_MOODLE_XML, NOTHING_IMPORTED
from curriculumkit_moodle.reading.placement import ID, Place
from curriculumkit_moodle.reading.stream import BrokenFileError, elements, flatten
from curriculumkit_moodle.reading.texts import Reading
from curriculumkit_moodle.reading.values import UnfitQuestionError, decimal, place_of, quoted
from curriculumkit_moodle.tags import CURRICULUM, DIFFICULTY, LEVEL, MODULE, OBJECTIVE, SECONDS

_SOURCE_BEGINS = '<p class="source">'
_SOURCE = re.compile(r'<p class="source">[^<]*?[：:] ?(?:<a href="([^"]*)"[^>]*>)?([^<]*)(?:</a>)?</p>$')
_DIFFICULTIES = ("easy", "medium", "hard")
_DERIVED = {
    OBJECTIVE: re.compile(f"{ID}/{ID}/{ID}"),
    LEVEL: re.compile("|".join(LEVELS)),
    DIFFICULTY: re.compile("|".join(_DIFFICULTIES)),
    SECONDS: re.compile("[1-9][0-9]{0,8}"),
}
"""The tags of an export that say what has a key of its own; with anything else behind it, a tag is an author's."""


def read(source: BinaryIO, name: str) -> Iterator[Artefact | Finding]:
    """What cannot be kept, then the files; after an error, no files."""
    course = Course(name)
    findings: list[Finding] = []
    try:
        for element in elements(source):
            _take(element, name, course, findings)
    except BrokenFileError as error:
        findings.append(NOT_MOODLE_XML.at(place_of(name, max(1, error.line)), reason=str(error)))
    course.settle()
    first = place_of(name, 1)
    artefacts: list[Artefact] = []
    if course.is_empty and not has_errors(findings):
        is_none = course.placement.is_unused
        findings += [] if is_none else course.findings
        findings.append(
            NOT_MOODLE_XML.at(first, reason="it holds no question") if is_none else NOTHING_IMPORTED.at(first)
        )
    elif not course.is_empty:
        artefacts += course.artefacts()
        findings += [*course.findings, *lost_categories(course)]
    yield from findings
    if not has_errors(findings):
        yield from artefacts


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether nothing may be written."""
    return any(finding.fault.severity is Severity.ERROR for finding in findings)


def _take(element: etree._Element, file: str, course: Course, findings: list[Finding]) -> None:
    kind = element.get("type")
    if kind == "category":
        course.placement.enter(element)
        return
    flatten(element)
    reading = Reading(element, file)
    reading.name = unescape(reading.value("name/text"))[:80]
    try:
        if element.tag != "question":
            raise UnfitQuestionError(f"it is no question, but an element called {element.tag}")
        place = course.placement.place(reading.value("idnumber"))
        reading.is_ours = bool(place.key)
        reading.shelf = course.shelf(place)
        keys = _keys(kind, reading, place, course)
        tell_details(reading, place)
        course.add(place, Entry(place.key, keys, reading.name, reading.place), reading.images)
    except UnfitQuestionError as error:
        reading.note(NOT_IMPORTED, name=reading.name, reason=str(error))
    findings += reading.findings


def _keys(kind: str | None, reading: Reading, place: Place, course: Course) -> dict[str, Any]:
    if not kind:
        raise UnfitQuestionError("it does not say of what type it is")
    return _stem(reading, place) if kind == "description" else _question(reading, place, course)


def _stem(reading: Reading, place: Place) -> dict[str, Any]:
    if not place.key or "/" in place.key:
        raise UnfitQuestionError("a description belongs to no question here")
    if reading.markdown(reading.element.find("generalfeedback")):
        reading.lost("a text of a group has no feedback here")
    tags = [tag for tag in reading.element.findall("tags/tag") if (tag.findtext("text") or "").strip()]
    if tags:
        reading.lost("a text of a group has no tags here")
    return {"type": "group", "prompt": reading.prompt(), "questions": {}}


def _question(reading: Reading, place: Place, course: Course) -> dict[str, Any]:
    own = keys_of(reading)
    keys: dict[str, Any] = {"type": own.pop("type"), **_tags(reading, place, course)}
    points = _points(reading)
    if "points" not in own and points != "1":
        keys["points"] = points
    keys |= own
    explanation, source = _explanation(reading, course)
    if explanation:
        keys["explanation"] = explanation
    hints = [hint for hint in map(reading.markdown, reading.element.findall("hint")) if hint]
    if hints:
        keys["hints"] = hints
    if source:
        keys["source"] = source
    return keys


def _points(reading: Reading) -> Number:
    written = reading.value("defaultgrade") or "1"
    try:
        points = decimal(written)
    except UnfitQuestionError:
        points = Decimal()
    if points <= 0:
        reading.lost(f"its default grade {quoted(written)} is no number above 0: it counts 1 point")
        return Number("1")
    return Number(digits(points))


def _explanation(reading: Reading, course: Course) -> tuple[str, str]:
    element = reading.element.find("generalfeedback")
    html = reading.html_of(element).strip()
    start = html.rfind(_SOURCE_BEGINS)
    found = _SOURCE.match(html, start) if start >= 0 else None
    if found is None:
        return reading.markdown(element), ""
    reading.keep_files(element)
    source = unescape(found[2])
    prefix, _, page = source.partition(":")
    address = unescape(found[1] or "")
    if page and address != source and address.endswith(page) and re.match(ID_PATTERN, prefix):
        course.sources[prefix] = address.removesuffix(page)
    return reading.of_html(html[:start].removesuffix("\n")), source


def _tags(reading: Reading, place: Place, course: Course) -> dict[str, Any]:
    """Objective, level, difficulty and the author's tags; what is not said is made up, and reported."""
    found: dict[str, str] = {}
    own: list[str] = []
    for tag in reading.element.findall("tags/tag"):
        written = (tag.findtext("text") or "").strip()
        prefix = next((prefix for prefix in _DERIVED if written.startswith(prefix)), "")
        if prefix and prefix not in found and _DERIVED[prefix].fullmatch(written.removeprefix(prefix)):
            found[prefix] = written.removeprefix(prefix)
        elif written and not (reading.is_ours and written in _said_by(place, course)):
            own.append(written)
    keys: dict[str, Any] = {"objective": course.objective(place, found.get(OBJECTIVE, ""))}
    missing = {OBJECTIVE: "the objective", LEVEL: "the level"}
    made_up = " and ".join(says for prefix, says in missing.items() if prefix not in found)
    if made_up:
        values = ", ".join(value for prefix, value in ((OBJECTIVE, "o1"), (LEVEL, LEVELS[0])) if prefix not in found)
        reading.note(MADE_UP, what=f"{made_up} of {reading.name!r}", value=values)
    keys["level"] = found.get(LEVEL, LEVELS[0])
    if found.get(DIFFICULTY, "medium") != "medium":
        keys["difficulty"] = found[DIFFICULTY]
    if SECONDS in found:
        keys["seconds"] = Number(found[SECONDS])
    return {**keys, "tags": own} if own else keys


def _said_by(place: Place, course: Course) -> tuple[str, str]:
    """The tags that say where a question of ours stands."""
    return f"{MODULE}{place.path}/{place.module}", f"{CURRICULUM}{course.placement.curriculum}"
