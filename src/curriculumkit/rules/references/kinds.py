"""What the kinds of nodes are called in messages."""

from curriculumkit.graph import (
    ActivityNode,
    AssessedNode,
    AssessmentNode,
    CertificationNode,
    CompletableNode,
    GroupNode,
    LessonNode,
    ModuleNode,
    Node,
    ObjectiveNode,
    PathNode,
    PooledNode,
    QuestionNode,
    TrackNode,
)

_KINDS: dict[type[Node], str] = {
    ActivityNode: "an activity",
    AssessedNode: "an assessment, a capstone or a portfolio",
    AssessmentNode: "an assessment or an exam",
    CertificationNode: "a certification",
    CompletableNode: "a path, a track or a module",
    GroupNode: "a group of questions",
    LessonNode: "a lesson",
    ModuleNode: "a module",
    ObjectiveNode: "an objective",
    PathNode: "a path",
    PooledNode: "a question or a group of questions",
    QuestionNode: "a question",
    TrackNode: "a track",
}


def kind_of(kind: type[Node]) -> str:
    """The name of a kind, with its article."""
    return _KINDS[kind]
