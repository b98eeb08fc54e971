"""HTML → Markdown, for what Markdown can say; the rest stays as HTML inside of it.

Nothing is taken on trust: a candidate counts only if it renders to the very HTML that it was made from. The plainest
comes first, with nothing escaped; then one with everything escaped; last the HTML itself, which is Markdown too.
"""

import re
from collections.abc import Callable, Iterator

from lxml import html as parser
from lxml.html import HtmlElement

from curriculumkit.markup.maths import formulas_in
from curriculumkit_moodle.texts import PLUGIN_FILE

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&:=\"'^%,/;?@])")
_STYLE = re.compile(r' style="[^"]*"')
_EMPTY_LINE = re.compile(r"\n{2,}")
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~"}
_SHORTEST_FENCE = 3
_ALIGNED = re.compile(r"text-align:\s*(left|center|right)")
_START = re.compile("[0-9]{1,9}")
_TICKS = re.compile("`+")
Escape = Callable[[str], str]


def candidates(html: str) -> Iterator[str]:
    """Markdown that may mean the HTML, from the plainest on."""
    root = parser.fragment_fromstring(html, create_parent="div")
    yield _blocks(root, _as_is)
    yield _blocks(root, escaped)
    raw = (
        _STYLE.sub("", html)
        .replace(f'src="{PLUGIN_FILE}/', 'src="')
        .replace(f'href="{PLUGIN_FILE}/', 'href="')
        .replace("\\", "&#92;")
        .replace("$", "&#36;")
    )
    raw = _EMPTY_LINE.sub(lambda match: f"\n{'&#10;' * (len(match[0]) - 1)}", raw)
    yield raw
    yield f"<p>{raw}</p>"
    # A tag that is not allowed: it makes a block of what is in it, and is taken away.
    yield f"<section>{raw}</section>"


def escaped(text: str) -> str:
    """A text in which no character means anything; formulas stay, since they are cut out before Markdown is read."""
    done, parts = 0, []
    for start, end in formulas_in(text, 0, len(text)):
        parts += [_escaped(text[done:start]), text[start:end]]
        done = end
    return "".join((*parts, _escaped(text[done:])))


def _escaped(text: str) -> str:
    # A backslash before one of these two would begin a formula.
    text = _PUNCTUATION.sub(r"\\\1", text)
    return text.replace("\\(", "&#40;").replace("\\[", "&#91;")


def _as_is(text: str) -> str:
    return text


def _blocks(parent: HtmlElement, escape: Escape) -> str:
    """The content of an element as blocks; text that stands between them is a block of its own."""
    blocks: list[str] = []
    line: list[str] = [escape(parent.text or "")]
    for child in parent:
        if child.tag in _BLOCKS:
            blocks += ["".join(line).strip(), _BLOCKS[child.tag](child, escape)]
            line = [escape(child.tail or "")]
        else:
            line += [_inline(child, escape), escape(child.tail or "")]
    blocks.append("".join(line).strip())
    return "\n\n".join(block for block in blocks if block)


def _text(parent: HtmlElement, escape: Escape) -> str:
    parts = [escape(parent.text or "")]
    for child in parent:
        parts += [_inline(child, escape), escape(child.tail or "")]
    return "".join(parts)


def _inline(element: HtmlElement, escape: Escape) -> str:
    tag = element.tag
    if tag in _MARKS:
        return f"{_MARKS[tag]}{_text(element, escape)}{_MARKS[tag]}"
    if tag == "code":
        return _code(element.text_content())
    if tag == "br":
        return "\\\n"
    if tag == "img":
        return f"![{escape(element.get('alt', ''))}]({_address(element.get('src', ''))}{_title(element)})"
    if tag == "a" and element.get("href"):
        return f"[{_text(element, escape)}]({_address(element.get('href', ''))}{_title(element)})"
    return str(parser.tostring(element, encoding="unicode", with_tail=False))


def _code(text: str) -> str:
    ticks = "`" * (_longest_ticks(text) + 1)
    space = " " if text.startswith("`") or text.endswith("`") or (text[:1] == " " == text[-1:]) else ""
    return f"{ticks}{space}{text}{space}{ticks}"


def _longest_ticks(text: str) -> int:
    return max(map(len, _TICKS.findall(text)), default=0)


def _address(address: str) -> str:
    address = address.removeprefix(f"{PLUGIN_FILE}/")
    return f"<{address}>" if re.search(r"[\s()]", address) else address


def _title(element: HtmlElement) -> str:
    title = element.get("title")
    return f' "{title}"' if title else ""


def _paragraph(element: HtmlElement, escape: Escape) -> str:
    return _text(element, escape).strip()


def _fenced(element: HtmlElement, escape: Escape) -> str:  # noqa: ARG001 — the form of a block
    (code,) = element if len(element) == 1 and element[0].tag == "code" else (element,)
    text = code.text_content()
    language = re.search(r"language-(\S+)", code.get("class", ""))
    fence = "`" * max(_SHORTEST_FENCE, _longest_ticks(text) + 1)
    return f"{fence}{language[1] if language else ''}\n{text.removesuffix(chr(10))}\n{fence}"


def _list(element: HtmlElement, escape: Escape) -> str:
    written = element.get("start", "1")
    start = int(written) if _START.fullmatch(written) else 1
    items = [(_item(child, escape), child) for child in element if child.tag == "li"]
    loose = "\n\n" if any(child.find("p") is not None for _, child in items) else "\n"
    marks = (f"{start + number}. " if element.tag == "ol" else "- " for number in range(len(items)))
    return loose.join(
        mark + text.replace("\n", "\n" + " " * len(mark)) for mark, (text, _) in zip(marks, items, strict=True)
    )


def _item(element: HtmlElement, escape: Escape) -> str:
    text = _blocks(element, escape)
    return text if element.find("p") is not None else re.sub(r"\n\n(?=[-\d])", "\n", text)


def _quote(element: HtmlElement, escape: Escape) -> str:
    return "\n".join(f"> {line}".rstrip() for line in _blocks(element, escape).split("\n"))


def _heading(element: HtmlElement, escape: Escape) -> str:
    return f"{'#' * int(element.tag[1])} {_text(element, escape).strip()}"


def _rule(element: HtmlElement, escape: Escape) -> str:  # noqa: ARG001
    return "---"


def _table(element: HtmlElement, escape: Escape) -> str:
    rows = [[_cell(cell, escape) for cell in row] for row in element.iter("tr")]
    if not rows:
        return ""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    ruled = "".join(f"{_ruled(cell)}|" for cell in next(element.iter("tr")))
    return "\n".join((lines[0], f"|{ruled}", *lines[1:]))


def _ruled(cell: HtmlElement) -> str:
    """The dashes below a head, with the colons that align its column."""
    aligned = _ALIGNED.search(cell.get("style", ""))
    return {"left": ":---", "center": ":---:", "right": "---:"}[aligned[1]] if aligned else "---"


def _cell(element: HtmlElement, escape: Escape) -> str:
    text = _text(element, escape).strip()
    return re.sub(r"(?<!\\)\|", r"\\|", text)


_BLOCKS: dict[str, Callable[[HtmlElement, Escape], str]] = {
    "p": _paragraph,
    "pre": _fenced,
    "ul": _list,
    "ol": _list,
    "blockquote": _quote,
    "hr": _rule,
    "table": _table,
    "div": _blocks,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
}
