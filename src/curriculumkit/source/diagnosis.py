"""Where libyaml gives up: what the author probably did, and the mend where it is certain."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

import yaml

from curriculumkit.source import faults, quotes
from curriculumkit.source.builder import Builder
from curriculumkit.source.entries import slips
from curriculumkit.source.failure import Failure, one, unquoted
from curriculumkit.source.lines import Lines
from curriculumkit.source.mending import Remark, mask, unmask
from curriculumkit.source.suspicion import begins_line, line_rest, quoted
from curriculumkit.source.tabs import width_of_tabs
from curriculumkit.source.unexpected import unexpected

_KEY = re.compile(r"(?:- +)*(?P<key>[a-z][a-z0-9_-]*)(?P<rest>$| .*)")


def diagnose(builder: Builder, error: yaml.YAMLError) -> list[Remark]:
    """What is wrong where libyaml stopped."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return [Remark(faults.NOT_YAML, 0, 0, {"problem": "its characters are not text"}, {})]
    place = error.problem_mark.index
    origin = error.context_mark.index if error.context_mark else place
    problem = error.problem or ""
    failure = Failure(builder, problem, place, origin)
    for words, handler in _HANDLERS.items():
        if words in problem and (found := handler(failure)):
            return found
    plain = next((plain for words, plain in _PLAIN_WORDS.items() if words in problem), problem)
    return one(faults.NOT_YAML, place, min(place + 1, len(failure.text)), problem=plain)


def _bad_character(failure: Failure) -> list[Remark]:
    character = failure.text[failure.place : failure.place + 1]
    if character == "\t":
        return _tab(failure)
    return unquoted(failure, failure.place) if character in tuple("`@%") else []


def _tab(failure: Failure) -> list[Remark]:
    """Every line from here on that begins with a tab: none of them can be right; one remark for each stretch."""
    text = failure.text
    start, end = failure.lines.around(failure.place)
    indent = len(text[start:end]) - len(text[start:end].lstrip(" \t"))
    if failure.place >= start + indent:
        return one(faults.TAB_IN_LINE, failure.place, failure.place + 1, {failure.place: " "})
    lines, first = Lines(text), failure.lines.number(failure.place)
    width = width_of_tabs(lines)
    remarks: list[Remark] = []
    edits: dict[int, str] = {}
    before = None
    for number in range(first, len(lines)):
        line = lines[number]
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        if not lead.startswith("\t") and (number > first or "\t" not in lead):
            continue
        start = lines.start(number)
        spaces = _spaces(lead, start, width) if width else {}
        if before == number - 1:
            edits.update(spaces)
        else:
            edits = spaces
            remarks += one(faults.TAB_INDENTATION, start, start + len(lead), edits)
        before = number
    return remarks


def _spaces(lead: str, start: int, width: int) -> dict[int, str]:
    """What to write for each tab of an indentation, by its offset."""
    spaces: dict[int, str] = {}
    column = 0
    for place, character in enumerate(lead, start=start):
        if character == "\t":
            spaces[place] = " " * (width - column % width)
        column += len(spaces.get(place, " "))
    return spaces


def _second_colon(failure: Failure) -> list[Remark]:
    """A colon after something that cannot be a key, because a value stands on its line or it has several lines."""
    text, start = failure.text, failure.last_start
    if text[failure.last_end : failure.place].strip(" ") or start >= failure.place:
        return []
    if failure.on_one_line(start, failure.place):
        if text[start] in "'\"":
            return quotes.text_after_quote(failure, start)
        return _colon_in_text(failure, start)
    if text[start] in "'\"":
        return quotes.unclosed(failure, start)
    if begins_line(text, start, also_dash=True):
        end = failure.lines.around(failure.place)[1]
        first_end = failure.lines.around(start)[1]
        return slips(text, start, end, certain=True) or _missing_colon(text, start, first_end)
    line = failure.lines.around(failure.place)
    return one(faults.TOO_DEEP_INDENTATION, *failure.content(line), text=failure.shown(line))


def _colon_in_text(failure: Failure, start: int) -> list[Remark]:
    text, end = failure.text, failure.text_end(start)
    edits = {
        place: mask(":")
        for place in range(failure.place, end)
        if text[place] == ":" and (place + 1 == end or text[place + 1] in " \t")
    }
    if text[end - 1] == ":" and failure.next_is_deeper(end):
        edits = {}
    args = {"text": unmask(text[start:end]), "quoted": quoted(text[start:end])}
    return one(faults.COLON_IN_TEXT, start, end, edits, **args)


