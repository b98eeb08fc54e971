"""Reading a text, mending what is certain, and reading on, until nothing is left to mend."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import yaml

from curriculumkit.diagnostics import Edit, Finding, Location
from curriculumkit.source import faults
from curriculumkit.source.anchors import Refusal
from curriculumkit.source.builder import Builder
from curriculumkit.source.decoding import CONTROLS_LIMIT
from curriculumkit.source.diagnosis import diagnose
from curriculumkit.source.escapes import escapes
from curriculumkit.source.lines import Lines
from curriculumkit.source.mending import Mended, Remark, is_mask
from curriculumkit.source.suspicion import begins_line, comments, line_start, quoted

MEND_LIMIT = 50
"""Mistakes of a file that are mended in memory before it is given up."""
WORK_LIMIT = 4_000_000
"""Characters that are read again because of mends, beside eight times the file's own."""

_OF_INDENTATION = (faults.BAD_INDENTATION, faults.TOO_DEEP_INDENTATION)
_KEY = "\U0010f0fe"


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is read in one go: lines that open the same collections as in the text, then the text from an offset on.

    After a mistake, reading begins again with the entry that holds it, so that many mistakes in a long file cost
    little more than one. When no mistake is left, all is read once more.
    """

    opening: str = ""
    start: int = 0

    def text(self, mended: Mended) -> str:
        """What is read."""
        return self.opening + mended.text[self.start :] if self.start else mended.text

    @property
    def distance(self) -> int:
        """From an offset in what is read to the offset in the text."""
        return self.start - len(self.opening)


class Reading:
    """One file's reading; `findings` and `mended` are what they should be when it has run."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = Lines(text)
        self.mended = Mended(text, {})
        self._found: dict[tuple[int, int, str], Finding] = {}
        self._mends = 0
        self._work = 8 * len(text) + WORK_LIMIT

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, in the order of the text."""
        return tuple(self._found[key] for key in sorted(self._found))

    def run(self, remarks: list[Remark]) -> Builder | None:
        """The builder that read the whole text; None where that was not possible. `remarks` are known already."""
        self._mend(remarks)
        if len(remarks) >= CONTROLS_LIMIT:
            return None
        self._mends = 0
        stretch = Stretch()
        while True:
            masks = (place - stretch.distance for place in self.mended.masks if place >= stretch.start)
            builder = Builder(stretch.text(self.mended), masks)
            remarks, is_whole = _read(builder, stretch)
            self._work -= builder.last_stretch[1] + len(builder.text) // 8
            following = Stretch() if is_whole else _entry_at_end(builder, stretch)
            if any(remark.edits and remark.start < following.start for remark in remarks):
                following = Stretch()
            begin = self.mended.offset(following.start)
            before = [remark for remark in remarks if remark.end <= following.start]
            if self._may_go_on(remarks) and self._mend(remarks, before):
                stretch = Stretch(following.opening, self.mended.place(begin))
            elif is_whole and stretch.start:
                stretch = Stretch()
            else:
                self._note(remarks)
                return builder if is_whole else None

    def _may_go_on(self, remarks: list[Remark]) -> bool:
        mends = [remark for remark in remarks if remark.edits]
        if not mends or not self.mended.mendable:
            return False
        if self._mends < MEND_LIMIT and self._work > 0:
            return True
        last = max(remark.end for remark in mends)
        remarks.append(Remark(faults.TOO_MANY_MISTAKES, last, last, {}, {}))
        return False

    def _mend(self, remarks: list[Remark], also: Sequence[Remark] = ()) -> bool:
        """Applies the edits of remarks and notes them; whether there were new ones."""
        mends = [remark for remark in remarks if remark.edits][: 2 * MEND_LIMIT]
        if not mends:
            return False
        mended = self.mended.with_edits({place: new for mend in mends for place, new in mend.edits.items()})
        if len(mended.edits) == len(self.mended.edits):
            return False
        known = len(self._found)
        self._note(mends)
        self._mends += len(self._found) - known
        self._note(also)
        self.mended = mended
        return True

    def _note(self, remarks: Sequence[Remark]) -> None:
        for remark in remarks:
            place = self._place(remark.start, remark.end)
            if remark.fault in _OF_INDENTATION and self._is_beside_tabs(place.span.line):
                continue
            finding = remark.fault.at(place, **remark.args)
            if remark.first:
                finding = finding.because(self._place(*remark.first), "the first one stands here")
            finding = self._with_edits(finding, remark)
            self._found.setdefault((place.span.line, place.span.column, remark.fault.code), finding)

    def _is_beside_tabs(self, line: int) -> bool:
        """Whether a tab on this line or the one above was taken for spaces: how wide it is meant is a guess."""
        tabs = (place for place in self.mended.edits if self.mended.original[place] == "\t")
        return any(self.lines.number(place) + 1 in (line - 1, line) for place in tabs)

    def _with_edits(self, finding: Finding, remark: Remark) -> Finding:
        """The finding with what mends it, where that is certain: added characters, or quotes around the whole text."""
        if remark.edits and not any(map(is_mask, remark.edits.values())):
            edits = (Edit(self._place(place, place + 1), new) for place, new in sorted(remark.edits.items()))
            return replace(finding, edits=tuple(edits))
        stretch = self.mended.text[remark.start : remark.end]
        if remark.fault is faults.UNQUOTED_START and stretch == remark.args.get("text"):
            return finding.mended(quoted(stretch))
        return finding

    def _place(self, start: int, end: int) -> Location:
        return Location(self.file, self.lines.span(self.mended.offset(start), self.mended.offset(end)))


def _read(builder: Builder, stretch: Stretch) -> tuple[list[Remark], bool]:
    remarks: list[Remark] = builder.remarks
    is_whole = False
    try:
        builder.run()
        if builder.data is None:
            remarks.append(Remark(faults.EMPTY_FILE, 0, 0, {}, {}))
        else:
            remarks += comments(builder.text, builder.positions)
            remarks += escapes(builder.text, builder.positions)
            is_whole = True
    except yaml.YAMLError as error:
        remarks += diagnose(builder, error)
    except Refusal as refusal:
        remarks.append(refusal.remark)
    opened = len(stretch.opening)
    return [remark.moved(stretch.distance) for remark in remarks if remark.start >= opened], is_whole


def _entry_at_end(builder: Builder, stretch: Stretch) -> Stretch:
    """The innermost entry of a mapping that has a line to itself, a collection for a value, and no end yet."""
    frames, starts, text = builder.open_frames, builder.positions.starts, builder.text
    if builder.has_anchors:
        return Stretch()
    for number in range(len(frames) - 2, -1, -1):
        outer = frames[: number + 1]
        if not outer[-1].is_map or any(frame.is_flow for frame in outer) or frames[number + 1].as_key:
            continue
        key = starts[frames[number + 1].node - 1]
        if key < len(stretch.opening):
            return stretch
        if begins_line(text, key):
            opening = "".join(_opening(text, starts[frame.node + frame.is_map], frame.is_map) for frame in outer[:-1])
            return Stretch(opening, line_start(text, key) + stretch.distance)
    return Stretch()


def _opening(text: str, place: int, is_map: bool) -> str:
    indent = " " * (place - line_start(text, place))
    return f"{indent}{_KEY}:\n" if is_map else f"{indent}-\n"
