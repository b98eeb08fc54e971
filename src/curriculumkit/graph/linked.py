"""The linked curriculum: what rules, planner, awards and exporters are given."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph.gaps import Gaps
from curriculumkit.graph.nodes import (
    AssessedNode,
    AssessmentNode,
    CertificationNode,
    ConditionNode,
    ModuleNode,
    Node,
    ObjectiveNode,
    PathNode,
    QuestionNode,
)
from curriculumkit.graph.notes import MissingFile, SharedId, UnlistedFile, Unresolved
from curriculumkit.model import All, Curriculum
from curriculumkit.source import Document

CURRICULUM_FILE = "curriculum.yaml"


@dataclass(slots=True, eq=False, kw_only=True)
class LinkedCurriculum:
    """A curriculum whose references are resolved. `documents` are the files that it was made of, by their names;
    `files` are the names of all files in its folder.

    `id` is its own, or else the name of its folder; `gaps` are what had to be left out of `curriculum.yaml`.
    """

    id: str
    model: Curriculum
    gaps: Gaps = field(default=Gaps(), repr=False)
    paths: list[PathNode] = field(default_factory=list)
    certifications: dict[str, CertificationNode] = field(default_factory=dict)
    case_studies: dict[str, AssessedNode] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict, repr=False)
    unresolved: list[Unresolved] = field(default_factory=list, repr=False)
    missing_files: list[MissingFile] = field(default_factory=list, repr=False)
    unlisted_files: list[UnlistedFile] = field(default_factory=list, repr=False)
    shared_ids: list[SharedId] = field(default_factory=list, repr=False)
    documents: Mapping[str, Document] = field(default_factory=dict, repr=False)
    files: tuple[str, ...] = field(default=(), repr=False)
    place: Pointer = field(default=Pointer(CURRICULUM_FILE), repr=False)

    @property
    def title(self) -> str:
        """The curriculum's title."""
        return self.model.title

    @property
    def modules(self) -> Iterator[ModuleNode]:
        """All modules, in order of study, those of tracks included."""
        return (module for path in self.paths for module in path.all_modules)

    @property
    def objectives(self) -> Iterator[ObjectiveNode]:
        """All objectives, in order of study."""
        return (objective for module in self.modules for objective in module.objectives.values())

    @property
    def assessments(self) -> Iterator[AssessmentNode]:
        """The assessments of all modules and the exams of all paths, in order of study."""
        return (assessment for path in self.paths for assessment in path.assessments)

    @property
    def questions(self) -> Iterator[QuestionNode]:
        """All questions of all banks."""
        return (question for module in self.modules for bank in module.banks.values() for question in bank.values())


def attempts_of(assessment: AssessmentNode, curriculum: LinkedCurriculum) -> int | None:
    """How often an assessment may be taken: as it says, or its kind, or the policy for all; None: any number."""
    default = curriculum.model.defaults.get(assessment.kind or "")
    retakes = curriculum.model.policies.retakes
    return (
        assessment.model.attempts or (default.attempts if default else None) or (retakes.attempts if retakes else None)
    )


def walk(conditions: tuple[ConditionNode, ...]) -> Iterator[ConditionNode]:
    """Every condition and every condition inside it."""
    pending = list(reversed(conditions))
    while pending:
        node = pending.pop()
        yield node
        pending += reversed(node.parts)


def flattened(conditions: Sequence[ConditionNode]) -> list[ConditionNode]:
    """Conditions that must all hold, with those below `all:` among them."""
    flat: list[ConditionNode] = []
    waiting = list(reversed(conditions))
    while waiting:
        condition = waiting.pop()
        if isinstance(condition.model, All):
            waiting += reversed(condition.parts)
        else:
            flat.append(condition)
    return flat


def certain(conditions: Sequence[ConditionNode]) -> Iterator[ConditionNode]:
    """The conditions without a choice."""
    return (condition for condition in flattened(conditions) if not condition.parts)
