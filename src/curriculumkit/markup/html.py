"""Markdown → HTML: CommonMark with tables and strikethrough, sanitised; texts without markup take a short cut."""

import html
import re
from collections.abc import Callable
from functools import cache

import nh3
from markdown_it import MarkdownIt

from curriculumkit.markup.found import SCHEMES
from curriculumkit.markup.highlight import highlighted
from curriculumkit.markup.maths import Cut, cut_maths

_MARKUP = re.compile(r"[\\`*_~\[\]<>&!|$\n#:]|^[ \t]*(?:[-+>=]|\d+[.)])|https?://")
_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del", "details", "div", "dl",
    "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "ol", "p",
    "pre", "q", "s", "samp", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "u", "ul", "var",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"class", "lang", "dir", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
}

ResolveImage = Callable[[str], str]
"""From an image's address, as Markdown or HTML gives it, to the one that the exported HTML refers to."""


def is_plain(text: str) -> bool:
    """Whether a text holds nothing that Markdown could mean."""
    return not _MARKUP.search(text)


def to_html(text: str, image: ResolveImage = str) -> str:
    """A text as a block of HTML: paragraphs, lists, code, tables."""
    if is_plain(text):
        return f"<p>{html.escape(text.strip(), quote=False)}</p>"
    cut = cut_maths(text)
    return cut.put_back(_clean(_render(cut), image))


def inline_html(text: str, image: ResolveImage = str) -> str:
    """A text as HTML to stand within a line; a text of several blocks is given as a block."""
    rendered = to_html(text, image).strip()
    if rendered.count("<p>") == 1 and rendered.startswith("<p>") and rendered.endswith("</p>"):
        return rendered.removeprefix("<p>").removesuffix("</p>")
    return rendered


def allowed(tag: str) -> set[str] | None:
    """The attributes that an HTML tag may have; None where the tag itself is not let through."""
    return _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, set()) if tag in _TAGS else None


@cache
def parser() -> MarkdownIt:
    """The Markdown parser that everything is read with."""
    made = new_parser()
    made.options["highlight"] = _highlight
    made.options["langPrefix"] = "language-"
    return made


def new_parser() -> MarkdownIt:
    """A parser of the Markdown that all texts are written in: CommonMark with tables and strikethrough."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _highlight(code: str, language: str, _: str) -> str:
    return highlighted(code, language) or html.escape(code, quote=False)


def _render(cut: Cut) -> str:
    markdown = parser()
    tokens = cut.tokens(markdown)
    for token in tokens:
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type in {"th_open", "td_open"} and "style" in token.attrs:
            token.attrSet("align", str(token.attrs.pop("style")).removeprefix("text-align:"))
    rendered: str = markdown.renderer.render(tokens, markdown.options, {})
    return rendered


def _clean(rendered: str, image: ResolveImage) -> str:
    def resolved(tag: str, name: str, value: str) -> str:
        return image(value) if tag == "img" and name == "src" else value

    return nh3.clean(
        rendered,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
        filter_style_properties=set(),
        attribute_filter=resolved if image is not str and "<img" in rendered.lower() else None,
    )
