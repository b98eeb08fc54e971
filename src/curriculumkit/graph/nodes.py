"""The nodes of the linked curriculum: models that know their id, their place, and what they refer to.

Nodes are made once by `link` and are read-only afterwards.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph.gaps import Gaps
from curriculumkit.model import (
    Activity,
    Assessment,
    Capstone,
    CaseStudy,
    Certification,
    Condition,
    Group,
    Lesson,
    Module,
    Objective,
    Path,
    Portfolio,
    SingleQuestion,
    Track,
)
from curriculumkit.model.assessment import ASSESSMENT_KINDS, AssessmentKind
from curriculumkit.model.quantity import Percent, Quota


@dataclass(slots=True, eq=False, kw_only=True)
class Node:
    """Something with an id. `id` is unique in the curriculum, `place` is where it is written."""

    id: str
    place: Pointer
    name: str

    @property
    def local_id(self) -> str:
        """The last part of the id, which is what its author wrote."""
        return self.id.rpartition("/")[2]

    @property
    def label(self) -> str:
        """The id with the text behind it."""
        return f"{self.local_id} ({self.name})"


@dataclass(slots=True, eq=False, kw_only=True)
class ObjectiveNode(Node):
    """An objective, with everything that serves it."""

    model: Objective
    module: "ModuleNode" = field(repr=False)
    taught_by: list["LessonNode"] = field(default_factory=list, repr=False)
    practised_by: list["ActivityNode"] = field(default_factory=list, repr=False)
    assessed_by: list["AssessedNode"] = field(default_factory=list, repr=False)
    questions: list["QuestionNode"] = field(default_factory=list, repr=False)


@dataclass(slots=True, eq=False, kw_only=True)
class ServingNode(Node):
    """Something that serves objectives; `refs` is how its author refers to them."""

    refs: tuple[str, ...] = ()
    objectives: tuple[ObjectiveNode, ...] = ()


@dataclass(slots=True, eq=False, kw_only=True)
class ActivityNode(ServingNode):
    """An activity."""

    model: Activity
    module: "ModuleNode" = field(repr=False)


@dataclass(slots=True, eq=False, kw_only=True)
class LessonNode(ServingNode):
    """A lesson; `page` is its Markdown, None where the file is missing."""

    model: Lesson
    module: "ModuleNode" = field(repr=False)
    page: str | None = None
    file: str


@dataclass(slots=True, eq=False, kw_only=True)
class AssessedNode(ServingNode):
    """Whatever assesses objectives: assessments, exams, capstones, portfolios, case studies."""

    model: Assessment | Capstone | Portfolio | CaseStudy
    module: "ModuleNode | None" = field(default=None, repr=False)
    path: "PathNode | None" = field(default=None, repr=False)


@dataclass(slots=True, eq=False, kw_only=True)
class AssessmentNode(AssessedNode):
    """An assessment of a module, or a path's exam. `pass_mark` is its own, or else the curriculum's default.

    The quotas and `fixed` are what its blueprint refers to, the latter with where it does.
    """

    model: Assessment
    pass_mark: Percent | None = None
    module_quotas: dict["ModuleNode", Quota] = field(default_factory=dict, repr=False)
    objective_quotas: dict[ObjectiveNode, Quota] = field(default_factory=dict, repr=False)
    fixed: tuple[tuple["QuestionNode | GroupNode", Pointer], ...] = field(default=(), repr=False)

    @property
    def kind(self) -> AssessmentKind | None:
        """Its kind; the id's where the id is one."""
        return self.model.kind or next((kind for kind in ASSESSMENT_KINDS if kind == self.local_id), None)

    @property
    def bank(self) -> "tuple[QuestionNode, ...]":
        """The questions that it can draw."""
        name, modules = self._banks
        return tuple(question for module in modules for question in module.banks[name].values())

    @property
    def pool(self) -> "tuple[QuestionNode, ...]":
        """Its bank, with the questions in it that cannot be read."""
        name, modules = self._banks
        return self.bank + tuple(node for module in modules for node in module.unsound if node.bank == name)

    @property
    def _banks(self) -> "tuple[str, Iterable[ModuleNode]]":
        """The name of the banks that it draws from, and their modules."""
        if self.module is not None:
            return "questions", (self.module,) if self.kind == "quiz" else ()
        return "exam", self.path.all_modules if self.path else ()


@dataclass(slots=True, eq=False, kw_only=True)
class PooledNode(Node):
    """What an assessment can draw: a question, or a group of them."""


@dataclass(slots=True, eq=False, kw_only=True)
class GroupNode(PooledNode):
    """Questions on one stem, which are asked together."""

    model: Group
    questions: list["QuestionNode"] = field(default_factory=list, repr=False)


@dataclass(slots=True, eq=False, kw_only=True)
class QuestionNode(PooledNode):
    """A question of a module's bank. `source` is its own, or else its group's or the bank's, as authored."""

    model: SingleQuestion
    module: "ModuleNode" = field(repr=False)
    bank: str
    group: GroupNode | None = None
    objective: ObjectiveNode | None = None
    source: str | None = None


