"""TeX maths in Markdown: cut out before Markdown can damage it, and put back afterwards."""

import re

_MATHS = re.compile(r"\\\((?P<inline>.+?)\\\)|\\\[(?P<display>.+?)\\\]|\$\$(?P<dollars>.+?)\$\$", re.DOTALL)
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_PLACEHOLDER = "\N{OBJECT REPLACEMENT CHARACTER}{}\N{OBJECT REPLACEMENT CHARACTER}"


def cut_maths(text: str) -> tuple[str, list[str]]:
    r"""The text with placeholders for `\(…\)`, `\[…\]` and `$$…$$` outside of code, and what they stand for."""
    if "\\(" not in text and "\\[" not in text and "$$" not in text:
        return text, []
    formulas: list[str] = []

    def cut(match: re.Match[str]) -> str:
        formulas.append(match[0])
        return _PLACEHOLDER.format(len(formulas) - 1)

    parts, end = [], 0
    for code in _CODE.finditer(text):
        parts += [_MATHS.sub(cut, text[end : code.start()]), code[0]]
        end = code.end()
    parts.append(_MATHS.sub(cut, text[end:]))
    return "".join(parts), formulas


def put_back(html: str, formulas: list[str]) -> str:
    """The HTML with its placeholders replaced by the formulas, escaped."""
    for index, formula in enumerate(formulas):
        escaped = formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        html = html.replace(_PLACEHOLDER.format(index), f'<span class="math">{escaped}</span>')
    return html
