"""libyaml's events to plain data and positions, in one pass and without recursion."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

import yaml

from curriculumkit.diagnostics import Fault, UnusableEnvironmentError
from curriculumkit.source import faults, suspicion
from curriculumkit.source.anchors import DEPTH_LIMIT, Anchored, Anchors, Refusal
from curriculumkit.source.entries import ODD_SPACES
from curriculumkit.source.frames import Frame
from curriculumkit.source.mending import Remark, mask, unmask
from curriculumkit.source.positions import Positions
from curriculumkit.source.scalars import DOUBTFUL_STARTS, is_doubtful, resolve

REMARK_LIMIT = 200
DOUBT_LIMIT = 200

_WORD_LENGTH = 40
_ODD_KEY_STARTS = frozenset(("-", *ODD_SPACES))
_NULL_KEYS = frozenset(("~", "null", "Null", "NULL"))
_LONGEST_WORD = 5
"""Letters of the longest word that YAML, 1.1 or 1.2, reads as something other than a text: `false`."""
_STARTS = frozenset((yaml.MappingStartEvent, yaml.SequenceStartEvent))
_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))


class LibyamlMissingError(UnusableEnvironmentError):
    """PyYAML was built without libyaml."""

    def __init__(self) -> None:
        super().__init__(
            "PyYAML has no libyaml here. Install a wheel of PyYAML (`pip install --only-binary :all: PyYAML`), "
            "or install libyaml with its headers and build PyYAML again."
        )


class Builder:
    """Builds one document from a text that has stand-ins at the offsets `masks`.

    After `run`, successful or not, it knows what came before the end.
    """

    def __init__(self, text: str, masks: Iterable[int] = ()) -> None:
        if not yaml.__with_libyaml__:
            raise LibyamlMissingError
        self.text = text
        self.positions = Positions()
        self.remarks: list[Remark] = []
        self.doubts: list[int] = []
        """The first nodes, keys and values, that YAML 1.1 reads differently."""
        self._starts = self.positions.starts
        self._ends = self.positions.ends
        self._harmless: dict[str, object] = {}
        self._ordinary_keys: set[str] = set()
        self._last_flow = (0, 0)
        self.has_content = False
        self._masks = iter(masks)
        self._frame = Frame(-1, is_map=False, is_flow=False)
        self._stack: list[Frame] = []
        self._anchors = Anchors(text)

    @property
    def data(self) -> object:
        """The document's data; None where it has none."""
        return self._frame.items[0] if self._frame.items else None

    def run(self) -> None:
        """Reads all events. Raises `yaml.YAMLError` where libyaml gives up and `Refusal` where we do.

        Scalars are nine in ten of the work, and of them the ordinary ones are dealt with here, without a call.
        """
        next_event: Callable[[], Any] = yaml.CSafeLoader(self.text).get_event
        scalar_event: Any = yaml.ScalarEvent
        add_start, add_end = self._starts.append, self._ends.append
        harmless, keys, next_mask = self._harmless, self._ordinary_keys, next(self._masks, sys.maxsize)
        has_marks = "&" in self.text or "!" in self.text
        frame = self._frame
        while (event := next_event()) is not None:
            if type(event) is not scalar_event:
                if self._structure(event):
                    return
                frame = self._frame
                continue
            start: int = event.start_mark.index
            end: int = event.end_mark.index
            add_start(start)
            add_end(end)
            value: str = event.value
            if end > next_mask or frame.is_flow or (has_marks and (event.anchor is not None or event.tag is not None)):
                self._scalar(event, unmask(value), start, end)
                while next_mask < end:
                    next_mask = next(self._masks, sys.maxsize)
            elif frame.key is None and frame.is_map:
                if value in keys and value not in frame.data:
                    frame.key = value
                else:
                    self._key(frame, len(self._starts) - 1, value, not event.style)
            else:
                data: object = value
                # Most plain values begin with a Chinese character, or are one of a few words.
                if not event.style and (value[:1] < "\x80" or end - start != len(value) or value[0] in "【［"):
                    data = harmless[value] if value in harmless else self._plain(frame, value, start, end)
                if not frame.is_map:
                    frame.items.append(data)
                else:
                    if frame.key:
                        frame.data[frame.key] = data
                    frame.key = None

    def _structure(self, event: Any) -> bool:
        """Deals with an event that is no scalar; whether reading ends with it."""
        kind = type(event)
        if kind in _ENDS:
            self._close(event)
        elif kind in _STARTS:
            self._open(event, kind is yaml.MappingStartEvent)
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            return self._document(event)
        return False

    @property
    def last_stretch(self) -> tuple[int, int]:
        """The offsets of the last value that was read as a whole."""
        if not self._starts:
            return 0, 0
        return max((self._starts[-1], self._ends[-1]), self._last_flow, key=itemgetter(1))

    @property
    def open_frames(self) -> list[Frame]:
        """The collections whose end has not come yet, the outermost first."""
        return [*self._stack, self._frame][1:]

    @property
    def has_anchors(self) -> bool:
        """Whether something later may refer to something before."""
        return bool(self._anchors.known)

    def remark(self, fault: Fault, start: int, end: int, edits: dict[int, str] | None = None, **args: object) -> None:
        """Notes a mistake."""
        self._note([Remark(fault, start, end, args, edits or {})])

    def _note(self, remarks: Sequence[Remark]) -> None:
        if len(self.remarks) < REMARK_LIMIT:
            self.remarks += remarks
        elif self.remarks[-1].fault is not faults.TOO_MANY_MISTAKES:
            self.remarks += (
                replace(remark, fault=faults.TOO_MANY_MISTAKES, args={}, edits={}) for remark in remarks[:1]
            )

    def _document(self, event: Any) -> bool:
        if not self.has_content:
            self.has_content = True
            return False
        start = event.start_mark.index
        self.remark(faults.SEVERAL_DOCUMENTS, start, max(start, event.end_mark.index))
        return True

    def _scalar(self, event: Any, value: str, start: int, end: int) -> None:
        """A scalar that is not ordinary."""
        frame, node = self._frame, len(self._starts) - 1
        is_plain = not event.style and event.tag is None
        if event.tag is not None:
            self._tag(event.tag, start, end)
        if frame.key is None and frame.is_map:
            self._key(frame, node, value, is_plain)
            return
        data: object = value
        if is_plain:
            data = self._plain(frame, value, start, end) if event.anchor is None else resolve(value)
        if event.anchor is not None:
            self._anchor(event.anchor, start, end, Anchored(node, data, 1, 0))
        if start < end:
            frame.last_value = node
        self._attach(frame, data)

    def _attach(self, frame: Frame, value: object) -> None:
        if not frame.is_map:
            frame.items.append(value)
            return
        if frame.key:
            frame.data[frame.key] = value
        frame.key = None

    def _plain(self, frame: Frame, value: str, start: int, end: int) -> object:
        has_colon = ":" in value or "：" in value
        if value[:1].isalpha() and len(value) == end - start > _LONGEST_WORD and not (has_colon or frame.is_flow):
            return value
        found = suspicion.in_value(self.text, frame, self.positions, (start, end))
        data = resolve(value)
        if found:
            self._note(found)
        if (type(data) is not int or value[0] in "+-0") and is_doubtful(value):
            self._doubt(len(self._starts) - 1)
        elif not found and len(value) == end - start <= _WORD_LENGTH and value[:1] not in ("", "-") and not has_colon:
            self._harmless[value] = data
        return data

    def _key(self, frame: Frame, node: int, key: str, is_plain: bool) -> None:
        start, end = self._starts[node], self._ends[node]
        frame.key = key
        frame.key_node = node
        fault, first = None, None
        if key in frame.data:
            fault, first = faults.DUPLICATE_KEY, self._first(frame, node, key)
        elif not key:
            fault = faults.EMPTY_KEY
        elif is_plain and key == "<<":
            fault = faults.MERGE_KEY
        elif is_plain and key in _NULL_KEYS:
            fault = faults.NULL_KEY
        elif is_plain and (key[0] in _ODD_KEY_STARTS or "：" in key):
            self._note(suspicion.in_key(self.text, start, end))
        elif is_plain and key[0] in DOUBTFUL_STARTS and is_doubtful(key):
            self._doubt(node)
        elif is_plain:
            self._ordinary_keys.add(key)
        if fault is not None:
            self._note([Remark(fault, start, end, {"key": key}, {}, first)])
            self._skip_key(frame, node)

    def _doubt(self, node: int) -> None:
        if len(self.doubts) < DOUBT_LIMIT:
            self.doubts.append(node)

    def _first(self, frame: Frame, node: int, key: str) -> tuple[int, int] | None:
        if len(self.remarks) >= REMARK_LIMIT:
            return None
        nodes = self.positions.keys(frame.node + 1, node)
        first = next(place for known, place in zip(frame.data, nodes, strict=False) if known == key)
        return self._starts[first], self._ends[first]

    def _skip_key(self, frame: Frame, node: int) -> None:
        """Lets the value of a key be read and dropped: no key that is kept is empty."""
        frame.key = ""
        self.positions.skipped.add(node)

    def _open(self, event: Any, is_map: bool) -> None:
        starts = self._starts
        start: int = event.start_mark.index
        parent, node = self._frame, len(starts)
        starts.append(start)
        self._ends.append(event.end_mark.index)
        if len(self._stack) >= DEPTH_LIMIT:
            raise Refusal(Remark(faults.TOO_DEEP, start, start + 1, {"limit": DEPTH_LIMIT}, {}))
        frame = Frame(node, is_map, event.flow_style)
        if event.tag is not None:
            self._tag(event.tag, start, start + len(suspicion.line_rest(self.text, start)), is_text=False)
        if parent.key is None and parent.is_map:
            frame.as_key = True
            self.remark(faults.KEY_NOT_TEXT, start, start + 1)
            self._skip_key(parent, node)
        if event.anchor is not None:
            frame.anchor = event.anchor
            self._anchors.known[event.anchor] = None
            frame.weight = node + self._anchors.expanded
        self._stack.append(parent)
        self._frame = frame

    def _close(self, event: Any) -> None:
        frame, starts, ends = self._frame, self._starts, self._ends
        parent = self._frame = self._stack.pop()
        node, content = frame.node, frame.items
        if frame.is_flow:
            self._last_flow = starts[node], event.end_mark.index
        # libyaml ends a block collection where the next thing begins; here it ends with its last value.
        ends[node] = max(ends[-1], self._last_flow[1])
        self.positions.nexts[node] = len(starts)
        if frame.suspects and any(type(item) is dict for item in content):
            self._note(frame.suspects)
        data: object = frame.data if frame.is_map else tuple(content)
        if parent.height <= frame.height:
            parent.height = frame.height + 1
        if frame.anchor is not None:
            weight = len(starts) + self._anchors.expanded - frame.weight
            self._anchors.known[frame.anchor] = Anchored(node, data, weight, frame.height)
        if not frame.as_key:
            parent.last_value = node
            self._attach(parent, data)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        node = self.positions.add(start, end)
        frame, name = self._frame, event.anchor
        is_key = frame.is_map and frame.key is None
        if name not in self._anchors.known:
            self._text_instead(start, end)
        elif is_key:
            self.remark(faults.KEY_NOT_TEXT, start, end)
        if is_key:
            self._skip_key(frame, node)
            return
        data: object = None
        if name in self._anchors.known:
            data = self._referred(name, node, start, end)
        frame.last_value = node
        self._attach(frame, data)

    def _referred(self, name: str, node: int, start: int, end: int) -> object:
        target = self._anchors.target(name, len(self._stack), start, end)
        self._frame.height = max(self._frame.height, target.height + 1)
        self.positions.aliases[node] = self.positions.aliases.get(target.node, target.node)
        return target.data

    def _anchor(self, name: str, start: int, end: int, anchored: Anchored) -> None:
        if self._anchors.is_used(name) or self.text[start] != "&":
            self._anchors.known[name] = anchored
        else:
            self._text_instead(start, end)

    def _tag(self, tag: str, start: int, end: int, is_text: bool = True) -> None:
        source = self.text[start : start + 2]
        if is_text and source[:1] == "!" and source not in ("!!", "!<"):
            self._text_instead(start, end)
        else:
            shown = "!!" + tag.removeprefix("tag:yaml.org,2002:") if source == "!!" else tag
            self.remark(faults.CUSTOM_TAG, start, end, tag=shown)

    def _text_instead(self, start: int, end: int) -> None:
        edits = {start: mask(self.text[start])}
        end = max(end, start + len(suspicion.line_rest(self.text, start)))
        self.remark(faults.UNQUOTED_START, start, end, edits, **suspicion.start_args(self.text, start))
