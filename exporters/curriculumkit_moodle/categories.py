"""Categories: the curriculum, its paths, tracks and modules, and in each module a pool for quizzes and one for exams.

Their names begin with ids where there are many of a kind, so that they sort, and depend on nothing that changes when a
module is put in between.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from curriculumkit.graph import GroupNode, LinkedCurriculum, ModuleNode, PathNode, TrackNode
from curriculumkit_moodle.catalogue import Catalogue, catalogue
from curriculumkit_moodle.names import LONGEST_NAME, collated, idnumber, key_of, plain_text, segment
from curriculumkit_moodle.texts import Writing
from curriculumkit_moodle.xml import text

TOP = "$course$/top"
POOLS = {
    "questions": ("Quiz", "The questions of this module's quiz: a random quiz draws from here."),
    "exam": ("Exam", "Questions for exams only: an exam draws from here."),
}
"""By bank: what its category is called behind the module's id, and what is said of it."""


@dataclass(frozen=True, slots=True)
class Category:
    """A category: its name under its parent's, what it is for, and what Moodle knows it by."""

    path: str
    info: str
    idnumber: str

    @property
    def xml(self) -> str:
        """As it stands in a file; the questions behind it belong to it."""
        return (
            f'<question type="category">\n<category>{text(self.path)}</category>\n<info format="html">{text(self.info)}'
            f"</info>\n<idnumber>{escape(self.idnumber, quote=False)}</idnumber>\n</question>\n"
        )


@dataclass(frozen=True, slots=True)
class Categories:
    """Makes the categories of a curriculum."""

    curriculum: LinkedCurriculum
    names: Mapping[str, str]

    @classmethod
    def of(cls, curriculum: LinkedCurriculum) -> "Categories":
        """Those of a curriculum."""
        return cls(curriculum, {node.id: name for node, name, _ in names_of(curriculum)})

    @property
    def texts(self) -> Catalogue:
        """The texts in the curriculum's language."""
        return catalogue(self.curriculum.model.language)

    def of_pool(self, module: ModuleNode, bank: str) -> Iterator[Category]:
        """Those that lead to a pool, from the top; the pool's is the last."""
        model = self.curriculum.model
        overview = f'<div lang="{escape(model.language)}">{_html(model.overview)}</div>'
        top = self._below(TOP, plain_text(self.curriculum.title), "", overview)
        path = self._below(top.path, self.names[module.path.id], module.path.id, _html(module.path.model.text))
        yield from (top, path)
        above = path
        if module.track is not None:
            above = self._below(path.path, self.names[module.track.id], module.track.id, _html(module.track.model.text))
            yield above
        own = self._below(above.path, self.names[module.id], module.id, self._module_info(module))
        yield own
        name, info = POOLS[bank]
        title = f"{module.local_id} {self.texts.text(name)}"
        yield self._below(own.path, title, f"{module.id}/{bank}", f"<p>{self.texts.text(info)}</p>")

    def of_group(self, group: GroupNode, pool: Category) -> Category:
        """A group's own: its questions are set together, so that a random quiz must not draw them one by one."""
        title = f"{self.texts.text('Group')} {key_of(group)}"
        info = self.texts.text("Questions on one text: set them together, in this order.")
        return self._below(pool.path, title, group.id, f"<p>{info}</p>")

    def _below(self, parent: str, name: str, node_id: str, info: str) -> Category:
        name = name[:LONGEST_NAME] or node_id
        return Category(f"{parent}/{segment(name)}", info, idnumber(self.curriculum.id, node_id))

    def _module_info(self, module: ModuleNode) -> str:
        """What the module is about, and its objectives by id and level."""
        writing = Writing(None)
        items = "".join(
            f'<li class="{key} {node.model.level}">{writing.line_html(node.model.text)}</li>'
            for key, node in module.objectives.items()
        )
        return f'{_html(module.model.text)}<h4>{self.texts.text("Objectives")}</h4><ul class="objectives">{items}</ul>'


Named: TypeAlias = PathNode | TrackNode | ModuleNode


def names_of(curriculum: LinkedCurriculum) -> Iterator[tuple[Named, str, Named | None]]:
    """The categories' names of paths, tracks and modules, and whose name each would have without an id behind it.

    Moodle takes two categories of one name below another for one, on most databases also where they differ in case,
    width or accents only.
    """
    siblings: dict[str, list[Named]] = {}
    for path in curriculum.paths:
        siblings.setdefault("", []).append(path)
        siblings.setdefault(path.id, []).extend(path.tracks.values())
        for module in path.all_modules:
            siblings.setdefault((module.track or path).id, []).append(module)
    for nodes in siblings.values():
        taken: dict[str, Named] = {}
        for node in nodes:
            title = plain_text(f"{node.local_id} {node.name}" if isinstance(node, ModuleNode) else node.name)
            name, other = title[:LONGEST_NAME], taken.get(collated(title[:LONGEST_NAME]))
            behind = f" ({node.local_id})"
            while collated(name) in taken:
                name = f"{title[: LONGEST_NAME - len(behind)]}{behind}"
                behind = f"{behind[:-1]}+)"
            taken[collated(name)] = node
            yield node, name, other


def _html(markdown: str | None) -> str:
    return Writing(None).html(markdown) if markdown else ""
