"""Texts that need no Markdown parser: a paragraph of words, or of words and code.

Most texts of a bank are such, and parsing and cleaning them would take more time than all the rest of the export.
"""

import re
from html import escape

from curriculumkit.markup import is_plain

_CODE = re.compile("`([^`]+)`")
_PARSED = re.compile("[\x00-\x1f\x7f\xa0]")
"""Characters that the parser or the cleaning of its HTML would change."""
_ANY_CODE = "x"


def simple_html(markdown: str) -> str | None:
    """What a text without markup but code says, as HTML within a line; None for all other texts."""
    if is_plain(markdown):
        return markdown.strip()  # nothing in it would have to be escaped
    lines = markdown.removesuffix("\n").split("\n")
    done = [html for html in map(_line, lines) if html is not None]
    return "\n".join(done) if len(done) == len(lines) else None


def _line(markdown: str) -> str | None:
    if not markdown or markdown != markdown.strip() or _PARSED.search(markdown):
        return None
    if "`" not in markdown:
        return markdown if is_plain(markdown) else None
    parts = _CODE.split(markdown)
    words = parts[::2]
    # Two backticks side by side are no end of one code and beginning of another.
    if "" in words[1:-1] or not is_plain(_ANY_CODE.join(words)):
        return None
    parts[1::2] = map(_code, parts[1::2])
    return "".join(parts)


def _code(written: str) -> str:
    if written[0] == written[-1] == " " and written.strip(" "):
        written = written[1:-1]
    return f"<code>{escape(written, quote=False)}</code>"
