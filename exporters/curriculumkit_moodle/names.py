"""Names and identifiers: what Moodle shows in lists, and what it knows a question or category by."""

import re
import unicodedata
from html import unescape

from curriculumkit.graph import GroupNode, QuestionNode
from curriculumkit.markup import inline_html
from curriculumkit_moodle.simple import simple_html

LONGEST_NAME = 255
LONGEST_IDNUMBER = 100
LONGEST_TAG = 50
_EXCERPT = 80
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TAG_BEGINS = re.compile(r"<(?![ \t\n])")
_UNSAFE = re.compile(r"[^A-Za-z0-9.-]")


def plain(html: str) -> str:
    """What HTML says, without its markup, on one line."""
    bare = _TAG.sub("", html) if "<" in html else html
    if "&" in bare:
        bare = unescape(bare)
    return _SPACE.sub(" ", bare).strip()


def plain_text(markdown: str) -> str:
    """What Markdown says, without its markup, on one line."""
    simple = simple_html(markdown)
    return plain(inline_html(markdown) if simple is None else simple)


def shown(name: str) -> str:
    """A plain name as Moodle must be given it: it takes out what looks like a tag, which `<` before a space does not,
    and decodes what looks like an entity.
    """
    if "&" in name:
        name = _ENTITY.sub("&amp;", name)
    return _TAG_BEGINS.sub("&lt;", name) if "<" in name else name


def question_name(module: str, bank: str, key: str, says: str) -> str:
    """A name that sorts in the order of the bank: `m01-q01 What takes tasks from a queue?`."""
    head = "-".join((module, *(() if bank == "questions" else (bank,)), *key.split("/")))
    excerpt = says if len(says) <= _EXCERPT else f"{says[: _EXCERPT - 1]}…"
    return shown(f"{head} {excerpt}".strip()[:LONGEST_NAME])


def key_of(node: QuestionNode | GroupNode) -> str:
    """The id of a question or group inside its bank: `q01`, or `g1/p1` inside a group."""
    return "/".join(node.id.split("/")[3:])


def idnumber(curriculum: str, node_id: str = "") -> str:
    """What Moodle knows something by, the same in every export."""
    return f"{curriculum}/{node_id}" if node_id else curriculum


def collated(name: str) -> str:
    """What is equal for names that databases may take for the same: those that differ in case, width or accents."""
    return "".join(
        character
        for character in unicodedata.normalize("NFKD", name).casefold()
        if not unicodedata.combining(character)
    ).strip()


def segment(name: str) -> str:
    """A name as a part of a category's path, whose separator is a single slash."""
    name = shown(name).replace("/", "//")
    return f"{' ' if name.startswith('/') else ''}{name}{' ' if name.endswith('/') else ''}"


def file_name(path: str) -> str:
    """A picture's name in ASCII: what is replaced is told by its number, so that names stay different."""
    return _UNSAFE.sub(lambda match: match[0] if match[0] == "_" else f"_{ord(match[0]):x}", path)
