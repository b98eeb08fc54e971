"""Formulas as MathML, which browsers show without a script."""

import re
from functools import lru_cache
from html import unescape

from lxml import etree

_FORMULA = re.compile(r'<span class="math">(.*?)</span>', re.DOTALL)
_DELIMITERS = {r"\(": (r"\)", "inline"), r"\[": (r"\]", "block"), "$$": ("$$", "block")}
_MATHML = "{http://www.w3.org/1998/Math/MathML}"
_ELEMENTS = {
    "math", "menclose", "mfenced", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom",
    "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd",
    "mtext", "mtr", "munder", "munderover", "none",
}  # fmt: skip
_ATTRIBUTES = {
    "accent", "accentunder", "columnalign", "columnlines", "columnspacing", "display", "displaystyle", "fence", "form",
    "height", "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "notation", "rowlines",
    "rowspacing", "rspace", "scriptlevel", "separator", "stretchy", "symmetric", "voffset", "width", "xmlns",
}  # fmt: skip


def with_mathml(html: str) -> tuple[str, list[str]]:
    """The HTML with its formulas as MathML, and the formulas that could not be read; these stay as they are."""
    if '<span class="math">' not in html:
        return html, []
    failed: list[str] = []

    def rendered(match: re.Match[str]) -> str:
        formula = unescape(match[1])
        mathml = _mathml(formula)
        if mathml is None:
            failed.append(formula)
        return mathml or match[0]

    return _FORMULA.sub(rendered, html), failed


@lru_cache(1024)
def _mathml(formula: str) -> str | None:
    from latex2mathml.converter import convert  # noqa: PLC0415 -- most curricula have no formulas

    closing, display = next(end for start, end in _DELIMITERS.items() if formula.startswith(start))
    source = formula[2:].removesuffix(closing).strip()
    if not _balanced(source):
        return None
    try:
        root = etree.fromstring(convert(source, display=display).encode())
    except Exception:  # noqa: BLE001 -- the library has no error of its own for what it cannot read
        return None
    return _clean(root, source)


def _balanced(source: str) -> bool:
    """Whether every brace is closed: the library would close them somewhere, and say nothing."""
    depth = 0
    for brace in re.findall(r"(?<!\\)(?:\\\\)*([{}])", source):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _clean(root: etree._Element, source: str) -> str | None:
    """Only what belongs to MathML and needs no inline style; the source is what screen readers may fall back to."""
    for element in root.iter():
        name = str(element.tag).removeprefix(_MATHML)
        # A command that the library does not know comes out as a name with its backslash.
        if name not in _ELEMENTS or (element.text or "").startswith("\\"):
            return None
        for attribute in set(element.attrib) - _ATTRIBUTES:
            del element.attrib[attribute]
    root.set("alttext", source)
    return etree.tostring(root, encoding="unicode", with_tail=False)
