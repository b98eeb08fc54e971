"""What Markdown says in blocks: paragraphs, headings, lists, quotations, code, tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import html
from markdown_it.token import Token

from curriculumkit.display import width
from curriculumkit.markup.maths import Cut
from curriculumkit_word.document import (
    KEPT,
    Cell,
    Layout,
    Row,
    Style,
    Table,
    WordFile,
    Xml,
    paragraph,
)
from curriculumkit_word.markup.code import code_runs
from curriculumkit_word.markup.inline import Inline, Sayings, display_formula
from curriculumkit_word.markup.maths import formula

_STEP = 360
_NARROWEST, _WIDEST = 6, 48
_LONGEST_TITLE = 30
_SENTENCE_ENDS = tuple("。！？；，.!?;,")
_ALIGNED = re.compile(r"text-align:\s*(left|center|right)")


@dataclass(frozen=True, slots=True)
class Look:
    """How blocks are set: the style of paragraphs, the level of headings (0: bold lines), whether in a quotation."""

    style: Style = Style.BODY
    headings: int = 4
    indent: int = 0
    keep_next: bool = False


@dataclass(slots=True)
class Blocks:
    """Turns block tokens into blocks."""

    word: WordFile
    sayings: Sayings
    cut: Cut
    title: str
    look: Look = field(default_factory=Look)

    def made(self, tokens: Sequence[Token]) -> list[Xml]:
        """The blocks of a text."""
        return list(self._blocks(list(tokens), self.look, 0, -1))

    def _blocks(self, tokens: list[Token], look: Look, numbers: int, level: int) -> Iterator[Xml]:
        """`numbers` and `level` are the list that the first paragraph is an item of; a level of -1: none."""
        index = 0
        pending = level >= 0
        while index < len(tokens):
            token = tokens[index]
            end = _closing(tokens, index)
            inside = tokens[index + 1 : end]
            follows = end + 1 < len(tokens)
            match token.type:
                case "paragraph_open":
                    if pending:
                        yield self.word.item(self._inline(inside[0]), numbers, level, keep_next=look.keep_next)
                    else:
                        yield self._paragraph(inside[0], look, follows=follows)
                case "heading_open":
                    yield self._heading(inside[0], look)
                case "bullet_list_open":
                    yield from self._list(inside, look, 0, level + 1)
                case "ordered_list_open":
                    start = int(token.attrs.get("start", 1))
                    yield from self._list(inside, look, self.word.lists.numbers(start), level + 1)
                case "blockquote_open":
                    yield from self._blocks(inside, replace(look, style=Style.QUOTE), 0, -1)
                case "fence" | "code_block":
                    yield self._code(token, look)
                case "table_open":
                    yield self._table(inside)
                case "hr":
                    yield self.word.paragraph(self.word.run("* * *"), look.style, Layout(align="center"))
                case "html_block":
                    yield from self._html(token.content, look)
                case _:
                    yield self._paragraph(token, look, follows=follows)
            pending = False
            index = end + 1

    def _inline(self, token: Token) -> Xml:
        return Inline(self.word, self.sayings, self.cut).runs(token.children or ())

    def _paragraph(self, token: Token, look: Look, *, follows: bool) -> Xml:
        children = token.children or ()
        source = display_formula(children, self.cut)
        made = formula(source) if source else None
        if made is not None:
            return self.word.paragraph(Xml(f"<m:oMathPara>{made}</m:oMathPara>"), look.style)
        if follows and (title := _title(children)):
            return self._titled(self.word.run(title) if look.headings else self._inline(token), title, look)
        layout = Layout(indent=look.indent, keep_next=look.keep_next or None)
        style = Style.CONTINUED if look.indent and look.style is Style.BODY else look.style
        return self.word.paragraph(self._inline(token), style, layout)

    def _heading(self, token: Token, look: Look) -> Xml:
        return self._titled(self._inline(token), "".join(child.content for child in token.children or ()), look)

    def _titled(self, content: Xml, text: str, look: Look) -> Xml:
        if look.headings and not look.indent and look.style is Style.BODY:
            return self.word.heading(text, look.headings)
        return paragraph(content, self.word.styles[look.style], KEPT)

    def _list(self, tokens: list[Token], look: Look, numbers: int, level: int) -> Iterator[Xml]:
        inner = replace(look, indent=_STEP * (level + 1), headings=0)
        index = 0
        while index < len(tokens):
            end = _closing(tokens, index)
            inside = tokens[index + 1 : end]
            if inside and inside[0].type == "paragraph_open":
                yield from self._blocks(inside, inner, numbers, level)
            else:
                # An item that begins with something else than text still needs its mark.
                yield self.word.item(Xml(""), numbers, level)
                yield from self._nested(inside, inner, level)
            index = end + 1

    def _nested(self, tokens: list[Token], look: Look, level: int) -> Iterator[Xml]:
        for start, end in _tops(tokens):
            kind = tokens[start].type
            if kind in ("bullet_list_open", "ordered_list_open"):
                numbers = self.word.lists.numbers() if kind.startswith("ordered") else 0
                yield from self._list(tokens[start + 1 : end], look, numbers, level + 1)
            else:
                yield from self._blocks(tokens[start : end + 1], look, 0, -1)

    def _code(self, token: Token, look: Look) -> Xml:
        language = token.info.split()[0] if token.info.strip() else ""
        layout = Layout(indent=look.indent) if look.indent else Layout()
        return self.word.paragraph(code_runs(self.word, token.content, language), Style.CODE, layout)

    def _table(self, tokens: list[Token]) -> Xml:
        rows: list[Row] = []
        widest: list[int] = []
        for row in _inside(tokens, "tr_open"):
            cells = [(opening, content) for opening, content in _cells(row)]
            lengths = [width(content.content) for _, content in cells]
            widest = [max(pair) for pair in zip(widest or lengths, lengths, strict=True)]
            head = cells[0][0].type == "th_open"
            rows.append(Row([self._cell(*cell, head=head) for cell in cells], header=head))
        # Text wraps: a column with ten times the text does not need ten times the width.
        shares = [min(max(length, _NARROWEST), _WIDEST) ** 0.75 for length in widest]
        return self.word.table(Table(shares, rows, self.title))

    def _cell(self, opening: Token, content: Token, *, head: bool) -> Cell:
        style = self.word.styles[Style.TABLE_HEADING if head else Style.TABLE_TEXT]
        aligned = _ALIGNED.search(str(opening.attrs.get("style", "")))
        align = aligned[1] if aligned and aligned[1] != "left" else ""
        return Cell(paragraph(self._inline(content), style, Layout(align=align)))

    def _html(self, source: str, look: Look) -> Iterator[Xml]:
        if source.strip().startswith("<!--"):
            return
        text = "".join(html.fragment_fromstring(source, create_parent="div").itertext())
        lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        self.sayings.lost_html(source.strip().splitlines()[0])
        for line in lines:
            yield self.word.paragraph(self.word.run(line), look.style, Layout(indent=look.indent))


def _title(children: Sequence[Token]) -> str:
    """The text of a paragraph that is nothing but a few bold words: a heading in all but name."""
    kinds = [child.type for child in children if child.type != "text" or child.content]
    if kinds != ["strong_open", "text", "strong_close"]:
        return ""
    text = next(child.content for child in children if child.type == "text" and child.content)
    return "" if len(text) > _LONGEST_TITLE or text.endswith(_SENTENCE_ENDS) else text.rstrip("：:")


def _closing(tokens: Sequence[Token], index: int) -> int:
    """Where what opens at an index closes; the index itself where nothing opens."""
    if tokens[index].nesting != 1:
        return index
    depth = 0
    for place in range(index, len(tokens)):
        depth += tokens[place].nesting
        if depth == 0:
            return place
    raise ValueError("a token that never closes")


def _tops(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(tokens):
        end = _closing(tokens, index)
        yield index, end
        index = end + 1


def _inside(tokens: list[Token], kind: str) -> Iterator[list[Token]]:
    for index, token in enumerate(tokens):
        if token.type == kind:
            yield tokens[index + 1 : _closing(tokens, index)]


def _cells(row: list[Token]) -> Iterator[tuple[Token, Token]]:
    for index, token in enumerate(row):
        if token.type in ("th_open", "td_open"):
            yield token, row[index + 1]
