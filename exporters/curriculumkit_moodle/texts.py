"""Authors' texts as fields of Moodle XML: HTML, and beside it the images that it shows."""

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from html import escape, unescape

from curriculumkit.graph import Asset, ModuleNode
from curriculumkit.markup import inline_html, is_elsewhere, named_file, to_html
from curriculumkit_moodle.code import styled
from curriculumkit_moodle.names import file_name
from curriculumkit_moodle.simple import simple_html
from curriculumkit_moodle.xml import attribute, text

PLUGIN_FILE = "@@PLUGINFILE@@"
"""What Moodle replaces by the address of the files that are embedded beside a text."""
_MATHS = re.compile(r'<span class="math">([^<]*)</span>')
_REFERENCE = re.compile(r'(<(?:img|a)\b(?:[^">]|"[^"]*")*?)\b(src|href)="([^"]*)"((?:[^">]|"[^"]*")*>)')
_NOWHERE = re.compile("<a>(.*?)</a>", re.DOTALL)
_ALIGNED = re.compile(r'(<t[hd] (?:[^">]|"[^"]*")*?)\balign="(left|center|right)"')
_ALTERNATIVE = re.compile(r'\balt="([^"]*)"')


@dataclass(slots=True)
class Writing:
    """Renders texts of a module's questions.

    Without a module there can be no files, as in the description of a category: what an image shows is told in words,
    and a link to a file is none.
    """

    module: ModuleNode | None
    used: dict[str, Asset] = field(default_factory=dict)

    def block(self, tag: str, markdown: str, behind: str = "") -> str:
        """An element whose text is made of paragraphs, lists, code; `behind` is HTML to stand after it."""
        html = self.html(markdown)
        return self.element(tag, html + behind if html else behind.lstrip())

    def line(self, tag: str, markdown: str) -> str:
        """An element whose text stands within a line."""
        return self.element(tag, self.line_html(markdown))

    def element(self, tag: str, html: str) -> str:
        """An element with HTML that was rendered here, and the images that it came to need."""
        files = self._files() if self.used else ""
        return f'<{tag} format="html">{text(html)}{files}</{tag}>\n'

    def inner(self, html: str) -> str:
        """The same without an element of its own: for answers, whose element has other things in it."""
        return f"{text(html)}{self._files() if self.used else ''}\n"

    def html(self, markdown: str) -> str:
        """A text as a block of HTML."""
        simple = simple_html(markdown)
        if simple is not None:
            return f"<p>{_defused(simple)}</p>"
        return finished(to_html(markdown).strip(), self._address)

    def line_html(self, markdown: str) -> str:
        """A text as HTML within a line."""
        simple = simple_html(markdown)
        if simple is not None:
            return _defused(simple)
        return finished(inline_html(markdown), self._address)

    def _address(self, address: str) -> str | None:
        if self.module is None:
            return None if is_file(address) else address
        asset = asset_of(self.module, address)
        if asset is None:
            return address
        name = file_name(named_file(address, _folder(self.module)))
        self.used[name] = asset
        return f"{PLUGIN_FILE}/{name}"

    def _files(self) -> str:
        files = "".join(_file(name, asset) for name, asset in sorted(self.used.items()))
        self.used.clear()
        return files


def _defused(html: str) -> str:
    """HTML in which an author's own words are not taken for the address of an embedded file."""
    return html.replace(PLUGIN_FILE, PLUGIN_FILE.replace("@", "&#64;", 1)) if PLUGIN_FILE in html else html


def finished(html: str, address: Callable[[str], str | None]) -> str:
    """HTML of our renderer as Moodle shows it best: maths without a wrapper, code in colours, tables with lines.

    Columns are aligned by a style, since that of the theme decides against the attribute.

    `address` gives the address of an image or a link in Moodle, from the one that its author wrote in Markdown or in
    HTML; None where there can be no files.
    """
    html = _defused(html)
    if "<img" in html or "<a " in html:
        html = _NOWHERE.sub(r"\1", _REFERENCE.sub(lambda match: _reference(match, address), html))
    if 'class="math"' in html:
        html = _MATHS.sub(r"\1", html)
    if "<table>" in html:
        html = _ALIGNED.sub(r'\1style="text-align:\2"', html.replace("<table>", '<table class="table table-bordered">'))
    return styled(html)


def _reference(match: re.Match[str], address: Callable[[str], str | None]) -> str:
    shown = address(unescape(match[3]))
    if shown is not None:
        return f'{match[1]}{match[2]}="{escape(shown)}"{match[4]}'
    if match[2] == "href":
        return "<a>"
    alternative = _ALTERNATIVE.search(match[0])
    words = unescape(alternative[1]) if alternative else ""
    return escape(words, quote=False).replace("\xa0", "&nbsp;")


def asset_of(module: ModuleNode, address: str) -> Asset | None:
    """The file in a module's folder that the address of an image or a link names."""
    return module.assets.get(named_file(address, _folder(module))) if is_file(address) else None


def is_file(address: str) -> bool:
    """Whether an address is that of a file, and not of a place on a page or elsewhere."""
    return not is_elsewhere(address) and not address.startswith("#")


def _folder(module: ModuleNode) -> str:
    return f"{module.local_id}/"


def _file(name: str, asset: Asset) -> str:
    return f'<file name="{attribute(name)}" path="/" encoding="base64">{_encoded(asset)}</file>'


@cache
def _encoded(asset: Asset) -> str:
    return base64.b64encode(asset.read()).decode()
