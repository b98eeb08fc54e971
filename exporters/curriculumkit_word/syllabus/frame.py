"""What every part of a syllabus is written with: the document, the authors' texts, the words between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from curriculumkit.award.prose import Prose
from curriculumkit.catalogue import Catalogue
from curriculumkit.diagnostics import Pointer
from curriculumkit.display import digits
from curriculumkit.graph import LinkedCurriculum, ModuleNode, Node, ObjectiveNode, PathNode
from curriculumkit.model.quantity import Range
from curriculumkit_word.document import NOTHING, Style, WordFile, Xml, joined
from curriculumkit_word.exporter import WordOptions
from curriculumkit_word.markup import Writing
from curriculumkit_word.markup.blocks import Look
from curriculumkit_word.syllabus.plans import Plans


@dataclass(slots=True)
class Frame:
    """A document about `paths`: all of the curriculum, or one.

    `labels` are the numbers of objectives by their ids, `targets` the ids that the document has a place for.
    """

    curriculum: LinkedCurriculum
    options: WordOptions
    word: WordFile
    writing: Writing
    words: Catalogue
    prose: Prose
    plans: Plans
    paths: Sequence[PathNode]
    labels: Mapping[str, str]
    targets: set[str] = field(default_factory=set)

    @property
    def whole(self) -> bool:
        """Whether the document is about the whole curriculum."""
        return len(self.paths) == len(self.curriculum.paths)

    @property
    def modules(self) -> Iterator[ModuleNode]:
        """The modules that the document is about."""
        return (module for path in self.paths for module in path.all_modules)

    def beside(self, module: ModuleNode | None) -> None:
        """From here on, texts are a module's, whose pictures lie beside it; or they are of no module."""
        if module is None:
            self.writing = self.writing.within({}, "")
        else:
            self.writing = self.writing.within(module.assets, f"{module.local_id}/")

    def text(self, key: str, /, **values: object) -> str:
        """An interface text in the curriculum's language."""
        return self.words.text(key, **values)

    def listed(self, texts: Iterable[str]) -> str:
        """Texts one after another, parted as the language does."""
        return self.text(", ").join(texts)

    def add(self, *blocks: Xml) -> None:
        """Put blocks at the end of the document."""
        self.word.add(*blocks)

    def heading(self, text: str, level: int, target: str = "", *, page_break: bool = False) -> None:
        """A heading; with a `target`, the place of that id."""
        self.add(self.word.heading(text, level, target, page_break=page_break))

    def paragraph(self, content: Xml, style: Style = Style.BODY) -> None:
        """A paragraph."""
        self.add(self.word.paragraph(content, style))

    def said(self, key: str, /, style: Style = Style.BODY, **values: object) -> None:
        """A paragraph of an interface text."""
        self.paragraph(self.word.run(self.text(key, **values)), style)

    def block(self, text: str | None, place: Pointer, headings: int = 4, *, keep_next: bool = False) -> None:
        """An author's text, if there is one. `headings` is the level of headings in it.

        `keep_next`: it stays on the page of what is behind it.
        """
        if text:
            self.add(self.writing.block(text, place, Look(headings=headings, keep_next=keep_next)))

    def line(self, text: str, place: Pointer) -> Xml:
        """An author's text within a line."""
        return self.writing.line(text, place)

    def facts(self, pairs: Iterable[tuple[str, Xml]]) -> None:
        """Labelled facts below a heading, a line each; those without content are left out."""
        for label, content in pairs:
            if content:
                self.add(self.word.kept(self.labelled(label, content)))

    def labelled(self, label: str, content: Xml) -> Xml:
        """A label and what it is about."""
        return joined([self.word.strong(self.text("{label}: ", label=label)), content])

    def caption(self, text: str, target: str = "") -> None:
        """A caption above a table."""
        self.add(self.word.caption(self.text("Table"), "Table", text, target))

    def reference(self, node: Node, text: str) -> Xml:
        """A cross-reference to the heading of something, whose text it is."""
        return self.word.reference(text, node.id) if node.id in self.targets else self.word.run(text)

    def to(self, node: Node, text: str) -> Xml:
        """A text that leads to where the document speaks of something; plain where it does not."""
        return self.word.jump(text, node.id) if node.id in self.targets else self.word.run(text)

    def objectives(self, nodes: Iterable[ObjectiveNode]) -> Xml:
        """The numbers of objectives, each leading to its place."""
        # A space, so that lines of many numbers can break, and never within a number.
        comma = self.word.run(", ")
        return Xml(comma.join(self.to(node, self.labels[node.id]) for node in nodes))

    def objective(self, ref: str, node: Node) -> ObjectiveNode | None:
        """The objective that a reference written in some work means."""
        scope = node.id.split("/")[:-1]
        for length in range(len(scope), -1, -1):
            found = self.curriculum.nodes.get("/".join([*scope[:length], ref]))
            if isinstance(found, ObjectiveNode):
                return found
        return None

    def module_name(self, module: ModuleNode) -> str:
        """`Module 3: Brokers`."""
        return self.text("Module {number}: {title}", number=module.number, title=module.name)

    def number(self, node: Node) -> str:
        """A module's number; of other things, nothing."""
        return node.number if isinstance(node, ModuleNode) else ""

    def path_name(self, path: PathNode) -> str:
        """`Learning path 1: Foundations`."""
        return self.text("Learning path {number}: {title}", number=path.number, title=path.name)

    def weeks(self, weeks: Range) -> str:
        """`1 week`, `4-12 weeks`."""
        return self.counted(weeks.high, "{count} week", "{count} weeks", str(weeks))

    def minutes(self, minutes: int) -> str:
        """`45 minutes`."""
        return self.counted(Decimal(minutes), "{count} minute", "{count} minutes")

    def hours(self, hours: Range) -> str:
        """`10-15 hours`."""
        return self.counted(hours.high, "{count} hour", "{count} hours", str(hours))

    def counted(self, number: Decimal, one: str, many: str, written: str = "") -> str:
        """A number with what it counts."""
        return self.text(one if number == 1 else many, count=written or digits(number))

    def work(self, module: ModuleNode) -> str:
        """How long a module takes, with hours where the base study mode has some."""
        model = self.curriculum.model
        mode = model.study_modes.get(model.base_study_mode or "")
        weeks = self.weeks(module.model.weeks)
        if mode is None or mode.hours_per_week is None:
            return weeks
        hours = self.hours(module.model.weeks * mode.hours_per_week)
        return self.text("{weeks} ({hours})", weeks=weeks, hours=hours)

    def optional(self, content: Xml | None) -> Xml:
        """Content, or a dash for an empty cell."""
        return content or self.word.run("–")


def numbered(curriculum: LinkedCurriculum) -> dict[str, str]:
    """The numbers of all objectives by their ids: `3.2` is the second one of module 3."""
    return {
        objective.id: f"{module.number}.{index}"
        for module in curriculum.modules
        for index, objective in enumerate(module.objectives.values(), start=1)
    }


__all__ = ["NOTHING", "Frame"]