@dataclass(slots=True, eq=False, kw_only=True)
class Asset:
    """A file beside a module's lessons: a picture. `read` gives its bytes."""

    file: str
    read: Callable[[], bytes] = field(repr=False)
    size: int = 0


@dataclass(slots=True, eq=False, kw_only=True)
class CompletableNode(Node):
    """What a learner can complete: a module, a track, a path."""


@dataclass(slots=True, eq=False, kw_only=True)
class ModuleNode(CompletableNode):
    """A module. `number` counts through the paths (`14`), or through a track (`B2`).

    `gaps` are what had to be left out of its file; `tells_requires` is False where that was `requires`.
    `unsound` are questions of which a part had to be left out, or all but what they count as; they are in no bank.
    `uncounted` are the banks of which even the number of questions is unknown.
    """

    model: Module
    path: "PathNode" = field(repr=False)
    track: "TrackNode | None" = field(default=None, repr=False)
    number: str = ""
    gaps: Gaps = field(default=Gaps(), repr=False)
    tells_requires: bool = True
    prerequisites: tuple["Prerequisite", ...] = field(default=(), repr=False)
    objectives: dict[str, ObjectiveNode] = field(default_factory=dict, repr=False)
    activities: dict[str, ActivityNode] = field(default_factory=dict, repr=False)
    lessons: dict[str, LessonNode] = field(default_factory=dict, repr=False)
    assessments: dict[str, AssessmentNode] = field(default_factory=dict, repr=False)
    banks: dict[str, dict[str, QuestionNode]] = field(default_factory=lambda: {"questions": {}, "exam": {}}, repr=False)
    bank_files: dict[str, str] = field(default_factory=dict, repr=False)
    broken_banks: set[str] = field(default_factory=set, repr=False)
    uncounted: set[str] = field(default_factory=set, repr=False)
    unsound: list[QuestionNode] = field(default_factory=list, repr=False)
    assets: dict[str, Asset] = field(default_factory=dict, repr=False)

    @property
    def requires(self) -> "tuple[ModuleNode, ...]":
        """The modules to complete first."""
        return tuple(prerequisite.module for prerequisite in self.prerequisites)

    @property
    def quiz(self) -> AssessmentNode | None:
        """Its first quiz."""
        return next((node for node in self.assessments.values() if node.kind == "quiz"), None)


@dataclass(slots=True, eq=False, kw_only=True)
class TrackNode(CompletableNode):
    """A track. `letter` is its place among the tracks of its path: A, B, C …"""

    model: Track
    path: "PathNode" = field(repr=False)
    letter: str = ""
    modules: list[ModuleNode] = field(default_factory=list, repr=False)


@dataclass(slots=True, eq=False, kw_only=True)
class ConditionNode:
    """A condition; `target` is what it refers to, `parts` are the conditions inside it."""

    model: Condition
    place: Pointer
    target: Node | None = None
    parts: tuple["ConditionNode", ...] = ()


@dataclass(slots=True, eq=False, kw_only=True)
class PathNode(CompletableNode):
    """A path. `number` is its rank, from 1.

    `gaps` are what had to be left out of its file; `complete` is False where it does not tell all its modules and what
    is done beside them, or one is missing.
    """

    model: Path
    number: int
    gaps: Gaps = field(default=Gaps(), repr=False)
    complete: bool = True
    modules: list[ModuleNode] = field(default_factory=list, repr=False)
    tracks: dict[str, TrackNode] = field(default_factory=dict, repr=False)
    entry: tuple[ConditionNode, ...] = field(default=(), repr=False)
    leads_to: "CertificationNode | None" = field(default=None, repr=False)
    capstone: AssessedNode | None = field(default=None, repr=False)
    portfolio: AssessedNode | None = field(default=None, repr=False)
    exam: AssessmentNode | None = field(default=None, repr=False)

    @property
    def all_modules(self) -> tuple[ModuleNode, ...]:
        """The modules of the path and of its tracks."""
        return (*self.modules, *(module for track in self.tracks.values() for module in track.modules))

    @property
    def takes_all_tracks(self) -> bool:
        """Whether no track is left out by anybody."""
        return self.model.take >= len(self.tracks)

    @property
    def works(self) -> tuple[AssessedNode, ...]:
        """What is done beside the modules: the capstone, the portfolio and the exam, as far as there are any."""
        return tuple(work for work in (self.capstone, self.portfolio, self.exam) if work is not None)

    @property
    def assessments(self) -> tuple[AssessmentNode, ...]:
        """The assessments of all modules, and the exam."""
        own = tuple(assessment for module in self.all_modules for assessment in module.assessments.values())
        return own if self.exam is None else (*own, self.exam)


@dataclass(slots=True, eq=False, kw_only=True)
class CertificationNode(Node):
    """A certification and its conditions."""

    model: Certification
    requires: tuple[ConditionNode, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """A module that another one requires; entry `index` of the list `within` says so."""

    module: "ModuleNode"
    within: Pointer
    index: int

    @property
    def place(self) -> Pointer:
        """Where that is said."""
        return self.within / self.index
