"""Lines that were meant as `key: value` or `- entry` and miss it by a character: what is wrong, and the mend."""

import re

from curriculumkit.source import faults
from curriculumkit.source.mending import Remark

ODD_SPACES = "\u3000\u00a0"
"""Spaces that look like indentation and are letters to YAML: of an input method, and of a word processor."""

_NARROW_KEY = r"[a-z][a-z0-9_-]{0,40}"
_WIDE_KEY = r"[^\s：:'\"#\[\]{},`-][^\s：:]{0,40}"
_FORM = (
    rf"(?P<indent>[ {ODD_SPACES}]*)"
    rf"(?:(?P<dash>-)(?P<dash_space>[{ODD_SPACES}]|(?=[^\s-]))|(?P<good_dash>(?:- +)*)"
    rf"(?P<key>%s)(?:(?P<wide>：)|(?P<colon>:)(?P<colon_space>[{ODD_SPACES}]|(?=[^\s/]))))?"
)
_NARROW = re.compile(_FORM % _NARROW_KEY)
_WIDE = re.compile(_FORM % _WIDE_KEY)
_SPACES = {"\u3000": "  ", "\u00a0": " "}


def slips(text: str, start: int, end: int, certain: bool = False) -> list[Remark]:
    """The slips in a stretch of text, line by line, the first line from `start` on.

    Where the text cannot be read as it stands (`certain`), any word counts as a key; otherwise only what looks like
    one of a curriculum's keys, and after an ASCII colon only what does not look like `prefix:path`.
    """
    found: list[Remark] = []
    while start < end:
        line_end = _line_end(text, start, end)
        if remark := _slip(text, start, line_end, certain):
            found.append(remark)
        start = line_end + 1
        while start < end and text[start] in "\r\n ":
            start += 1
    return found


def _line_end(text: str, start: int, end: int) -> int:
    line_end = text.find("\n", start, end)
    line_end = end if line_end < 0 else line_end
    return line_end - (line_end > start and text[line_end - 1] == "\r")


def _slip(text: str, start: int, end: int, certain: bool) -> Remark | None:
    match = (_WIDE if certain else _NARROW).match(text, start, end)
    if match is None:
        return None
    if odd := [place for place in range(*match.span("indent")) if text[place] in ODD_SPACES]:
        edits = {place: _SPACES[text[place]] for place in odd}
        return _space(text, odd[0], odd[-1] + 1, edits)
    for group in ("dash_space", "colon_space"):
        if match[group]:
            place = match.start(group)
            return _space(text, place, place + 1, {place: " "})
    if match["dash"]:
        place = match.start("dash")
        return Remark(faults.MISSING_SPACE_AFTER_DASH, place, end, {"text": text[place:end]}, {place: "- "})
    if match["key"]:
        return _colon(text, match, end, certain)
    return None


def _space(text: str, start: int, end: int, edits: dict[int, str]) -> Remark:
    return Remark(faults.FULL_WIDTH_SPACE, start, end, {"number": f"{ord(text[start]):04X}"}, edits)


def _colon(text: str, match: re.Match[str], end: int, certain: bool) -> Remark | None:
    key, rest = match["key"], text[match.end() : end]
    if match["wide"]:
        place = match.start("wide")
        mend = ":" if not rest or rest[0] == " " else ": "
        args = {"key": key, "rest": rest.strip()}
        return Remark(faults.FULL_WIDTH_COLON, match.start("key"), end, args, {place: mend})
    if not certain and rest.isascii() and not re.match(r"['\"\[]|[0-9]+$", rest):
        return None
    args = {"key": key, "rest": rest.strip()}
    return Remark(faults.MISSING_SPACE_AFTER_COLON, match.start("key"), end, args, {match.start("colon"): ": "})
