"""The quick way from Markdown to HTML, for the texts that most questions are made of: words, code, listings.

A parser takes many times as long for them. What is more than that is left to it; what is not, comes out the same.
"""

import html
import re
from collections.abc import Iterator

from curriculumkit.markup import is_plain
from curriculumkit.markup.highlight import highlighted

_SIMPLE = re.compile(r"[^`\xa0]*(?:`[^`\s](?:[^`\n\xa0]*[^`\s])?`[^`\xa0]*)+")
"""Each piece of code between two single backticks, with no white space at its ends."""
_LISTING = re.compile(r"^```(?P<language>[a-z0-9+-]*)\n(?P<code>(?:(?!```).*\n)*?)```$", re.MULTILINE)
_FOREIGN = re.compile(r"[\r\0\xa0$~]|\\[(\[]|[^\n]```")
"""Formulas, other fences, and characters that the parser or the sanitiser writes differently."""


def with_code(text: str) -> str | None:
    """A text with nothing but code in backticks as HTML to stand in a line; None where there is more to it."""
    if "`" not in text or "``" in text or "\n" in text or text != text.strip() or not _SIMPLE.fullmatch(text):
        return None
    parts = text.split("`")
    if not all(is_plain(part) for part in parts[::2] if part):
        return None
    return "".join(
        f"<code>{html.escape(part, quote=False)}</code>" if index % 2 else html.escape(part, quote=False)
        for index, part in enumerate(parts)
    )


def with_listings(text: str) -> str | None:
    """A text of paragraphs of one line and listings as a block of HTML; None where there is more to it."""
    if "\n```" not in text or _FOREIGN.search(text):
        return None
    source = text.strip("\n")
    blocks: list[str | None] = []
    end = 0
    for found in _LISTING.finditer(source):
        blocks += _paragraphs(source[end : found.start()])
        blocks.append(_listing(found["language"], found["code"]))
        end = found.end()
    blocks += _paragraphs(source[end:])
    written = [block for block in blocks if block is not None]
    return "".join(written) if len(written) == len(blocks) else None


def _paragraphs(text: str) -> Iterator[str | None]:
    for line in text.strip("\n").split("\n\n"):
        plain = is_plain(line) and line == line.strip()
        written = html.escape(line, quote=False) if plain else with_code(line)
        if line:
            yield None if written is None else f"<p>{written}</p>\n"


def _listing(language: str, code: str) -> str:
    written = highlighted(code, language) or html.escape(code, quote=False)
    # Quotation marks need no escape in a text, and the sanitiser writes them as they are.
    plain = written.replace("&quot;", '"').replace("&#39;", "'")
    kind = f' class="language-{language}"' if language else ""
    return f"<pre><code{kind}>{plain}</code></pre>\n"
