"""Authors' texts as HTML for a package: pictures and linked files become files of it, lessons are pages."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape, unescape
from urllib.parse import unquote

from markupsafe import Markup

from curriculumkit.diagnostics import Pointer
from curriculumkit.export import Loss
from curriculumkit.graph import ModuleNode
from curriculumkit.markup import is_plain, named_file, to_html
from curriculumkit_scorm.losses import IMAGE_MISSING, MATHS_NOT_RENDERED
from curriculumkit_scorm.maths import with_mathml
from curriculumkit_scorm.names import legal
from curriculumkit_scorm.quick import with_code, with_listings

FOLDER = "assets"
_LESSON_LINK = re.compile(r'(?<=href=")(?:\./)?([a-z0-9-]+)\.md(?:#[^"]*)?(?=")')
_FILE_LINK = re.compile(r'(?<=href=")(?![/#])[^":]+(?=")')
_REMEMBERED = 4096
"""Texts that are kept rendered: objectives and stems return within a module, levels and labels in all of them."""


@dataclass(slots=True)
class Writing:
    """Renders the texts of a module, or of something that belongs to none.

    `assets` are the files that they turned out to need, in `folder` of the package.
    """

    module: ModuleNode | None
    losses: list[Loss]
    folder: str = FOLDER
    assets: dict[str, bytes] = field(default_factory=dict)

    def block(self, text: str, place: Pointer) -> Markup:
        """A text as paragraphs, lists, code."""
        rendered = to_html(text, self._images(place)) if _has_image(text) else _block(text)
        return self._finished(rendered, place)

    def line(self, text: str, place: Pointer) -> Markup:
        """A text that stands within a line."""
        rendered = inline(to_html(text, self._images(place))) if _has_image(text) else _line(text)
        return self._finished(rendered, place)

    def plain(self, text: str) -> str:
        """A text without markup, for menus and titles."""
        return text.strip() if is_plain(text) else Markup(_block(text)).striptags()  # noqa: S704

    def _finished(self, source: str, place: Pointer) -> Markup:
        rendered, failed = with_mathml(source)
        self.losses += [Loss(MATHS_NOT_RENDERED.at(place, formula=formula)) for formula in failed]
        if 'href="' in rendered:
            rendered = _FILE_LINK.sub(self._linked, _LESSON_LINK.sub(self._lesson, rendered))
        return Markup(rendered)  # noqa: S704 -- markup has sanitised it

    def _lesson(self, link: re.Match[str]) -> str:
        return f"#lesson-{link[1]}" if self.module and link[1] in self.module.lessons else link[0]

    def _linked(self, link: re.Match[str]) -> str:
        file = self._packaged(unescape(link[0]))
        return link[0] if file is None else escape(file)

    def _images(self, place: Pointer) -> Callable[[str], str]:
        def address(name: str) -> str:
            return self._image(name, place)

        return address

    def _image(self, address: str, place: Pointer) -> str:
        file = self._packaged(address)
        if file is None:
            folder = f"{self.module.local_id}/" if self.module else ""
            name = unquote(address).removeprefix("./")
            self.losses.append(Loss(IMAGE_MISSING.at(place, image=name, folder=folder)))
        return file or address

    def _packaged(self, address: str) -> str | None:
        """Where a file of the module's folder is in the package; None where there is no such file."""
        if self.module is None:
            return None
        name = named_file(address, f"{self.module.local_id}/")
        asset = self.module.assets.get(name)
        if asset is None:
            return None
        file = "/".join((self.folder, *(legal(part) for part in name.split("/"))))
        if file not in self.assets:
            self.assets[file] = asset.read()
        return file


def _has_image(text: str) -> bool:
    return "![" in text or "<img" in text.lower()


@lru_cache(_REMEMBERED)
def _block(text: str) -> str:
    quick = with_code(text)
    return with_listings(text) or to_html(text) if quick is None else f"<p>{quick}</p>"


@lru_cache(_REMEMBERED)
def _line(text: str) -> str:
    quick = with_code(text)
    return inline(_block(text)) if quick is None else quick


def inline(block: str) -> str:
    """A block of HTML to stand within a line; one of several paragraphs stays a block."""
    rendered = block.strip()
    if rendered.count("<p>") == 1 and rendered.startswith("<p>") and rendered.endswith("</p>"):
        return rendered.removeprefix("<p>").removesuffix("</p>")
    return rendered
