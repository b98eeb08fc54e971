"""What all sheets are given: the curriculum, its plan, the workbook and the words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from curriculumkit.graph import AssessedNode, LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.planner import Item, Kind, Plan
from curriculumkit.planner.plan import monday
from curriculumkit.planner.words import kind_name
from curriculumkit_excel.catalogue import Catalogue
from curriculumkit_excel.workbook import Book, Look
from curriculumkit_excel.workbook import looks as look


@dataclass(slots=True, kw_only=True)
class Course:
    """A curriculum that is taught by a plan. `others` are the same plan's weeks in other study modes."""

    curriculum: LinkedCurriculum
    plan: Plan
    words: Catalogue
    book: Book
    learners: tuple[str, ...]
    others: tuple[Plan, ...] = ()
    plan_file: str = ""
    _items: Mapping[str, Item] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._items = self.plan.by_id

    def text(self, key: str, /, **values: object) -> str:
        """A text in the curriculum's language."""
        return self.words.text(key, **values)

    def kind(self, kind: Kind) -> str:
        """What a kind of item is called."""
        return kind_name(kind, self.curriculum.model.language)

    @property
    def first_monday(self) -> date:
        """The Monday of the first week."""
        return monday(self.plan.start)

    @property
    def day(self) -> Look:
        """The look of a date."""
        return look.SHORT.but(format=self.text("format: date"), across="left")

    @property
    def day_width(self) -> float:
        """How wide a column of dates is."""
        return float(self.text("width: date"))

    @property
    def weekday(self) -> Look:
        """The look of a date of which the weekday is shown."""
        return look.SHORT.but(format=self.text("format: weekday"), across="left")

    @property
    def paths(self) -> list[PathNode]:
        """The paths of the plan."""
        planned = {stretch.id for stretch in self.plan.paths}
        return [path for path in self.curriculum.paths if path.id in planned]

    @property
    def modules(self) -> list[ModuleNode]:
        """The modules of the plan, in order of study."""
        planned = {stretch.id for stretch in self.plan.modules}
        return [module for module in self.curriculum.modules if module.id in planned]

    def assessed(self, path: PathNode, *, planned: bool = True) -> list[AssessedNode]:
        """What is assessed in a path, in order of study; only what the plan has, unless everything is asked for."""
        taken = {module.id for module in self.modules}
        nodes: list[AssessedNode] = []
        for module in path.all_modules:
            if module.id in taken or not planned:
                nodes += module.assessments.values()
        return [*nodes, *path.works]

    def item(self, node_id: str) -> Item | None:
        """What the plan has of a node."""
        return self._items.get(node_id)


def module_label(module: ModuleNode) -> str:
    """A module's number and title."""
    return f"{module.number} {module.name}"
