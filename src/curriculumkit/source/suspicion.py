"""Text that YAML reads without complaint, but not as it was meant."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from curriculumkit.source import faults
from curriculumkit.source.entries import ODD_SPACES, slips
from curriculumkit.source.frames import Frame
from curriculumkit.source.mending import Remark, mask, unmask
from curriculumkit.source.positions import Positions

_ID = r"[A-Za-z0-9_./-]+"
_IDS = re.compile(rf"{_ID}(\s*[、，；;]\s*{_ID})+")
_BRACKETED_IDS = re.compile(r"[【［]\s*[a-z][a-z0-9_-]*(\s*[、，,；]\s*[a-z][a-z0-9_-]*)*\s*[】］]")
_TO_ASCII = str.maketrans("【［】］、，；;", "[[]],,,,")
_DIGITS = re.compile(r"[0-9]+(,[0-9]+)*")
_THOUSANDS = re.compile(r"[0-9]{3}(?![0-9])")
_ENTRY_LINE = re.compile(r"[\r\n]\s*(- \S[^\r\n]*|[a-z][a-z0-9_-]*：[^\r\n]*)")


def quoted(text: str) -> str:
    """The text as a single-quoted scalar."""
    return "'" + unmask(text).replace("'", "''") + "'"


def line_rest(text: str, start: int) -> str:
    """What stands from an offset to the end of the line."""
    match = re.compile(r"[^\r\n]*").match(text, start)
    return match[0].rstrip() if match else ""


def start_args(text: str, start: int) -> dict[str, object]:
    """The arguments of the fault that a text begins with a reserved character."""
    rest = line_rest(text, start)
    return {"character": text[start], "text": unmask(rest), "quoted": quoted(rest)}


def line_start(text: str, place: int) -> int:
    """The offset at which the line of an offset begins."""
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def begins_line(text: str, start: int, also_dash: bool = False) -> bool:
    """Whether nothing but indentation (or dashes, too) stands before an offset on its line."""
    place = start - 1
    allowed = " \t-" if also_dash else " \t"
    while place >= 0 and text[place] in allowed:
        place -= 1
    return place < 0 or text[place] in "\r\n"


def in_key(text: str, start: int, end: int) -> list[Remark]:
    """What may be wrong with a key that begins with a dash or an odd space, or has a full-width colon."""
    is_flag = text[start] == "-" and not text[start + 1 : start + 2].isalpha()
    return [] if is_flag else slips(text, start, end)


def in_value(text: str, frame: Frame, positions: Positions, stretch: tuple[int, int]) -> list[Remark]:
    """What may be wrong with a plain value that does not begin with a Chinese character, or stands in brackets."""
    start, end = stretch
    if frame.is_flow:
        return list(_in_flow(text, frame, positions, stretch))
    if start == end:
        return []
    first, value = text[start], text[start:end]
    if first in "【［":
        return _in_brackets(value, stretch)
    several_lines = "\n" in value or "\r" in value
    if first == "-" or first in ODD_SPACES or (":" in value or "：" in value):
        if frame.node >= 0 and not frame.is_map:
            frame.suspects += tuple(slips(text, start, end)) if "：" in value else ()
        elif first != "-" or not _is_number(value):
            found = slips(text, start, end) if begins_line(text, start) else []
            if found:
                return found
    return _joined(text, start, end) if several_lines else []


def _is_number(value: str) -> bool:
    return value[1:].replace(".", "").isdigit()


def _joined(text: str, start: int, end: int) -> list[Remark]:
    return [
        Remark(faults.JOINED_LINE, match.start(1), match.end(1), {"text": unmask(match[1].strip())}, {})
        for match in _ENTRY_LINE.finditer(text, start, end)
    ]


def _in_brackets(value: str, stretch: tuple[int, int]) -> list[Remark]:
    if not _BRACKETED_IDS.fullmatch(value):
        return []
    mended = value.translate(_TO_ASCII)
    args = {"text": value, "mended": mended}
    return [Remark(faults.FULL_WIDTH_BRACKET, *stretch, args, _differences(value, mended, stretch[0]))]


def _differences(before: str, after: str, start: int) -> dict[int, str]:
    """What is to be changed where; a space comes behind each comma that was a full-width one."""
    found = {i: new for i, (old, new) in enumerate(zip(before, after, strict=True)) if old != new}
    return {start + i: ", " if new == "," and not before[i + 1 : i + 2].isspace() else new for i, new in found.items()}


def _in_flow(text: str, frame: Frame, positions: Positions, stretch: tuple[int, int]) -> Iterator[Remark]:
    start, end = stretch
    value = text[start:end]
    if frame.is_map and not value and ":" not in text[positions.ends[frame.key_node] : start]:
        key = frame.key_node
        yield from _cut_by_comma(text, frame, positions, (positions.starts[key], positions.ends[key]))
    elif not frame.is_map and _THOUSANDS.match(value):
        yield from _cut_by_comma(text, frame, positions, stretch, digits_only=True)
    if comma := re.search("[、，；;]", value):
        args: dict[str, object] = {"comma": comma[0], "text": unmask(value)}
        if not frame.is_map and _IDS.fullmatch(value):
            mended = value.translate(_TO_ASCII)
            args["mended"] = ", ".join(part.strip() for part in mended.split(","))
            yield Remark(faults.FULL_WIDTH_COMMA, start, end, args, _differences(value, mended, start))
        elif not frame.is_map and comma[0] != ";":
            yield Remark(faults.FULL_WIDTH_COMMA_IN_TEXT, start, end, args, {})


def _cut_by_comma(
    text: str, frame: Frame, positions: Positions, stretch: tuple[int, int], digits_only: bool = False
) -> Iterator[Remark]:
    before = frame.last_value
    if before is None or before in positions.nexts or text[positions.starts[before]] in "'\"*&":
        return
    start, end = positions.starts[before], positions.ends[before]
    comma = text.rfind(",", start, stretch[0])
    joined = text[start : stretch[1]]
    if digits_only and (text[end : stretch[0]] != "," or not text[end - 1].isdigit() or _DIGITS.fullmatch(joined)):
        return
    opening, closing = "{}" if frame.is_map else "[]"
    after = unmask(text[slice(*stretch)])
    args = {"opening": opening, "closing": closing, "before": unmask(text[start:end]), "after": after}
    yield Remark(faults.COMMA_IN_FLOW, start, stretch[1], args, {comma: mask(",")})


def comments(text: str, positions: Positions) -> Iterator[Remark]:
    """Comments that may have cut off the end of a text.

    Quiet after quotes, where two spaces or more stand before `#`, as aligned comments have them, and with one on both
    sides after ids and numbers. With one space before `#` and none behind (`见 issue #12`) it is text; after a single
    word, or with one on both sides, it may be.
    """
    place = text.find(" #")
    while place >= 0:
        begin = place
        while begin and text[begin - 1] == " ":
            begin -= 1
        if begin == place and (remark := _comment(text, positions, place)):
            yield remark
        place = text.find(" #", place + 1)


def _comment(text: str, positions: Positions, place: int) -> Remark | None:
    node = bisect_right(positions.starts, place) - 1
    if node < 0 or positions.ends[node] != place or node in positions.nexts or node in positions.aliases:
        return None
    start = positions.starts[node]
    value = text[start:place]
    is_attached = text[place + 2 : place + 3] not in ("", " ", "\t", "#", "!", "\r", "\n")
    is_word = value.isascii() and " " not in value
    if value[:1] in ("'", '"') or (is_word and not is_attached):
        return None
    lost = line_rest(text, place + 1)
    args = {"lost": unmask(lost), "quoted": quoted(value + " " + lost if value else lost)}
    stretch = place + 1, place + 1 + len(lost)
    if is_attached and not (value and is_word):
        return Remark(faults.COMMENT_CUT_TEXT, *stretch, args, {place + 1: mask("#")})
    return Remark(faults.COMMENT_MAY_CUT_TEXT, *stretch, args, {})
