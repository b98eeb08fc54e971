"""From bytes to a lesson's page: its Markdown, and what is wrong with the text itself."""

import re

from curriculumkit.diagnostics import Finding, Location
from curriculumkit.source import faults
from curriculumkit.source.conflicts import conflicts
from curriculumkit.source.decoding import control_characters, decode
from curriculumkit.source.lines import Lines

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def page_of(raw: bytes, file: str) -> tuple[str, list[Finding]]:
    """The text of a page, nothing where it cannot be had, and what was found."""
    text = decode(raw, file)
    if isinstance(text, Finding):
        return "", [text]
    lines = Lines(text)
    found = [
        remark.fault.at(Location(file, lines.span(remark.start, remark.end)), **remark.args)
        for remark in control_characters(raw, text)
    ]
    found += conflicts(text, file, is_markdown=True)
    if not _COMMENT.sub("", text).strip():
        found.append(faults.EMPTY_PAGE.at(Location.top(file)))
    return text, found