def _no_colon(failure: Failure) -> list[Remark]:
    start = failure.origin
    end = failure.lines.around(start)[1]
    found = slips(failure.text, start, end, certain=True)
    return found or _missing_colon(failure.text, start, end)


def _missing_colon(text: str, start: int, end: int) -> list[Remark]:
    line = unmask(text[start:end].rstrip())
    word = _KEY.match(line)
    if word is None:
        return one(faults.MISSING_COLON, start, end, text=line)
    mended = line[: word.end("key")] + ":" + word["rest"]
    return one(faults.KEY_WITHOUT_COLON, start, end, key=word["key"], text=line, mended=mended)


def _reserved_start(failure: Failure) -> list[Remark]:
    for place in (failure.origin, failure.place):
        if failure.text[place : place + 1] in tuple("*&!|>]},?%"):
            return unquoted(failure, place)
    return []


def _dash_after_key(failure: Failure) -> list[Remark]:
    place = failure.place
    rest = line_rest(failure.text, place)
    args = {"text": unmask(rest), "quoted": quoted(rest)}
    following = failure.next_line(place)
    is_list = following is not None and failure.shown(following).startswith("- ")
    return one(faults.DASH_AFTER_KEY, place, place + len(rest), {} if is_list else {place: mask("-")}, **args)


def _unclosed_bracket(failure: Failure) -> list[Remark]:
    text, start = failure.text, failure.origin
    opening = text[start : start + 1]
    end = failure.text_end(start)
    rest = text[start + 1 : end]
    if opening not in ("[", "{") or failure.on_one_line(start, failure.place) or set("]}") & set(rest):
        return unquoted(failure, start) if opening in ("[", "{") and failure.goes_on_after(start) else []
    closing = "]" if opening == "[" else "}"
    is_list = bool(rest) and all(character.isascii() for character in rest)
    edits = {end - 1: text[end - 1] + closing} if is_list else {start: mask(opening)}
    shown = unmask(text[start:end])
    return one(faults.UNCLOSED_BRACKET, start, end, edits, opening=opening, closing=closing, text=shown)


def _after_document(failure: Failure) -> list[Remark]:
    text, place = failure.text, failure.place
    if text[place : place + 1] == ":" and text[place - 1] in "'\"":
        return quotes.key_without_space(failure, place)
    before = text[: failure.lines.around(place)[0]].rstrip()
    if before.endswith("..."):
        return one(faults.SEVERAL_DOCUMENTS, place, place + 1)
    return unexpected(failure)


_HANDLERS: Mapping[str, Callable[[Failure], list[Remark]]] = MappingProxyType(
    {
        "cannot start any token": _bad_character,
        "tab character": _tab,
        "mapping values are not allowed": _second_colon,
        "could not find expected ':'": _no_colon,
        "did not find expected alphabetic": _reserved_start,
        "did not find expected whitespace or line break": _reserved_start,
        "did not find expected tag URI": _reserved_start,
        "did not find expected '!'": _reserved_start,
        "found undefined tag handle": _reserved_start,
        "did not find expected comment or line break": _reserved_start,
        "found unexpected non-alphabetical character": _reserved_start,
        "found an indentation indicator equal to 0": _reserved_start,
        "did not find expected node content": _reserved_start,
        "mapping keys are not allowed": _reserved_start,
        "block sequence entries are not allowed": _dash_after_key,
        "did not find expected ',' or": _unclosed_bracket,
        "found unexpected end of stream": quotes.unclosed_to_the_end,
        "found unexpected document indicator": quotes.unclosed_to_the_end,
        "unknown escape character": quotes.backslash,
        "did not find expected hexdecimal": quotes.backslash,
        "found invalid Unicode character escape": quotes.backslash,
        "<document start>": _after_document,
        "did not find expected key": unexpected,
        "did not find expected '-' indicator": unexpected,
    }
)

_PLAIN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "mapping values are not allowed": "there is a colon where no key can stand",
        "could not find expected ':'": "a colon is missing after a key",
        "did not find expected node content": "a value was expected",
        "did not find expected ',' or": "between brackets, a comma or the closing bracket was expected",
        "did not find expected key": "a key was expected",
        "did not find expected '-' indicator": "an entry of the list, `- `, was expected",
        "<document start>": "the content ends before this",
        "found incompatible YAML document": "it asks for a version of YAML that is not known",
        "directive": "a line that begins with `%` is an instruction to YAML, and this one is not known",
        "cannot start any token": "this character means nothing here",
        "found unexpected end of stream": "the file ends too early",
        "while scanning a simple key": "a key is too long",
    }
)
