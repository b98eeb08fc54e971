"""Formulas: TeX by way of MathML to Office's own formulas, which Word can edit."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from lxml import etree

from curriculumkit_word.document import NOTHING, Xml, escaped

_DELIMITERS = {r"\(": r"\)", r"\[": r"\]", "$$": "$$"}
_MATHML = "{http://www.w3.org/1998/Math/MathML}"
_TEXTS = {"mi", "mn", "mo", "mtext", "ms"}
_ROWS = {"mrow", "math", "mstyle", "mpadded", "semantics"}
_NARY = set("∑∏∐∫∬∭∮⋂⋃⋀⋁")
_ACCENTS = {"^": "\u0302", "~": "\u0303", "¯": "\u0304", "‾": "\u0305", "˙": "\u0307", "¨": "\u0308", "→": "\u20d7"}
_BRACKETS = {"(": ")", "[": "]", "{": "}", "|": "|", "⌈": "⌉", "⌊": "⌋", "⟨": "⟩", "‖": "‖"}


class _UnknownError(ValueError):
    pass


@lru_cache(1024)
def formula(source: str) -> Xml | None:
    r"""A formula with its delimiters (`\(…\)`, `\[…\]`, `$$…$$`) as `m:oMath`; None where it cannot be read."""
    from latex2mathml.converter import convert  # noqa: PLC0415 — most curricula have no formulas

    tex = stripped(source)
    if not _balanced(tex):
        return None
    try:
        root = etree.fromstring(convert(tex).encode())
        return Xml(f"<m:oMath>{_row(root)}</m:oMath>")
    except Exception:  # noqa: BLE001 — the library has no error of its own for what it cannot read
        return None


def stripped(source: str) -> str:
    """The formula without its delimiters: what can be read where it cannot be set."""
    opening = next((start for start in _DELIMITERS if source.startswith(start)), "")
    return source[len(opening) :].removesuffix(_DELIMITERS.get(opening, "")).strip()


def displayed(source: str) -> bool:
    """Whether a formula is to stand on a line of its own."""
    return not source.startswith(r"\(")


def _balanced(tex: str) -> bool:
    """Whether every brace is closed: the library would close them somewhere, and say nothing."""
    depth = 0
    for brace in re.findall(r"(?<!\\)(?:\\\\)*([{}])", tex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _name(element: etree._Element) -> str:
    return str(element.tag).removeprefix(_MATHML)


def _row(parent: Iterable[etree._Element]) -> str:
    children = list(parent)
    parts = []
    index = 0
    while index < len(children):
        child = children[index]
        body = children[index + 1] if index + 1 < len(children) else None
        sign = _nary_sign(child)
        if sign and body is not None:
            parts.append(_nary(child, sign, body))
            index += 2
            continue
        parts.append(_element(child))
        index += 1
    return "".join(parts)


def _element(element: etree._Element) -> str:
    name = _name(element)
    if name in _TEXTS:
        return _text(element)
    if name in _ROWS:
        return _fenced(list(element)) or _row(element)
    if name == "mspace":
        return '<m:r><m:t xml:space="preserve"> </m:t></m:r>' if element.get("linebreak") is None else ""
    made = _BUILDERS.get(name)
    if made is None:
        raise _UnknownError(name)
    return made(element)


def _text(element: etree._Element) -> str:
    text = element.text or ""
    if text.startswith("\\"):
        # A command that the library does not know comes out as a name with its backslash.
        raise _UnknownError(text)
    if not text or text in "\u2061\u2062\u2063\u2064":
        return ""
    upright = _name(element) in ("mtext", "ms") or element.get("mathvariant") == "normal" or len(text) > 1
    style = '<m:rPr><m:sty m:val="p"/></m:rPr>' if upright and _name(element) != "mn" else ""
    return f'<m:r>{style}<m:t xml:space="preserve">{escaped(text)}</m:t></m:r>'


def _fenced(children: list[etree._Element]) -> str:
    """Brackets that grow with what stands between them."""
    if len(children) < 3:
        return ""
    first, last = children[0], children[-1]
    opening, closing = (first.text or "", last.text or "") if _name(first) == _name(last) == "mo" else ("", "")
    if first.get("stretchy") != "true" and first.get("fence") != "true":
        return ""
    if opening not in _BRACKETS and closing not in _BRACKETS.values():
        return ""
    return _delimited(opening, closing, _row(children[1:-1]))


def _delimited(opening: str, closing: str, content: str) -> str:
    return (
        f'<m:d><m:dPr><m:begChr m:val="{escaped(opening)}"/><m:endChr m:val="{escaped(closing)}"/></m:dPr>'
        f"<m:e>{content}</m:e></m:d>"
    )


def _nary_sign(element: etree._Element) -> str:
    base = element[0] if len(element) else element
    text = (base.text or "") if _name(base) == "mo" else ""
    return text if text in _NARY and _name(element) in ("mo", "msub", "msup", "msubsup", "munderover", "munder") else ""


def _nary(element: etree._Element, sign: str, body: etree._Element) -> str:
    name = _name(element)
    low = _element(element[1]) if name in ("msub", "munder", "msubsup", "munderover") else ""
    high = _element(element[-1]) if name in ("msup", "msubsup", "munderover") else ""
    place = "undOvr" if name.startswith("munder") else "subSup"
    hidden = ("" if low else '<m:subHide m:val="1"/>') + ("" if high else '<m:supHide m:val="1"/>')
    return (
        f'<m:nary><m:naryPr><m:chr m:val="{sign}"/><m:limLoc m:val="{place}"/>{hidden}</m:naryPr>'
        f"<m:sub>{low}</m:sub><m:sup>{high}</m:sup><m:e>{_element(body)}</m:e></m:nary>"
    )


def _argument(name: str, element: etree._Element) -> str:
    return f"<m:{name}>{_element(element)}</m:{name}>"


def _parts(outer: str, *names: str, properties: str = "") -> Callable[[etree._Element], str]:
    def build(element: etree._Element) -> str:
        if len(element) != len(names):
            raise _UnknownError(outer)
        inner = "".join(_argument(name, child) for name, child in zip(names, element, strict=True))
        return f"<m:{outer}>{properties}{inner}</m:{outer}>"

    return build


def _fraction(element: etree._Element) -> str:
    bar = '<m:fPr><m:type m:val="noBar"/></m:fPr>' if element.get("linethickness", "1").startswith("0") else ""
    return f"<m:f>{bar}{_argument('num', element[0])}{_argument('den', element[1])}</m:f>"


def _root(element: etree._Element) -> str:
    if _name(element) == "mroot":
        return f"<m:rad>{_argument('deg', element[1])}{_argument('e', element[0])}</m:rad>"
    return f'<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>{_row(element)}</m:e></m:rad>'


def _over(element: etree._Element) -> str:
    mark = _ACCENTS.get((element[1].text or "").strip())
    if mark is not None and _name(element[1]) == "mo":
        return f'<m:acc><m:accPr><m:chr m:val="{mark}"/></m:accPr>{_argument("e", element[0])}</m:acc>'
    return f"<m:limUpp>{_argument('e', element[0])}{_argument('lim', element[1])}</m:limUpp>"


def _under_over(element: etree._Element) -> str:
    low = f"<m:limLow>{_argument('e', element[0])}{_argument('lim', element[1])}</m:limLow>"
    return f"<m:limUpp><m:e>{low}</m:e>{_argument('lim', element[2])}</m:limUpp>"


def _table(element: etree._Element) -> str:
    rows = "".join(
        f"<m:mr>{''.join(f'<m:e>{_row(cell)}</m:e>' for cell in row)}</m:mr>" for row in element if _name(row) == "mtr"
    )
    if not rows:
        raise _UnknownError("mtable")
    return f"<m:m>{rows}</m:m>"


def _fence_element(element: etree._Element) -> str:
    return _delimited(element.get("open", "("), element.get("close", ")"), _row(element))


_BUILDERS: dict[str, Callable[[etree._Element], str]] = {
    "mfenced": _fence_element,
    "mfrac": _fraction,
    "mover": _over,
    "mphantom": lambda _: NOTHING,
    "mroot": _root,
    "msqrt": _root,
    "msub": _parts("sSub", "e", "sub"),
    "msubsup": _parts("sSubSup", "e", "sub", "sup"),
    "msup": _parts("sSup", "e", "sup"),
    "mtable": _table,
    "munder": _parts("limLow", "e", "lim"),
    "munderover": _under_over,
    "none": lambda _: NOTHING,
}
