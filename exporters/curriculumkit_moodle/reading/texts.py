"""Texts of a question that is read: Markdown that renders to the HTML of the file, and the images that it shows."""

import re
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import unquote

from lxml import etree

from curriculumkit.diagnostics import Fault, Finding, Location
from curriculumkit.markup import inline_html, to_html
from curriculumkit_moodle.answers import menu_text
from curriculumkit_moodle.names import file_name
from curriculumkit_moodle.reading.faults import FORMATTING_CHANGED, NOT_KEPT, RENAMED, UNSAFE_FILE
from curriculumkit_moodle.reading.images import Images, content_of, name_of, refused, safe_name
from curriculumkit_moodle.reading.markdown import candidates, escaped
from curriculumkit_moodle.reading.taming import tamed
from curriculumkit_moodle.reading.values import line_of, place_of, quoted
from curriculumkit_moodle.texts import PLUGIN_FILE, finished

_AS_HTML = 3
"""The candidates that are the HTML itself."""
_LINES = '<table class="table table-bordered">'
_TBODY = re.compile("</?tbody>")
_BLOCK = "</?(?:thead|tfoot|table|tr|td|th|ul|ol|li|p|div|h[2-6]|blockquote|hr)(?=[ >])"
_BETWEEN = re.compile(rf"({_BLOCK}[^<>]*>)\s+(?={_BLOCK})")
_TAG = re.compile("<[^<>]*>")
_EDITORS = re.compile(' (?:dir="(?:ltr|auto)"|style="text-align: left;"|scope="col")')
_ALIGNED = re.compile(r'(?<=^<t[hd] )(.*?)style="text-align: ?(\w+);?"')
_LINE_END = re.compile(r"(?<!>)\n(?!<)")
"""Line ends beside tags mean nothing."""
_FILE = re.escape(PLUGIN_FILE) + "/"
_SHOWN = re.compile(rf'(?<="){_FILE}([^"<>?]+)(?:\?[^"<>]*)?(?=")|{_FILE}([^"\s<>()?]+)(?:\?[^"\s<>()]+)?')


@dataclass(slots=True)
class Reading:
    """A question while it is read: its element, and what was found out about it.

    `is_ours` says that an export of ours made it: it must come back as it was, to the byte. `shelf` are the images
    of its module, `images` those that it shows itself.
    """

    element: etree._Element
    file: str
    name: str = ""
    line: int = 0
    is_ours: bool = False
    shelf: Images = field(default_factory=Images)
    names: dict[str, str] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    images: dict[str, bytes] = field(default_factory=dict)

    def note(self, fault: Fault, /, **values: object) -> None:
        """Report something about the question."""
        self.findings.append(fault.at(self.place, **values))

    @property
    def place(self) -> Location:
        """Where the question begins."""
        return place_of(self.file, self.line or line_of(self.element))

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
        if kind != "plain_text":
            html = _SHOWN.sub(self._shown, html)
        if kind == "markdown":
            return html.replace(f"{PLUGIN_FILE}/", "")
        if kind == "plain_text":
            html = "<p>{}</p>".format(escape(html, quote=False).replace("\n", "<br>\n"))
        if kind == "moodle_auto_format":
            html = "<p>{}</p>".format(_LINE_END.sub("<br>\n", html))
        names = set(self.images)
        tried = [(text, rendered(text, names, inline)) for text in candidates(html) if text]
        found = next((text for text, made in tried if made == html), None)
        if found is None or not (self.is_ours or inline):
            found = _alike(html, tried) or found
        return self._closest(html, inline) if found is None else found

    def _closest(self, html: str, inline: bool) -> str:
        """Markdown of what is let through of the HTML; HTML, where Markdown cannot say that."""
        self.note(FORMATTING_CHANGED, name=self.name)
        tame = tamed(html)
        if tame.lost:
            self.lost(f"a text has what is not let through: {', '.join(tame.lost)}")
        names = set(self.images)
        tried = [(text, rendered(text, names, inline)) for text in candidates(tame.html) if text]
        whole = tried[-_AS_HTML:][0][1] if tried else ""
        return _alike(tame.html, tried) or _alike(whole, tried) or "-"

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
            name, reason = name_of(file), refused(file)
            if reason:
                self.note(UNSAFE_FILE, file=name, reason=reason)
                continue
            content = content_of(file)
            own = self.shelf.claim(safe_name(name), content)
            if name != safe_name(name) and name not in self.names:
                self.note(
                    RENAMED, old=name, new=own, reason="its name would not do for a file or an address everywhere"
                )
            self.names[name] = own
            self.images[own] = content

    def _shown(self, match: re.Match[str]) -> str:
        name = unquote(unescape(match[1] or match[2]))
        if name in self.names:
            return f"{PLUGIN_FILE}/{self.names[name]}"
        if name not in self.missing:
            self.missing.add(name)
            self.lost(f"it shows {quoted(name)}, which is not in the file: validate asks for it")
        return match[0]


def rendered(markdown: str, names: set[str], inline: bool) -> str:
    """What an export would make of Markdown whose images have these names."""

    def address(written: str) -> str:
        name = unquote(written)
        return f"{PLUGIN_FILE}/{file_name(name)}" if name in names else written

    return finished(inline_html(markdown) if inline else to_html(markdown).strip(), address)


def _alike(html: str, tried: list[tuple[str, str]]) -> str | None:
    """The first text that makes HTML which says the same."""
    bare = _bare(html)
    return next((text for text, made in tried if _bare(made) == bare), None)


def _bare(html: str) -> str:
    """HTML without what Moodle's editor puts around every text, and without the paragraph around a single one."""
    html = _TAG.sub(lambda tag: _EDITORS.sub("", _ALIGNED.sub(r'\1style="text-align:\2"', tag[0])), html)
    html = _BETWEEN.sub(r"\1", _TBODY.sub("", html.replace(_LINES, "<table>")))
    alone = html.removeprefix("<p>").removesuffix("</p>").strip(" \t\r\n")
    return html if "<p>" in alone else alone
