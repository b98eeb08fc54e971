"""The example files on a rule's page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc
from pathlib import Path
from shutil import copytree

from curriculumkit.rules import Rule

BASE = Path(__file__).parent / "base"
"""The curriculum that examples are laid over."""
_FENCE = re.compile(r"^```(?P<kind>yaml|markdown|escaped) (?P<file>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_ESCAPE = re.compile(r"\\(?:x(?P<byte>[0-9a-f]{2})|u(?P<code>[0-9a-f]{4})|(?P<tab>t))")


@dataclass(frozen=True)
class ExampleFile:
    """A file of an example: its path in the curriculum's folder, and its bytes."""

    file: str
    content: bytes


def sections(rule: Rule) -> dict[str, str]:
    """The text of each section of a page, by its heading."""
    parts = re.split(r"^## (.+)\n", cleandoc(rule.page), flags=re.MULTILINE)
    return {title: text.strip() for title, text in zip(parts[1::2], parts[2::2], strict=True)}


def files(section: str) -> tuple[ExampleFile, ...]:
    """The files in a section. Those called `escaped` have bytes and invisible characters written as escapes."""
    return tuple(ExampleFile(match["file"], _content(match)) for match in _FENCE.finditer(section))


def lay_over_base(example: tuple[ExampleFile, ...], folder: Path) -> Path:
    """The base curriculum in a new folder, with the example's files instead of its own or beside them."""
    copytree(BASE, folder)
    for item in example:
        path = folder / item.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(item.content)
    return folder


def _content(match: re.Match[str]) -> bytes:
    if match["kind"] != "escaped":
        return match["text"].encode()
    return b"".join(_unescaped(match["text"]))


def _unescaped(text: str) -> Iterator[bytes]:
    done = 0
    for escape in _ESCAPE.finditer(text):
        yield text[done : escape.start()].encode()
        done = escape.end()
        if escape["byte"]:
            yield bytes([int(escape["byte"], 16)])
        else:
            yield (chr(int(escape["code"], 16)) if escape["code"] else "\t").encode()
    yield text[done:].encode()
