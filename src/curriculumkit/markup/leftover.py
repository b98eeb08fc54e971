"""Text that was meant as Markdown, and is shown as it is written."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from curriculumkit.markup.found import Broken, Reason, Reference, refused_scheme
from curriculumkit.markup.noting import UNCLOSED_CODE
from curriculumkit.markup.sheet import Place

_NO_HEADING = re.compile(r"^ {0,3}#{1,6}[^#\s!\0].*", re.MULTILINE)
_SPACED_LINK = re.compile(r"\[[^\[\]\n\0]+\] \((?:https?:|[\w./-]+\.\w+)[^()\n]*\)")
_SPACED_ADDRESS = re.compile(
    r"!\[[^\[\]\n]*\]\([^()<>\n]*[^()<>\s][ \t]+[^()<>\s][^()<>\n]*\)"
    r"|(?<![\w\])])\[[^\[\]\n]+\]\((?:https?://|[\w./%-]+[/ ])[^()<>\n]*\.[A-Za-z]{2,4}\)"
)
_UNDEFINED = re.compile(
    r"(?<![\w\])\\])!?\[(?:(?=[^\[\]\n]*[^\W\d_]{2})[^\[\]\n]+\]\[[A-Za-z0-9_.:/-]*|[^\[\]\n]+\]\[[A-Za-z][A-Za-z0-9_.:/-]+)\]"
)
_REFUSED = re.compile(r"(?P<image>!?)\[(?P<words>[^\[\]\n]*)\]\(\s*<?(?P<address>[A-Za-z][A-Za-z0-9+.-]+:[^\s()<>]*)")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_DASHES = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


def broken(token: Token, text: str, place: Place) -> Iterator[Broken]:
    """The pieces of an inline token that mean nothing, in what is `shown` of it."""
    yield from _of_children(token, place)
    for pattern, reason in (
        (_NO_HEADING, Reason.NO_HEADING),
        (_SPACED_LINK, Reason.SPACE_BEFORE_ADDRESS),
        (_SPACED_ADDRESS, Reason.SPACE_IN_ADDRESS),
        (_UNDEFINED, Reason.NOT_DEFINED),
    ):
        for match in pattern.finditer(text) if pattern is not _UNDEFINED or "][" in text else ():
            yield _broken(match[0].strip(), reason, match.start(), place)
    if "|" in text:
        yield from _no_table(text.split("\n"), place)


def refused(text: str, place: Place) -> Iterator[Reference]:
    """Images and links that are shown as text, since Markdown refuses their addresses."""
    for match in _REFUSED.finditer(text) if "](" in text else ():
        if refused_scheme(match["address"]):
            start, end = place(match.start("address")), place(match.end("address"))
            yield Reference(match["address"], start, end, bool(match["image"]), match["words"])


def shown(token: Token) -> str:
    """The content of an inline token, with NUL characters in place of all that Markdown understood."""
    text, end, parts = token.content, 0, []
    for child in token.children or ():
        if "start" in child.meta and child.meta["start"] >= end:
            parts += [text[end : child.meta["start"]], "\0" * (child.meta["end"] - child.meta["start"])]
            end = child.meta["end"]
    return "".join((*parts, text[end:]))


def _of_children(token: Token, place: Place) -> Iterator[Broken]:
    stars = [child.meta["star"] for child in token.children or () if child.type == "text" and child.content == "*"]
    pairs = [star for star, following in pairwise(stars) if following == star + 1]
    if len(pairs) > 1:
        yield _broken("**", Reason.NOT_BOLD, pairs[0], place)
    ticks = next((child for child in token.children or () if child.type == UNCLOSED_CODE), None)
    if ticks is not None:
        yield _broken(ticks.content, Reason.CODE_NOT_CLOSED, ticks.meta["start"], place)


def _no_table(lines: Sequence[str], place: Place) -> Iterator[Broken]:
    """The first row of each table that is none."""
    start, before, found = 0, False, False
    for number, line in enumerate(lines):
        is_row = bool(_ROW.fullmatch(line))
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if not found and "|" in line and "|" in following and _DASHES.fullmatch(following):
            found = True
            yield _broken(line.strip(), Reason.UNEQUAL_TABLE, start + len(line) - len(line.lstrip()), place)
        elif not found and is_row and not before and _ROW.fullmatch(following):
            found = True
            yield _broken(line.strip(), Reason.NO_TABLE, start + len(line) - len(line.lstrip()), place)
        found, before = found and "|" in line, is_row
        start += len(line) + 1


def _broken(text: str, reason: Reason, start: int, place: Place) -> Broken:
    first = place(start)
    return Broken(text, reason, first, first + len(text))
