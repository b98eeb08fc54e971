"""From bytes to a document: plain data whose places are known, and everything that is wrong with the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from curriculumkit.diagnostics import Finding, Span, Step
from curriculumkit.source.builder import Builder
from curriculumkit.source.collector import collector_paused
from curriculumkit.source.conflicts import conflicts
from curriculumkit.source.decoding import control_characters, decode
from curriculumkit.source.lines import Lines
from curriculumkit.source.mending import Mended
from curriculumkit.source.positions import Doubt, Positions, Typed
from curriculumkit.source.reading import Reading


@dataclass(frozen=True, slots=True)
class Document:
    """A file's data and where everything in it stands.

    `data` is made of dict (keys as typed), tuple, str, int, float, bool and None. `typed` has, for every plain scalar
    that became a number, true, false or null, the text as it was typed. `doubts` are the first keys and values that
    YAML 1.1 reads differently. `dropped` are the paths of entries that are not in `data`, such as those whose keys
    stand there a second time. `lines` are computed when they are asked for.
    """

    file: str
    data: object
    findings: tuple[Finding, ...]
    typed: Mapping[tuple[Step, ...], str]
    doubts: Sequence[Doubt]
    dropped: tuple[tuple[Step, ...], ...]
    lines: Sequence[str]
    readable: bool
    """False where nothing could be made of the text: `data` is then None, and `findings` say why."""
    _mended: Mended
    _positions: Positions
    _original: Lines

    @property
    def text(self) -> str:
        """The text as it was written."""
        return self._original.text

    def span(self, path: tuple[Step, ...], on_key: bool = False) -> Span:
        """The stretch of a value or of its key.

        For a path that does not exist, the nearest thing above it: the key of the mapping where a key is missing, or
        the first line of an entry that has no key. Entries of lists have no key; their first line stands for it.
        """
        if not self.readable:
            return Span(1, 1, 1, 1)
        node, data, key = 0, self.data, None
        for number, step in enumerate(path):
            found = self._positions.child(node, data, step)
            if found is None:
                return self._key_or_line(key, node)
            if on_key and number == len(path) - 1:
                return self._key_or_line(self._positions.key(node, data, step), found[0])
            key = self._positions.key(node, data, step)
            node, data = found
        return self._stretch(self._positions.starts[node], self._positions.ends[node])

    def _key_or_line(self, key: int | None, node: int) -> Span:
        if key is not None:
            return self._stretch(self._positions.starts[key], self._positions.ends[key])
        start, end = self._positions.starts[node], self._positions.ends[node]
        _, line_end = Lines(self._mended.text).around(start)
        return self._stretch(start, min(end, line_end))

    def _stretch(self, start: int, end: int) -> Span:
        # libyaml ends a block scalar at the beginning of the next line.
        while end > start and self._mended.text[end - 1] in " \r\n\t":
            end -= 1
        return self._original.span(self._mended.offset(start), self._mended.offset(end))


def load(text: bytes, file: str) -> Document:
    """Reads a file's bytes. Never raises for what is in them: whatever is wrong is in the document's findings."""
    decoded = decode(text, file)
    if isinstance(decoded, Finding):
        return _unreadable(file, text.decode("utf-8", "replace"), (decoded,))
    if unresolved := tuple(conflicts(decoded, file)):
        return _unreadable(file, decoded, unresolved)
    with collector_paused():
        reading = Reading(file, decoded)
        builder = reading.run(control_characters(text, decoded))
    if builder is None:
        return _unreadable(file, decoded, reading.findings)
    typed = Typed(builder.text, builder.data, builder.positions)
    lines, mended = reading.lines, reading.mended
    doubts = tuple(_doubts(builder))
    dropped = tuple(_dropped(builder))
    return Document(
        file, builder.data, reading.findings, typed, doubts, dropped, lines, True, mended, builder.positions, lines
    )


def _dropped(builder: Builder) -> Iterator[tuple[Step, ...]]:
    starts, ends = builder.positions.starts, builder.positions.ends
    for path, key in builder.positions.lessened(builder.data):
        yield *path, builder.text[starts[key] : ends[key]].strip("'\"")


def _doubts(builder: Builder) -> Iterator[Doubt]:
    starts, ends = builder.positions.starts, builder.positions.ends
    for path, on_key, node in builder.positions.paths(builder.data, builder.doubts):
        yield Doubt(path, on_key, builder.text[starts[node] : ends[node]])


def _unreadable(file: str, text: str, findings: tuple[Finding, ...]) -> Document:
    lines = Lines(text)
    positions = Positions()
    return Document(file, None, findings, {}, (), (), lines, False, Mended(text, {}), positions, lines)
