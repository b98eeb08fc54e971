"""How wide tabs are meant that indent lines: YAML does not say, and an editor shows them as wide as it is told."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_WIDTHS = (2, 4, 8)
_KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s:#]+):(?=\s|$)""")
_ENTRY = re.compile(r"-(?:\s|$)")
_COMMENT = re.compile(r"\s#.*")
_BLOCK = re.compile(r"(?:^|[:\-]\s+)[|>][+\-\d]*$")


class _Level(NamedTuple):
    """Where entries of a list begin, or keys."""

    column: int
    is_list: bool


def width_of_tabs(lines: Sequence[str]) -> int | None:
    """How many columns a tab stands for, so that each line fits those around it; None if that is unclear.

    Where no line is indented with anything else, each tab is a level. Where several widths are possible, it is the one
    by which the fewest lines with tabs end the level of the line before.
    """
    leads = [line[: len(line) - len(line.lstrip(" \t"))] for line in lines if line.strip()]
    if not any(" " in lead for lead in leads):
        return _WIDTHS[0]
    endings = {width: _endings(lines, width) for width in _WIDTHS}
    possible = {width: count for width, count in endings.items() if count is not None}
    return min(possible, key=possible.__getitem__, default=None)


def _endings(lines: Sequence[str], width: int) -> int | None:
    """How many lines with tabs end a level; None where one of them, or one behind them, would stand in none."""
    levels = [_Level(0, is_list=False)]
    opens, after_tab, count = False, False, 0
    block: int | None = None
    for line in lines:
        body = line.lstrip(" \t")
        if not body.strip() or body.startswith("#"):
            continue
        lead = line[: len(line) - len(body)]
        column, has_tab = len(lead.expandtabs(width)), "\t" in lead
        if block is not None and column > block:
            continue
        if column > levels[-1].column and not opens and not _begins(body):
            continue  # the text of the line before goes on
        is_entry = bool(_ENTRY.match(body))
        if has_tab or after_tab:
            if not _is_possible(_Level(column, is_entry), levels, opens) or not _begins(body):
                return None
            count += has_tab and column < levels[-1].column
        while levels and (levels[-1].column, levels[-1].is_list or not is_entry) >= (column, True):
            levels.pop()
        body = _COMMENT.sub("", body).rstrip()
        levels += _begun(body, column)
        opens, after_tab = body.endswith(":") or body == "-", has_tab
        block = levels[-1].column if _BLOCK.search(body) else None
    return count


def _begins(body: str) -> bool:
    return bool(_KEY.match(body) or _ENTRY.match(body))


def _is_possible(level: _Level, levels: Sequence[_Level], opens: bool) -> bool:
    """Whether a line can stand in a column: deeper than a key without a value, or else where one like it began above.

    A list may begin in the column of its key.
    """
    if level.column > levels[-1].column:
        return opens
    if opens and level.column == levels[-1].column:
        return level.is_list
    return level in levels


def _begun(body: str, column: int) -> list[_Level]:
    """The levels that a line is in: that of each dash, and of the key behind it."""
    levels: list[_Level] = []
    while _ENTRY.match(body):
        levels.append(_Level(column, is_list=True))
        rest = body[1:].lstrip(" ")
        column += len(body) - len(rest)
        body = rest
    return [*levels, _Level(column, is_list=False)] if _KEY.match(body) or not levels else levels
