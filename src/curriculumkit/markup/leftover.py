"""Text that was meant as Markdown, and is shown as it is written."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from curriculumkit.markup.found import Broken, Reason, Reference, refused_scheme
from curriculumkit.markup.noting import UNCLOSED_CODE
from curriculumkit.markup.sheet import Place

_NO_HEADING = re.compile(r"^ {0,3}#{1,6}[^#\s!\0].*", re.MULTILINE)
_LINK = re.compile(r"(?P<image>!?)\[(?P<words>[^\[\]\n]*)\](?P<gap> ?)\((?P<address>[^()\n]*)\)")
_NAME = re.compile(r"[\w./-]*")
_UNDEFINED = re.compile(
    r"(?<![\w\])\\])!?\[(?:(?=[^\[\]\n]*[^\W\d_]{2})[^\[\]\n]+\]\[[A-Za-z0-9_.:/-]*|[^\[\]\n]+\]\[[A-Za-z][A-Za-z0-9_.:/-]+)\]"
)
_REFUSED = re.compile(r"(?P<image>!?)\[(?P<words>[^\[\]\n]*)\]\(\s*<?(?P<address>[A-Za-z][A-Za-z0-9+.-]+:[^\s()<>]*)")
_HAN = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_HALF_BOLD = re.compile(rf"(?<![\w*])\*\*(?=[{_HAN}])|(?<=[{_HAN}.:!?])\*\*(?![\w*])|(?<=[{_HAN}])\*\*(?=[{_HAN}])")
_FULL_WIDTH = re.compile(
    r"\[[^\[\]\n]*\](?:（[^（）()\n]*[）)]|\([^（）()\n]*）)|＊＊[^＊\n]+＊＊|｀[^｀\n]+｀"
    r"|^[ \t]*｜.*｜[ \t]*$|^[ \t]*＃{1,6}\s*\S.*",
    re.MULTILINE,
)
_BRACKETS = re.compile(r"\][（(](.*)[）)]$")
_NOT_CLOSED = re.compile(r"!?\[[^\[\]\n]*\]\((?P<address>[^()\s]+)[ \t]*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\[\]\n]+\]:", re.MULTILINE)
_LONGEST_ENDING = 5
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_DASHES = frozenset("|-: \t")
_FULL_WIDTH_DASHES = _DASHES | frozenset("｜：—－")


def broken(token: Token, text: str, place: Place) -> Iterator[Broken]:
    """The pieces of an inline token that mean nothing, in what is `shown` of it."""
    yield from _of_children(token, place)
    for match in _NO_HEADING.finditer(text):
        yield _broken(match[0].strip(), Reason.NO_HEADING, match.end() - len(match[0].lstrip()), place)
    for match in _LINK.finditer(text) if "](" in text or "] (" in text else ():
        if reason := _wrong_with(match):
            yield _broken(match[0], reason, match.start(), place)
    for match in _FOOTNOTE.finditer(text) if "[^" in text else ():
        yield _broken(match[0].strip(), Reason.NO_FOOTNOTES, match.end() - len(match[0].lstrip()), place)
    for match in _NOT_CLOSED.finditer(text) if "](" in text else ():
        if _is_address(match["address"]):
            yield _broken(match[0].rstrip(), Reason.LINK_NOT_CLOSED, match.start(), place)
    yield from _full_width(text, place)
    for match in _UNDEFINED.finditer(text) if "][" in text else ():
        yield _broken(match[0], Reason.NOT_DEFINED, match.start(), place)
    if "|" in text:
        yield from _no_table(text.split("\n"), place)


def row_too_long(line: str, head: str) -> bool:
    """Whether a row of a table has more cells than its head."""
    return _cells(line) > _cells(head)


def _cells(line: str) -> int:
    line = re.sub(r"\\.", "", line).strip(" \t>")
    return line.removeprefix("|").removesuffix("|").count("|") + 1


def _full_width(text: str, place: Place) -> Iterator[Broken]:
    """Marks of Markdown that an input method for Chinese has written; of a table, its first row."""
    end: int | None = None
    for match in _FULL_WIDTH.finditer(text) if not text.isascii() else ():
        address = _BRACKETS.search(match[0])
        if address and not _is_address(address[1]):
            continue
        is_row = match[0].lstrip().startswith("｜")
        if not is_row or end is None or match.start() > end + 1:
            written = match[0].strip()
            yield _broken(written, Reason.FULL_WIDTH, match.start() + match[0].index(written), place)
        end = match.end() if is_row else None


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


def _wrong_with(link: re.Match[str]) -> Reason | None:
    """Why something is no link that looks like one; None where it need not have been meant as one."""
    address, before = link["address"].strip(), link.string[max(0, link.start() - 1) : link.start()]
    has_space = len(address.split()) > 1
    if link["gap"]:
        name = _NAME.match(address)
        is_address = address.startswith(("http:", "https:")) or _is_file(name[0] if name else "")
        return Reason.SPACE_BEFORE_ADDRESS if is_address and link["words"] else None
    if link["image"]:
        return Reason.SPACE_IN_ADDRESS if has_space else None
    may_be_call = before.isalnum() or before in {"_", ")", "]"}
    is_address = _is_address(address)
    return Reason.SPACE_IN_ADDRESS if has_space and is_address and not may_be_call else None


def _is_address(address: str) -> bool:
    return address.startswith(("http://", "https://")) or _is_file(address)


def _is_file(name: str) -> bool:
    """Whether a name ends like that of a file."""
    stem, _, ending = name.rpartition(".")
    return bool(stem) and ending.isalnum() and len(ending) <= _LONGEST_ENDING


def _of_children(token: Token, place: Place) -> Iterator[Broken]:
    stars = [child.meta["star"] for child in token.children or () if child.type == "text" and child.content == "*"]
    pairs = [star for star, following in pairwise(stars) if following == star + 1]
    if len(pairs) > 1:
        yield _broken("**", Reason.NOT_BOLD, pairs[0], place)
    elif pairs and _HALF_BOLD.match(token.content, pairs[0]):
        yield _broken("**", Reason.HALF_BOLD, pairs[0], place)
    ticks = next((child for child in token.children or () if child.type == UNCLOSED_CODE), None)
    if ticks is not None:
        yield _broken(ticks.content, Reason.CODE_NOT_CLOSED, ticks.meta["start"], place)


def _no_table(lines: Sequence[str], place: Place) -> Iterator[Broken]:
    """The first row of each table that is none."""
    start, before, found = 0, False, False
    for number, line in enumerate(lines):
        is_row = bool(_ROW.fullmatch(line))
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if not found and "|" in line and "|" in following and _are_dashes(following):
            found = True
            yield _broken(line.strip(), Reason.UNEQUAL_TABLE, start + len(line) - len(line.lstrip()), place)
        elif not found and is_row and not before and (_ROW.fullmatch(following) or _are_wide_dashes(following)):
            found = True
            reason = Reason.FULL_WIDTH if _are_wide_dashes(following) else Reason.NO_TABLE
            yield _broken(line.strip(), reason, start + len(line) - len(line.lstrip()), place)
        found, before = found and "|" in line, is_row
        start += len(line) + 1


def _are_dashes(line: str) -> bool:
    return "--" in line and _DASHES.issuperset(line)


def _are_wide_dashes(line: str) -> bool:
    return bool(line.strip()) and not _DASHES.issuperset(line) and _FULL_WIDTH_DASHES.issuperset(line)


def _broken(text: str, reason: Reason, start: int, place: Place) -> Broken:
    first = place(start)
    return Broken(text, reason, first, first + len(text))
