"""A Markdown parser whose tokens know where they are written.

markdown-it knows the lines of blocks, and of what stands in a line nothing. Here each token of a link, an image, a tag,
code or an escaped character has `start` and `end` in its `meta`: offsets into the content of its `inline` token.
"""

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, emphasis, escape, html_inline, image, link

from curriculumkit.markup.html import new_parser

UNCLOSED_CODE = "unclosed_code"
"""The type of a token for backticks that open no code, since none close it."""
_Rule = Callable[[StateInline, bool], bool]


@cache
def noting_parser() -> MarkdownIt:
    """The parser that everything is read with, with notes of where things are."""
    made = new_parser()
    rules: dict[str, _Rule] = {"escape": escape, "autolink": autolink, "html_inline": html_inline}
    for name, rule in rules.items():
        made.inline.ruler.at(name, _noting(rule))
    made.inline.ruler.at("image", _noting_address(image, 1))
    made.inline.ruler.at("link", _noting_address(link, 0))
    made.inline.ruler.at("backticks", _code)
    made.inline.ruler.at("emphasis", _stars)
    # What is joined does not know its place any more.
    made.inline.ruler2.disable("fragments_join")
    made.core.ruler.disable("text_join")
    return made


def _noting(rule: _Rule) -> _Rule:
    def noted(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent:
            _note(state, before, start)
        return done

    return noted


def _noting_address(rule: _Rule, opening: int) -> _Rule:
    """A rule for links or images; `opening` is how many characters stand before its bracket."""

    def noted(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent:
            end, state.pos = state.pos, start
            address = _address(state, start + opening, end)
            state.pos = end
            _note(state, before, start, address)
        return done

    return noted


def _note(state: StateInline, before: int, start: int, address: tuple[int, int] | None = None) -> None:
    """Note places at the first token that was made, apart from the text that was waiting before it."""
    for token in state.tokens[before : before + 2]:
        if token.type != "text":
            token.meta = {"start": start, "end": state.pos, "address": address or (start, state.pos)}
            return


def _address(state: StateInline, bracket: int, end: int) -> tuple[int, int] | None:
    """Where the address of a link is written; None where it stands elsewhere."""
    position = state.md.helpers.parseLinkLabel(state, bracket, disableNested=False) + 1
    source = state.src
    if not 0 < position < end or source[position] != "(":
        return None
    position += 1
    while position < end and source[position] in " \t\n":
        position += 1
    found = state.md.helpers.parseLinkDestination(source, position, end)
    if not found.ok:
        return None
    return (position + 1, found.pos - 1) if source[position] == "<" else (position, found.pos)


def _code(state: StateInline, silent: bool) -> bool:
    start, before = state.pos, len(state.tokens)
    if silent or state.src[start] != "`":
        return backtick(state, silent)
    waiting = state.pending
    backtick(state, silent)
    if len(state.tokens) == before:
        state.pending = waiting
        state.push(UNCLOSED_CODE, "", 0).content = state.src[start : state.pos]
    _note(state, before, start)
    return True


def _stars(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if not emphasis.tokenize(state, silent):
        return False
    for token, offset in zip(state.tokens[start - state.pos :], range(start, state.pos), strict=True):
        token.meta = {"star": offset}
    return True
