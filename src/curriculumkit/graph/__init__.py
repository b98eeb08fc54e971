"""The linked curriculum: nodes that know their place, references resolved."""

from curriculumkit.graph.files import BoundFile, CurriculumFiles, PathFiles
from curriculumkit.graph.link import link
from curriculumkit.graph.linked import CURRICULUM_FILE, LinkedCurriculum
from curriculumkit.graph.nodes import (
    ActivityNode,
    AssessedNode,
    AssessmentNode,
    Asset,
    CertificationNode,
    CompletableNode,
    ConditionNode,
    GroupNode,
    LessonNode,
    ModuleNode,
    Node,
    ObjectiveNode,
    PathNode,
    PooledNode,
    QuestionNode,
    ServingNode,
    TrackNode,
)

__all__ = [
    "CURRICULUM_FILE",
    "ActivityNode",
    "AssessedNode",
    "AssessmentNode",
    "Asset",
    "BoundFile",
    "CertificationNode",
    "CompletableNode",
    "ConditionNode",
    "CurriculumFiles",
    "GroupNode",
    "LessonNode",
    "LinkedCurriculum",
    "ModuleNode",
    "Node",
    "ObjectiveNode",
    "PathFiles",
    "PathNode",
    "PooledNode",
    "QuestionNode",
    "ServingNode",
    "TrackNode",
    "link",
]
