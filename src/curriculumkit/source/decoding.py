"""Bytes to text: UTF-8, with or without a byte order mark, and nothing invisible that YAML chokes on."""

import codecs
import re
from itertools import islice

from curriculumkit.diagnostics import Fault, Finding, Location
from curriculumkit.source import faults
from curriculumkit.source.lines import Lines
from curriculumkit.source.mending import Remark

SIZE_LIMIT = 20_000_000
"""Bytes of a file that are read at most."""
CONTROLS_LIMIT = 50
"""Control characters from which on a file is taken for something other than text."""

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ASCII_CONTROLS = bytes(code for code in range(128) if _CONTROLS.match(chr(code)))
_C1_CONTROLS = re.compile(rb"\xc2[\x80-\x9f]")
_LATIN = re.compile(rb"[A-Za-z][\xc0-\xff][a-z]")
"""A letter with an accent in the middle of a word."""
_RARE = "\u2028\u2029\ufeff\ufffe\uffff"
_WIDE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(raw: bytes, file: str) -> str | Finding:
    """The text without a byte order mark, or why it cannot be had. The limit of size holds for what is given, too."""
    if len(raw) > SIZE_LIMIT:
        return faults.FILE_TOO_LARGE.at(Location.top(file), size=len(raw), limit=SIZE_LIMIT)
    if encoding := _wide_encoding(raw):
        return faults.UTF_16.at(Location.top(file), encoding=encoding)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        offset = error.start
    before = raw[:offset].decode()
    place = Location(file, Lines(before).span(len(before), len(before)))
    return _wrong_encoding(raw).at(place, offset=offset, byte=f"{raw[offset]:02X}")


def control_characters(raw: bytes, text: str) -> list[Remark]:
    """The characters that must not be in a text, each with a mend: a sign that something was here, or a space."""
    is_clean = len(raw.translate(None, _ASCII_CONTROLS)) == len(raw) and not _C1_CONTROLS.search(raw)
    if is_clean and not any(character in text for character in _RARE):
        return []
    return [
        Remark(
            faults.CONTROL_CHARACTER,
            match.start(),
            match.end(),
            {"number": f"{ord(match[0]):04X}"},
            {match.start(): " " if match[0] in "\x0b\x0c\x85\u2028\u2029\ufeff" else "\ufffd"},
        )
        for match in islice(_CONTROLS.finditer(text), CONTROLS_LIMIT)
    ]


def _wide_encoding(raw: bytes) -> str | None:
    for mark, name in _WIDE:
        if raw.startswith(mark):
            return name
    # Without a mark, ASCII characters of UTF-16 bring zero bytes, all of them before or all behind; UTF-8 has none.
    head = raw[:200]
    if 0 not in head:
        return None
    zeros = [place % 2 for place, byte in enumerate(head) if byte == 0]
    return "UTF-16" if 8 * len(zeros) > len(head) and len(set(zeros)) == 1 and len(zeros) > 1 else None


def _wrong_encoding(raw: bytes) -> Fault:
    # Chinese characters are pairs of such bytes; the accented letters of Latin-1 stand among ASCII ones.
    runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", raw)]
    if 2 * sum(length % 2 for length in runs) > len(runs) and _LATIN.search(raw):
        return faults.NOT_UTF_8_BUT_LATIN
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return faults.NOT_UTF_8
    return faults.NOT_UTF_8_BUT_GBK if re.search("[\u4e00-\u9fff]", text) else faults.NOT_UTF_8
