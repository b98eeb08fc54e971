"""`curriculumkit show certifications`: rules as a tree, with thresholds."""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text
from rich.tree import Tree

from curriculumkit.award.certification import rulebook
from curriculumkit.award.certification.rulebook import is_graded
from curriculumkit.award.prose import Prose, prose
from curriculumkit.cli.checked import read_curriculum
from curriculumkit.cli.console import console
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.graph import (
    AssessmentNode,
    CertificationNode,
    ConditionNode,
    LinkedCurriculum,
    ModuleNode,
    Node,
    PathNode,
    TrackNode,
)
from curriculumkit.model import AnyOf, Some

_QUIET = "dim"


@click.command("certifications")
@curriculum_argument
def certifications(folder: Path) -> None:
    """Certifications, the conditions of each as a tree, and grades."""
    curriculum, report = read_curriculum(folder)
    out = console()
    out.print(_Forest(curriculum).tree())
    if report.has_errors:
        out.print("This curriculum has errors, so that parts may be missing; see `curriculumkit validate`.")


class _Forest:
    def __init__(self, curriculum: LinkedCurriculum) -> None:
        self.curriculum = curriculum
        self.facts = rulebook(curriculum).leaves
        self.prose: Prose = prose(curriculum.model.language)

    def tree(self) -> Tree:
        """All certifications, then the grades."""
        tree = Tree(Text(self.curriculum.title, style="bold"))
        for node in self.curriculum.certifications.values():
            self._certification(tree, node)
        grading = self.curriculum.model.grading
        if grading is not None:
            branch = tree.add(Text("grades", style="cyan"))
            for name, band in grading.bands.items():
                label = f"  {band.label}" if band.label else ""
                refused = "" if band.certified else "  not certified"
                branch.add(Text.assemble(name, f" {self.prose.band(name, grading.bands)}", (label + refused, _QUIET)))
        return tree

    def _certification(self, tree: Tree, node: CertificationNode) -> None:
        paths = ", ".join(path.id for path in self.curriculum.paths if path.leads_to is node)
        origin = f"  from {paths}" if paths else ""
        branch = tree.add(Text.assemble((node.local_id, "cyan"), " ", (node.name, "bold"), (origin, _QUIET)))
        for condition in node.requires:
            self._condition(branch, condition)

    def _condition(self, tree: Tree, condition: ConditionNode) -> None:
        sentence = (f"  {self.prose.condition(condition)}", _QUIET)
        fact = self.facts.get(condition)
        if fact is not None:
            name = fact.id if fact.node else fact.text
            branch = tree.add(Text.assemble((str(fact.verb), "cyan"), f" {name}{_threshold(fact.node)}", sentence))
            for line in _contents(condition.target):
                branch.add(line)
            return
        match condition.model:
            case AnyOf():
                head = "any of"
            case Some():
                head = f"at least {condition.model.at_least} of"
            case _:
                head = "all of" if condition.parts else "something that is not in this curriculum"
        branch = tree.add(Text.assemble((head, "cyan"), sentence))
        for part in condition.parts:
            self._condition(branch, part)


def _threshold(node: Node | None) -> str:
    if not isinstance(node, AssessmentNode):
        return ""
    return f" ≥ {node.pass_mark}" if node.pass_mark is not None else " pass or fail"


def _contents(node: Node | None) -> Iterator[Text | Tree]:
    """What is to be completed inside of something."""
    if isinstance(node, PathNode | TrackNode):
        for module in node.modules:
            yield _module(module)
    if isinstance(node, PathNode) and node.tracks:
        tree = Tree(f"at least {node.model.take} of")
        for track in node.tracks.values():
            branch = tree.add(Text.assemble((track.local_id, "cyan"), f" {track.name}"))
            for module in track.modules:
                branch.add(_module(module))
        yield tree


def _module(module: ModuleNode) -> Text:
    required = [assessment for assessment in module.assessments.values() if assessment.model.required]
    works = [
        f"{assessment.local_id}{_threshold(assessment) if is_graded(assessment) else ''}" for assessment in required
    ]
    asked = ", ".join(works) or "somebody says that it is complete"
    return Text.assemble((module.local_id, "cyan"), f" {module.number}", (f"  {asked}", _QUIET))
