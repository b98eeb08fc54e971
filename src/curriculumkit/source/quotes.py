"""Mistakes with quotes: not closed, closed too early, with backslashes, followed by a colon without a space."""

import re

from curriculumkit.source import faults
from curriculumkit.source.failure import Failure, one
from curriculumkit.source.mending import Remark, mask, unmask
from curriculumkit.source.suspicion import quoted

_ENTRY = re.compile(r"\s*(- |[^\s:'\"]+:( |$)|#)")
_ESCAPE = re.compile(
    r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}|[0abtnvfre \"/\\N_LP\t])"
)


def unclosed(failure: Failure, start: int) -> list[Remark]:
    """A quote that is not closed on its line; mended where the next line is an entry of its own."""
    text, quote = failure.text, failure.text[start]
    end = failure.text_end(start)
    following = failure.next_line(start)
    is_entry = following is None or _ENTRY.match(text, *following)
    edits = {end - 1: text[end - 1] + quote} if is_entry and end - 1 > start else {}
    return one(faults.UNCLOSED_QUOTE, start, end, edits, quote=quote, text=unmask(text[start:end]))


def unclosed_to_the_end(failure: Failure) -> list[Remark]:
    """A quote that is not closed in the whole file."""
    return unclosed(failure, failure.origin) if failure.text[failure.origin : failure.origin + 1] in ("'", '"') else []


def text_after_quote(failure: Failure, start: int) -> list[Remark]:
    """A quote that was meant to be part of the text, or a text with a quote inside that ends it."""
    text, end = failure.text, failure.text_end(start)
    quote, whole = text[start], text[start:end]
    places = [place for place in range(start, end) if text[place] == quote]
    is_delimited = whole.endswith(quote) and len(places) % 2 == 1
    edits = {place: mask(quote) for place in (places[1:-1] if is_delimited else places[:1])}
    if not is_delimited:
        for place in range(start, end):
            if text[place] == ":" and (place + 1 == end or text[place + 1] == " "):
                edits[place] = mask(":")
    args = {
        "quoted_part": unmask(text[start : places[1] + 1]) if len(places) > 1 else quote,
        "text": unmask(whole),
        "quoted": quoted(whole[1:-1] if is_delimited else whole),
    }
    return one(faults.TEXT_AFTER_QUOTE, start, end, edits, **args)


def key_without_space(failure: Failure, colon: int) -> list[Remark]:
    """A quoted key whose colon is followed by text at once."""
    start, text = failure.last_start, failure.text
    end = failure.text_end(start)
    args = {"key": unmask(text[start:colon]), "rest": unmask(text[colon + 1 : end])}
    return one(faults.MISSING_SPACE_AFTER_COLON, start, end, {colon: ": "}, **args)


def backslash(failure: Failure) -> list[Remark]:
    """Backslashes between double quotes that begin no escape: all those of the line."""
    text, line_end = failure.text, failure.lines.around(failure.place)[1]
    place = text.rfind("\\", failure.origin, failure.place + 1)
    if place < 0:
        return []
    first, edits = place, {}
    while 0 <= place < line_end:
        escape = _ESCAPE.match(text, place)
        if escape is None:
            edits[place] = mask("\\")
        place = text.find("\\", escape.end() if escape else place + 1, line_end)
    return one(faults.BACKSLASH_IN_QUOTES, first, first + 2, edits, escape=unmask(text[first : first + 2]))
