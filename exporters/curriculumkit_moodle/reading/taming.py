"""HTML of editors, made of what is let through: the nearest element for one that is not, and links for what plays."""

from dataclasses import dataclass
from html import escape

from lxml import etree
from lxml import html as parser
from lxml.html import HtmlElement

from curriculumkit.markup.html import allowed

_INSTEAD = {
    "h1": "h2",
    "strike": "s",
    "tt": "code",
    "mark": "em",
    "big": "strong",
    "listing": "pre",
    "xmp": "pre",
    "menu": "ul",
    "dir": "ul",
    **dict.fromkeys(
        ("article", "section", "nav", "aside", "header", "footer", "main", "address", "center", "hgroup", "fieldset"),
        "div",
    ),
    **dict.fromkeys(("legend", "form", "marquee", "noscript", "search"), "div"),
}
_UNSAID = {"script", "style", "template", "head", "title", "meta", "link", "base", "object", "embed", "applet", "svg"}
_UNSAID |= {"canvas", "input", "select", "textarea", "button", "math", "map", "track", "noembed", "noframes"}
"""What says nothing without a browser that runs or draws it."""
_PLAYED = {"iframe", "video", "audio", "source", "frame"}


@dataclass(frozen=True, slots=True)
class Tamed:
    """HTML of what is let through, and the elements that it had to give up."""

    html: str
    lost: tuple[str, ...]


def tamed(html: str) -> Tamed:
    """The HTML without what is not let through, so that its words and pictures stay."""
    root = parser.fragment_fromstring(html, create_parent="div")
    lost: list[str] = []
    left: list[etree._Element] = list(root)
    while left:
        element = left.pop()
        if isinstance(element, HtmlElement) and element.tag not in _UNSAID | _PLAYED:
            left += element
            _allow(element)
            continue
        if isinstance(element, HtmlElement):
            lost.append(str(element.tag))
        _replace(element, _link(element))
    inner = [escape(root.text or "", quote=False)]
    inner += [etree.tostring(child, encoding="unicode", method="html") for child in root]
    return Tamed("".join(inner).strip().replace("\xa0", "&nbsp;"), tuple(sorted(set(lost))))


def _allow(element: HtmlElement) -> None:
    """Make the element one that is let through, or let what is in it stand without it."""
    tag = _INSTEAD.get(element.tag, element.tag)
    attributes = allowed(tag)
    if attributes is None:
        element.drop_tag()
        return
    element.tag = tag
    for name in set(element.attrib) - attributes:
        del element.attrib[name]


def _link(element: etree._Element) -> HtmlElement | None:
    """A link to what an element would play."""
    sources = (one.get("src") for one in element.iter(*_PLAYED))
    address = next((source for source in sources if source), None)
    if element.tag not in _PLAYED or address is None:
        return None
    link: HtmlElement = parser.Element("a", href=address)
    link.text = address.rpartition("/")[2] or address
    return link


def _replace(element: etree._Element, link: HtmlElement | None) -> None:
    parent = element.getparent()
    if parent is None:
        return
    put: HtmlElement = parser.Element("span") if link is None else link
    put.tail = element.tail
    parent.replace(element, put)
    if link is None:
        put.drop_tag()
