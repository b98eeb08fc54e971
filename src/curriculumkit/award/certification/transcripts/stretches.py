"""Where the values of a JSON line stand, without reading it as YAML: fast enough for every learner of a large file."""

import re
from collections.abc import Iterator
from typing import TypeAlias

Stretches: TypeAlias = dict[tuple[int | None, str | None], tuple[int, int]]
"""From the number of a record (None: the line's own keys) and a key (None: all of the record) to offsets.

Of a key that stands twice the last place is given.
"""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_RECORDS = "records"
_RECORD_DEPTH = 3
"""Line, list of records, record."""


def stretches(text: str) -> Stretches:
    """The stretches of a line that is JSON."""
    found: Stretches = {}
    keys: list[str | None] = []
    starts: list[int] = []
    record = -1
    for key, start, end in _values(text, keys, starts):
        depth = len(starts)
        in_records = bool(keys) and keys[0] == _RECORDS
        if depth == 1 and key is not None:
            found[None, key] = start, end
        elif depth == _RECORD_DEPTH - 1 and in_records:
            record += 1
            found[record, None] = start, end
        elif depth == _RECORD_DEPTH and in_records and key is not None:
            found[record + 1, key] = start, end
    return found


def _values(text: str, keys: list[str | None], starts: list[int]) -> Iterator[tuple[str | None, int, int]]:
    """Each value when it is whole: its key in an object, and its offsets. `keys` and `starts` are what is open."""
    last: tuple[int, int] | None = None
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign in "{[":
            starts.append(match.start())
            keys.append(None)
            last = None
        elif sign == ":" and last is not None:
            keys[-1] = text[last[0] + 1 : last[1] - 1]
            last = None
        elif sign in ",}]":
            if last is not None:
                yield keys[-1] if keys else None, *last
            last = None
            if sign != "," and starts:
                last = starts.pop(), match.end()
                keys.pop()
            elif keys:
                keys[-1] = None
        else:
            last = match.span()
    if last is not None:
        yield None, *last
