"""Authors' texts as HTML for a package: pictures become files of the package, links between lessons lead to pages."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from curriculumkit.diagnostics import Pointer
from curriculumkit.export import Loss
from curriculumkit.graph import ModuleNode
from curriculumkit.markup import inline_html, is_plain, to_html
from curriculumkit_scorm.losses import IMAGE_MISSING

FOLDER = "assets"
_LESSON_LINK = re.compile(r'(?<=href=")(?:\./)?([a-z0-9-]+)\.md(?:#[^"]*)?(?=")')
_UNSAFE = re.compile(r"[^A-Za-z0-9._/-]")


@dataclass(slots=True)
class Writing:
    """Renders the texts of a module; `assets` are the pictures that they turned out to need."""

    module: ModuleNode
    losses: list[Loss]
    assets: dict[str, bytes] = field(default_factory=dict)

    def block(self, text: str, place: Pointer) -> Markup:
        """A text as paragraphs, lists, code."""
        return self._linked(to_html(text, self._images(place)))

    def line(self, text: str, place: Pointer) -> Markup:
        """A text that stands within a line."""
        return self._linked(inline_html(text, self._images(place)))

    def plain(self, text: str) -> str:
        """A text without markup, for menus and titles."""
        return text.strip() if is_plain(text) else Markup(inline_html(text)).striptags()  # noqa: S704

    def _linked(self, html: str) -> Markup:
        # markup has sanitised it.
        return Markup(_LESSON_LINK.sub(self._lesson, html))  # noqa: S704

    def _lesson(self, link: re.Match[str]) -> str:
        return f"#lesson-{link[1]}" if link[1] in self.module.lessons else link[0]

    def _images(self, place: Pointer) -> Callable[[str], str]:
        def address(name: str) -> str:
            return self._image(name, place)

        return address

    def _image(self, name: str, place: Pointer) -> str:
        folder = f"{self.module.local_id}/"
        asset = self.module.assets.get(name.removeprefix("./").removeprefix(folder))
        if asset is None:
            self.losses.append(Loss(IMAGE_MISSING.at(place, image=name, folder=folder)))
            return name
        file = f"{FOLDER}/{_safe(name.removeprefix('./').removeprefix(folder))}"
        self.assets.setdefault(file, asset.read())
        return file


def _safe(name: str) -> str:
    """The name in characters that every LMS unpacks alike; what is replaced is told by its number."""
    return _UNSAFE.sub(lambda match: f"_{ord(match[0]):x}", name)
