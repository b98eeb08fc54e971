"""Something stands where an entry of a list, or a key, should begin."""

import re

from curriculumkit.source import faults, quotes
from curriculumkit.source.entries import slips
from curriculumkit.source.failure import Failure, one, unquoted
from curriculumkit.source.mending import Remark, mask, unmask
from curriculumkit.source.suspicion import line_rest, quoted

_KEY = re.compile(r"(- +)*[^\s:]+:( |$)")


def unexpected(failure: Failure) -> list[Remark]:
    """What is wrong with the line on which libyaml expected something else."""
    line_start, line_end = failure.lines.around(failure.place)
    if failure.text[line_start : failure.place].strip():
        return _after_value(failure)
    start, end = failure.content((line_start, line_end))
    text = failure.text[start:end]
    if not text:
        return []
    if text[0] == ":":
        return one(faults.EMPTY_KEY, start, start + 1)
    return (
        _after_comment(failure, start, end)
        or slips(failure.text, start, end, certain=True)
        or _misplaced(failure, start, end)
    )


def _after_value(failure: Failure) -> list[Remark]:
    text, start, place = failure.text, failure.last_start, failure.place
    if failure.last_end > place or text[failure.last_end : place].strip():
        return []
    if text[start] in "'\"":
        if text[place : place + 1] == ":" and text[place + 1 : place + 2] not in ("", " ", "\n"):
            return quotes.key_without_space(failure, place)
        if failure.on_one_line(start, place):
            return quotes.text_after_quote(failure, start)
        return quotes.unclosed(failure, start)
    return unquoted(failure, start) if text[start] in "[{*&!" else []


def _after_comment(failure: Failure, start: int, end: int) -> list[Remark]:
    """The line goes on with a text whose first line was cut by a comment."""
    text, cut = failure.text, failure.last_end
    if text[cut : cut + 2] != " #" or text[failure.last_start] in "'\"|>" or _KEY.match(text, start, end):
        return []
    if failure.lines.number(cut) + 1 != failure.lines.number(start):
        return []
    lost = line_rest(text, cut + 1)
    args = {"lost": unmask(lost), "quoted": quoted(text[failure.last_start : cut] + " " + lost)}
    return one(faults.COMMENT_CUT_TEXT, cut + 1, cut + 1 + len(lost), {cut + 1: mask("#")}, **args)


def _misplaced(failure: Failure, start: int, end: int) -> list[Remark]:
    text = unmask(failure.text[start:end])
    column = failure.column(start)
    if column not in failure.levels():
        return one(faults.BAD_INDENTATION, start, end, text=text, column=column + 1)
    if "'-'" in failure.problem:
        return one(faults.MISSING_DASH, start, end, text=text)
    if text.startswith("- "):
        return one(faults.UNEXPECTED_ITEM, start, end, text=text)
    return []
