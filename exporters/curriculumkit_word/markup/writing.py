"""Authors' texts in a document: quick for the many that are plain, parsed for the rest, with what gets lost."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt

from curriculumkit.diagnostics import Fault, Pointer
from curriculumkit.export import Loss
from curriculumkit.graph import Asset
from curriculumkit.markup import is_plain, named_file
from curriculumkit.markup.html import new_parser
from curriculumkit.markup.maths import cut_maths
from curriculumkit_word.document import LINE_BREAK, NOTHING, Character, Style, UnknownImageError, WordFile, Xml, joined
from curriculumkit_word.losses import (
    FORMATTING_LOST,
    IMAGE_NOT_SHOWN,
    IMAGE_OF_NO_MODULE,
    LINK_DROPPED,
    LINK_NOWHERE,
    MATHS_NOT_SET,
)
from curriculumkit_word.markup.blocks import Blocks, Look
from curriculumkit_word.markup.inline import Inline, Sayings

_SCHEMES = {"http", "https", "mailto"}
_CODE = re.compile(r"[^`\xa0]*(?:`[^`\s](?:[^`\n\xa0]*[^`\s])?`[^`\xa0]*)+")
"""Each piece of code between two single backticks, with no white space at its ends."""


@dataclass(slots=True)
class Writing:
    """Writes Markdown into a document. `assets` are the files beside the text, by name; `folder` is where they lie."""

    word: WordFile
    losses: list[Loss] = field(default_factory=list)
    assets: Mapping[str, Asset] = field(default_factory=dict)
    folder: str = ""

    def within(self, assets: Mapping[str, Asset], folder: str) -> "Writing":
        """The same writing for texts that have other files beside them."""
        return Writing(self.word, self.losses, assets, folder)

    def line(self, text: str, place: Pointer) -> Xml:
        """A text as content of a line; several paragraphs are parted by line breaks."""
        quick = self._quick(text)
        if quick is not None:
            return quick
        cut = cut_maths(text)
        inline = Inline(self.word, self._sayings(place), cut)
        lines = [inline.runs(token.children or ()) for token in cut.tokens(_parser()) if token.type == "inline"]
        return Xml(LINE_BREAK.join(lines))

    def block(self, text: str, place: Pointer, look: Look | None = None, title: str = "") -> Xml:
        """A text as blocks. `title` is what tables in it are called for those who cannot see them."""
        look = look or Look()
        quick = self._quick(text)
        if quick is not None:
            return self.word.kept(quick, look.style) if look.keep_next else self.word.paragraph(quick, look.style)
        cut = cut_maths(text)
        blocks = Blocks(self.word, self._sayings(place), cut, title or plain(text)[:60], look)
        return joined(blocks.made(cut.tokens(_parser())))

    def _quick(self, text: str) -> Xml | None:
        if is_plain(text):
            return self.word.run(text.strip())
        if "`" not in text or "``" in text or "\n" in text or text != text.strip() or not _CODE.fullmatch(text):
            return None
        parts = text.split("`")
        if not all(is_plain(part) for part in parts[::2] if part):
            return None
        return joined(
            self.word.run(part, Character.CODE if index % 2 else None) for index, part in enumerate(parts) if part
        )

    def _sayings(self, place: Pointer) -> Sayings:
        def lost(fault: Fault, **args: object) -> None:
            loss = Loss(fault.at(place, **args))
            if loss not in self.losses:
                self.losses.append(loss)

        def image(address: str, alternative: str) -> Xml:
            return self._image(address, alternative, place)

        def link(content: Xml, address: str) -> Xml:
            if urlsplit(address).scheme.lower() in _SCHEMES:
                return self.word.link(content, address)
            runs_something = bool(urlsplit(address).scheme)
            lost(LINK_DROPPED if runs_something else LINK_NOWHERE, address=address)
            return content

        return Sayings(
            image,
            link,
            lambda source: lost(MATHS_NOT_SET, formula=source),
            lambda tag: lost(FORMATTING_LOST, tag=tag),
        )

    def _image(self, address: str, alternative: str, place: Pointer) -> Xml:
        name = named_file(address, self.folder)
        asset = self.assets.get(name)
        try:
            if asset is not None:
                return self.word.picture(self.word.add_picture(asset.read()), alternative)
        except UnknownImageError:
            pass
        fault = IMAGE_NOT_SHOWN if self.folder else IMAGE_OF_NO_MODULE
        self.losses.append(Loss(fault.at(place, image=unquote(address), folder=self.folder)))
        return self.word.run(f"[{alternative or name}]")


def plain(text: str) -> str:
    """A text without its markup, for headings and properties."""
    if is_plain(text):
        return text.strip()
    tokens = _parser().parse(text)
    lines = [
        "".join(" " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    ]
    return " ".join(lines) or text.strip()


@cache
def _parser() -> MarkdownIt:
    """Links of all kinds are parsed, to be judged here."""
    made = new_parser()
    made.validateLink = _any_link  # type: ignore[method-assign] # the library's own way to do this
    return made


def _any_link(url: str) -> bool:  # noqa: ARG001 — the library's signature
    return True


__all__ = ["NOTHING", "Look", "Style", "Writing", "plain"]
