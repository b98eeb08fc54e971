"""What a Markdown text holds that somebody may want to check: one parse for all questions about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from curriculumkit.markup import leftover
from curriculumkit.markup.found import Broken, Code, Dropped, Reason, Reference, refused_scheme
from curriculumkit.markup.highlight import languages
from curriculumkit.markup.maths import blank_maths
from curriculumkit.markup.noting import noting_parser
from curriculumkit.markup.sheet import Place, Sheet
from curriculumkit.markup.tags import Tags

_MARKS = re.compile(r"[\[<#*\t|＃＊｜｀]")
"""Characters that can mean something; backticks that open code and close it again do not count."""
_WORTH = re.compile(
    r"!\[|\]\s?[(（]|\]\[|\]:|\[\^|<[A-Za-z/!]|`{3}|~{3}|\*\*|^ {0,3}#|^(?: {4}|\t)|\|[ \t\r]*$|^[ \t>]*\||-[ \t:]*\|"
    r"|[＃＊｜｀]",
    re.MULTILINE,
)
"""Without any of these, and with all code closed, nothing that `Scan` speaks of can be in a text."""
_CLOSED_CODE = re.compile(r"(?<![`\\])`[^`\n]+`(?!`)")


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text holds, with its places. `code` is what cannot be highlighted."""

    references: tuple[Reference, ...] = ()
    code: tuple[Code, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    broken: tuple[Broken, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.references or self.code or self.dropped or self.broken)

    @property
    def images(self) -> tuple[Reference, ...]:
        """Those of the references that are images."""
        return tuple(reference for reference in self.references if reference.is_image)


@dataclass(slots=True)
class _Notes:
    sheet: Sheet
    tags: Tags = field(default_factory=Tags)
    code: list[Code] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)

    @property
    def references(self) -> list[Reference]:
        """All images and links, of Markdown and of HTML, in their order."""
        return self.tags.references


def scan(text: str) -> Scan:
    """Look through a text; `NOTHING` itself where it holds nothing. Without markup that matters, it is not parsed."""
    if not _is_worth_it(text):
        return NOTHING
    blanked = blank_maths(text)
    notes = _Notes(Sheet(blanked))
    for token in noting_parser().parse(blanked):
        _block(token, notes)
    broken = sorted([*notes.broken, *notes.tags.broken, *notes.tags.unclosed()], key=lambda item: item.start)
    found = Scan(tuple(notes.references), tuple(notes.code), tuple(notes.tags.dropped), tuple(broken))
    return found or NOTHING


def references(text: str) -> tuple[Reference, ...]:
    """All images and links of a text, of Markdown and of HTML, in their order."""
    return scan(text).references


def images(text: str) -> Iterator[tuple[str, str]]:
    """Address and alternative text of every image of a text, of Markdown and of HTML."""
    if "![" in text or "<img" in text.lower():
        for image in scan(text).images:
            yield image.address, image.words


NOTHING = Scan()
"""What a text without markup holds."""


def _is_worth_it(text: str) -> bool:
    # Most texts have nothing but closed code: a set of characters and `in` are told at once, unlike all of `_WORTH`.
    has_marks = _MARKS.search(text) or "```" in text or "~~~" in text or "    " in text
    if has_marks and _WORTH.search(text):
        return True
    return "`" in text and not _is_closed(text)


def _is_closed(text: str) -> bool:
    """Whether all code in a text is closed."""
    if "``" not in text and "\n" not in text and "\\" not in text:
        return text.count("`") % 2 == 0
    return "`" not in _CLOSED_CODE.sub("", text)


def _block(token: Token, notes: _Notes) -> None:
    if token.type == "fence" and token.map:
        _fence(token, token.map, notes)
    elif token.type == "html_block":
        notes.tags.read(token.content, notes.sheet.place(token), 0, len(token.content))
    elif token.type == "table_open" and token.map:
        notes.broken += _long_rows(token.map, notes.sheet)
    elif token.type == "inline" and token.content:
        _inline(token, notes)


def _fence(token: Token, between: list[int], notes: _Notes) -> None:
    first, last = between
    lines = notes.sheet.lines
    language = token.info.strip().partition(" ")[0]
    if language.lower() not in languages():
        notes.code.append(Code(first, language))
    if last - first < 2 or not lines[last - 1].strip(" >\t").startswith(token.markup):
        column = max(0, lines[first].find(token.markup))
        line, start = lines[first][column:].rstrip(), lines.start(first) + column
        notes.broken.append(Broken(line, Reason.FENCE_NOT_CLOSED, start, start + len(line)))


def _long_rows(between: list[int], sheet: Sheet) -> Iterator[Broken]:
    first, last = between
    head = sheet.lines[first]
    for number in range(first + 2, last):
        line = sheet.lines[number].rstrip()
        if leftover.row_too_long(line, head):
            start = sheet.lines.start(number) + len(line) - len(line.lstrip(" \t>"))
            yield Broken(line.lstrip(" \t>"), Reason.TOO_MANY_CELLS, start, sheet.lines.start(number) + len(line))


def _inline(token: Token, notes: _Notes) -> None:
    place = notes.sheet.place(token)
    for child in token.children or ():
        if child.type == "html_inline":
            notes.tags.read(token.content, place, child.meta["start"], child.meta["end"])
        elif child.type in {"image", "link_open"}:
            _refer(child, token.content, place, notes)
    shown = leftover.shown(token)
    notes.broken += leftover.broken(token, shown, place)
    for reference in leftover.refused(shown, place):
        _note(reference, notes)


def _refer(token: Token, content: str, place: Place, notes: _Notes) -> None:
    is_image = token.type == "image"
    address = str(token.attrs["src" if is_image else "href"])
    start, end = token.meta["address"]
    if address:
        _note(Reference(address, place(start), place(end), is_image, token.content), notes)
        return
    start, end = token.meta["start"], token.meta["end"]
    notes.broken.append(Broken(content[start:end], Reason.NO_ADDRESS, place(start), place(end)))


def _note(reference: Reference, notes: _Notes) -> None:
    if refused_scheme(reference.address) in {"", "file"}:
        notes.references.append(reference)
    else:
        notes.broken.append(Broken(reference.address, Reason.REFUSED_ADDRESS, reference.start, reference.end))
