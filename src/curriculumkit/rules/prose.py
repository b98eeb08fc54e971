"""The texts of a curriculum, each once, with its place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from curriculumkit.diagnostics import Location, Part, Pointer, Span, Step
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.graph.files import bank_of, module_of
from curriculumkit.markup.scan import NOTHING, Scan, scan
from curriculumkit.model.base import OF_OTHER_TOOLS
from curriculumkit.source import Document

_MARKDOWN = frozenset(
    ("prompt", "explanation", "text", "feedback", "hints", "correct", "wrong", "sample", "template", "item", "match")
)
_MARKDOWN_ITEMS = frozenset(("items", "distractors"))
_NEVER = frozenset(
    ("checks", "acknowledge", "terminology", "sources", "blueprint", "defaults", "rounding", "credits", "other_units")
)
"""Keys below which there are no texts."""
_NOT_ITSELF = frozenset(
    (
        *("id", "source", "proof", "objective", "objectives", "requires", "complete", "pass", "submit", "hold"),
        *("leads_to", "modules", "paths", "language", "version", "type", "kind", "kinds", "types", "level", "weeks"),
        *("difficulty", "base_study_mode", "result", "marking", "exact", "tags", "answers", "answer", "updated"),
        *(
            "range",
            "minutes",
            "seconds",
            "points",
            "written",
            "aliases",
            "within",
            "unit",
            "count",
            "minimum",
            "recommended",
            "hours_per_week",
            "counts",
        ),
        *("weight", "attempts", "tolerance", "take", "from", "at_least", "months", "cut_off", "per_day", "resit_cap"),
    )
)
"""Keys whose own values are ids, numbers or programs."""
_TAG_OR_NAME = re.compile("[<$]")
_MARKS_OF_CODE = ("``", "://", "](", "~~~")
_SIMPLE_CODE = re.compile("`[^`]+`")
"""What `_CODE` finds in most texts, in a third of the time."""
_HOLDERS = (str, dict, tuple)
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=fence)|\Z)|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|https?://\S+|(?<=\]\()[^)\s]*|<[^<>\n]+>|\$\{\w+\}",
    re.DOTALL | re.MULTILINE,
)


@dataclass(eq=False)
class Prose:
    """A text for people. `path` leads to it in its file; a page is a file of its own, and has none."""

    curriculum: LinkedCurriculum
    file: str
    path: tuple[Step, ...]
    text: str
    is_markdown: bool
    module: ModuleNode | None = None
    is_page: bool = False

    _scan: Scan | None = None

    @property
    def scan(self) -> Scan:
        """What its markup holds; nothing where it has none."""
        if self._scan is None:
            self._scan = scan(self.text) if self.is_markdown else NOTHING
        return self._scan

    @cached_property
    def spoken(self) -> str:
        """The text with code, addresses and tags replaced by NUL characters: offsets stay the same."""
        text = self.text
        if _TAG_OR_NAME.search(text) or any(mark in text for mark in _MARKS_OF_CODE):
            return _CODE.sub(_blanked, text)
        return _SIMPLE_CODE.sub(_blanked, text) if "`" in text else text

    def at(self, start: int, end: int) -> Pointer | Location:
        """The place of a stretch of the text."""
        if not self.is_page:
            wanted = self.text[start:end]
            return Pointer(self.file, self.path, part=Part(wanted, self.text.count(wanted, 0, start)))
        line, column = self._line(start)
        end_line, end_column = self._line(end)
        return Location(self.file, Span(line, column, end_line, end_column))

    @property
    def place(self) -> Pointer | Location:
        """The place of the whole text."""
        return Location.top(self.file) if self.is_page else Pointer(self.file, self.path)

    def line(self, number: int) -> Pointer | Location:
        """The place of one of its lines, counted from 0."""
        lines = self.text.split("\n")
        start = sum(len(line) + 1 for line in lines[:number])
        text = lines[number].rstrip()
        indent = len(text) - len(text.lstrip())
        return self.at(start + indent, start + len(text)) if text.strip() else self.place

    def _line(self, offset: int) -> tuple[int, int]:
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)


def _blanked(code: re.Match[str]) -> str:
    return "\0" * len(code[0])


def texts(curriculum: LinkedCurriculum) -> Iterator[Prose]:
    """All texts for people, file by file; those of pages last."""
    yield from texts_of_files(curriculum, tuple(curriculum.documents))
    yield from texts_of_pages(curriculum)


def texts_of_files(curriculum: LinkedCurriculum, files: Sequence[str]) -> Iterator[Prose]:
    """The texts for people in some of a curriculum's documents."""
    modules = {module.place.file: module for module in curriculum.modules}
    for file in files:
        module = _module(modules, file)
        for path, text, is_markdown in _strings(curriculum.documents[file]):
            yield Prose(curriculum, file, path, text, is_markdown, module)


def texts_of_pages(curriculum: LinkedCurriculum, _: Sequence[str] = ()) -> Iterator[Prose]:
    """The pages of all lessons."""
    for module in curriculum.modules:
        for lesson in module.lessons.values():
            if lesson.page:
                yield Prose(curriculum, lesson.file, (), lesson.page, is_markdown=True, module=module, is_page=True)


def _module(modules: Mapping[str, ModuleNode], file: str) -> ModuleNode | None:
    folder, _, name = file.rpartition("/")
    bank = bank_of(name)
    stem = bank[0] if bank else module_of(name)
    return modules.get(f"{folder}/{stem}.yaml")


def _strings(document: Document) -> Iterator[tuple[tuple[Step, ...], str, bool]]:
    """Every text in a document's data, without those that are ids, numbers or programs."""
    waiting: list[tuple[tuple[Step, ...], object, bool]] = [((), document.data, False)]
    while waiting:
        path, data, is_markdown = waiting.pop()
        if type(data) is str:
            yield path, data, is_markdown
        elif type(data) is dict:
            waiting += [
                ((*path, key), value, key in _MARKDOWN)
                for key, value in reversed(data.items())
                if type(value) in _HOLDERS
                and key not in _NEVER
                and not (key in _NOT_ITSELF and _is_flat(value))
                and not key.startswith(OF_OTHER_TOOLS)
            ]
        elif type(data) is tuple:
            is_text = is_markdown or (bool(path) and path[-1] in _MARKDOWN_ITEMS)
            waiting += [((*path, index), value, is_text) for index, value in reversed(list(enumerate(data)))]


def _is_flat(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, tuple) and not any(type(item) is dict for item in value))
