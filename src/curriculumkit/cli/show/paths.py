"""`curriculumkit show`: paths, tracks and modules."""

from pathlib import Path

import click
from rich.text import Text
from rich.tree import Tree

from curriculumkit.cli.checked import read_curriculum
from curriculumkit.cli.console import console
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.model.quantity import Range

_QUIET = "dim"


@click.command("paths")
@curriculum_argument
def paths(folder: Path) -> None:
    """A curriculum at a glance: paths, tracks and modules with durations and counts, and totals."""
    curriculum, report = read_curriculum(folder)
    out = console()
    out.print(_tree(curriculum))
    s = report.summary
    out.print(
        f"{s.paths} paths, {s.modules} modules, {s.objectives} objectives, {s.assessments} assessments, "
        f"{s.questions} questions, {s.certifications} certifications"
    )
    if report.has_errors:
        out.print("This curriculum has errors, so that parts may be missing; see `curriculumkit validate`.")


def _tree(curriculum: LinkedCurriculum) -> Tree:
    model = curriculum.model
    facts = " · ".join(filter(None, [model.version, str(model.updated or ""), model.language]))
    tree = Tree(Text.assemble((model.title, "bold"), (f"  {facts}", _QUIET)))
    for path in curriculum.paths:
        _add_path(tree, curriculum, path)
    return tree


def _add_path(tree: Tree, curriculum: LinkedCurriculum, path: PathNode) -> None:
    weeks = ", ".join(
        f"{mode} {weeks} weeks{_hours(curriculum, mode, weeks)}" for mode, weeks in path.model.weeks.items()
    )
    branch = tree.add(Text.assemble((path.id, "cyan"), " ", (path.name, "bold"), (f"  {weeks}", _QUIET)))
    for module in path.modules:
        branch.add(_module(module))
    for track in path.tracks.values():
        track_weeks = f"  {track.model.weeks} weeks" if track.model.weeks else ""
        head = Text.assemble((track.local_id, "cyan"), f" {track.letter} ", (track.name, "bold"), (track_weeks, _QUIET))
        twig = branch.add(head)
        for module in track.modules:
            twig.add(_module(module))
    if path.capstone:
        branch.add(Text.assemble(("capstone", "cyan"), f" {path.capstone.name}"))
    if path.portfolio:
        branch.add(Text.assemble(("portfolio", "cyan"), f" {path.portfolio.name}"))
    if path.exam:
        exam = path.exam.model
        minutes = f"{exam.minutes} minutes" if exam.minutes else ""
        questions = f"{exam.questions} questions" if exam.questions else ""
        mark = f"pass {path.exam.pass_mark}" if path.exam.pass_mark else (exam.result or "")
        facts = ", ".join(filter(None, [questions, minutes, mark]))
        branch.add(Text.assemble(("exam", "cyan"), f" {path.exam.name}", (f"  {facts}", _QUIET)))
    if path.leads_to:
        branch.add(Text.assemble(("→ ", _QUIET), (path.leads_to.local_id, "cyan"), f" {path.leads_to.name}"))


def _hours(curriculum: LinkedCurriculum, mode: str, weeks: Range) -> str:
    study_mode = curriculum.model.study_modes.get(mode)
    return f" = {weeks * study_mode.hours_per_week} h" if study_mode and study_mode.hours_per_week else ""


def _module(module: ModuleNode) -> Text:
    counts = {
        "objectives": len(module.objectives),
        "lessons": len(module.lessons),
        "activities": len(module.activities),
        "assessments": len(module.assessments),
        "questions": sum(len(bank) for bank in module.banks.values()),
    }
    facts = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    plural = "" if str(module.model.weeks) == "1" else "s"
    return Text.assemble(
        (module.local_id, "cyan"),
        f" {module.number} {module.name}",
        (f"  {module.model.weeks} week{plural}; {facts}", _QUIET),
    )
