"""Texts of a question that is read: Markdown that renders to the HTML of the file, and the images that it shows."""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import chain, count
from urllib.parse import unquote

from lxml import etree

from curriculumkit.diagnostics import Fault, Finding, Location, Span
from curriculumkit.markup import inline_html, to_html
from curriculumkit_moodle.answers import menu_text
from curriculumkit_moodle.names import file_name
from curriculumkit_moodle.reading.faults import FORMATTING_CHANGED, NOT_KEPT, UNSAFE_FILE
from curriculumkit_moodle.reading.markdown import candidates, escaped
from curriculumkit_moodle.texts import PLUGIN_FILE, finished

_TAG = re.compile("<[^<>]*>")
_EDITORS = re.compile(' (?:dir="(?:ltr|auto)"|style="text-align: left;")')
_SAFE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}(?<!\.)")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device."""
_SHOWN = re.compile(re.escape(PLUGIN_FILE) + r"/([A-Za-z0-9._-]+)")


@dataclass(slots=True)
class Reading:
    """A question while it is read: its element, and what was found out about it.

    `is_ours` says that an export of ours made it: it must come back as it was, to the byte. `taken` are the images that
    its module has from other questions. One of the same name, but not the same, is given another name.
    """

    element: etree._Element
    file: str
    name: str = ""
    is_ours: bool = False
    taken: Mapping[str, bytes] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    images: dict[str, bytes] = field(default_factory=dict)

    def note(self, fault: Fault, /, **values: object) -> None:
        """Report something about the question."""
        self.findings.append(fault.at(self.place, **values))

    @property
    def place(self) -> Location:
        """Where the question begins."""
        line = line_of(self.element)
        return Location(self.file, Span(line, 1, line, 1))

    def lost(self, reason: str) -> None:
        """Report that something of the question is lost."""
        self.note(NOT_KEPT, name=self.name, reason=reason)

    def value(self, path: str, default: str = "") -> str:
        """The text of an element, without white space around it."""
        return (self.element.findtext(path) or default).strip()

    def markdown(self, element: etree._Element | None, inline: bool = False) -> str:
        """The text of an element that has a `text`; an empty one where there is nothing."""
        if element is None:
            return ""
        self.keep_files(element)
        return self.of_html((element.findtext("text") or "").strip(), inline, element.get("format", "html"))

    def of_html(self, html: str, inline: bool = False, kind: str = "html") -> str:
        """Markdown of HTML. What is in another format is taken as what that says."""
        if not html:
            return ""
        if self.renamed:
            html = _SHOWN.sub(lambda match: f"{PLUGIN_FILE}/{self.renamed.get(match[1], match[1])}", html)
        if kind == "markdown":
            return html
        if kind in {"plain_text", "moodle_auto_format"}:
            html = "<p>{}</p>".format(escape(html, quote=False).replace("\n", "<br>\n"))
        image_names = set(self.images)
        tried = [text for text in candidates(html) if text]
        found = next((text for text in tried if rendered(text, image_names, inline) == html), None)
        if found is None or not (self.is_ours or inline):
            bare = _bare(html)
            alike = (text for text in tried if _bare(rendered(text, image_names, inline)) == bare)
            found = next(alike, found)
        if found is not None:
            return found
        self.note(FORMATTING_CHANGED, name=self.name)
        return _closest(html)

    def menu(self, written: str) -> str:
        """Markdown of a text that Moodle shows in a menu."""
        plain = unescape(written)
        return next((text for text in (plain, escaped(plain)) if menu_text(text) == written), escaped(plain))

    def html_of(self, element: etree._Element | None) -> str:
        """The text that stands in an element, as it stands."""
        return "" if element is None else (element.findtext("text") or "")

    def prompt(self) -> str:
        """The text of the question; where there is none, its name stands in for it."""
        prompt = self.markdown(self.element.find("questiontext"))
        if prompt:
            return prompt
        self.lost("it has no text: its name stands in its place")
        return escaped(self.name) or "-"

    def keep_files(self, element: etree._Element | None) -> None:
        """Note the files that are embedded in an element."""
        for file in () if element is None else element.findall("file"):
            name = (file.get("name") or "").strip()
            reason = _unsafe(name, file)
            if reason:
                self.note(UNSAFE_FILE, file=name, reason=reason)
                continue
            self._keep(name, base64.b64decode("".join((file.text or "").split())))

    def _keep(self, name: str, content: bytes) -> None:
        others = {key.casefold(): (key, known) for key, known in (*self.taken.items(), *self.images.items())}
        for own in chain((name,), (f"{number}-{name}" for number in count(2))):
            if others.get(own.casefold(), (own, content)) == (own, content):
                break
        if own != name:
            self.renamed[name] = own
        self.images[own] = content


def line_of(element: etree._Element) -> int:
    """The line that an element begins in."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 1


def rendered(markdown: str, names: set[str], inline: bool) -> str:
    """What an export would make of Markdown whose images have these names."""

    def address(written: str) -> str:
        name = unquote(written)
        return f"{PLUGIN_FILE}/{file_name(name)}" if name in names else written

    return finished(inline_html(markdown) if inline else to_html(markdown).strip(), address)


def _bare(html: str) -> str:
    """HTML without what Moodle's editor puts around every text, and without the paragraph around a single one."""
    html = _TAG.sub(lambda tag: _EDITORS.sub("", tag[0]), html)
    alone = html.removeprefix("<p>").removesuffix("</p>").strip(" \t\r\n")
    return html if "<p>" in alone else alone


def _closest(html: str) -> str:
    return list(candidates(html))[1] or escaped(html)


def _unsafe(name: str, file: etree._Element) -> str:
    if not _SAFE.fullmatch(name) or ".." in name or _RESERVED.fullmatch(name):
        return "its name is not made of at most 100 letters, digits, dots, hyphens and underscores"
    if (file.get("path") or "/") != "/" or file.get("encoding") != "base64":
        return "it is in a folder, or not in base64"
    try:
        base64.b64decode("".join((file.text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        return "what is in it is not base64"
    return ""
