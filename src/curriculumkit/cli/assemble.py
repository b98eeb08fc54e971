"""`curriculumkit assemble`."""

from collections.abc import Iterator
from pathlib import Path
from string import ascii_uppercase

import click

from curriculumkit.cli.checked import checked_curriculum
from curriculumkit.cli.console import shown_path
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.drawing import Draw, Paper, UnsatisfiableError, draw, papers
from curriculumkit.drawing.texts import key_json, key_markdown, paper_json, paper_markdown
from curriculumkit.drawing.words import Words
from curriculumkit.export import Artefact, write
from curriculumkit.graph import AssessmentNode, LinkedCurriculum


@click.command()
@click.argument("assessment", metavar="ASSESSMENT")
@curriculum_argument
@click.option(
    "--form", default="A", show_default=True, help="The name of the form; of the first, where there are more."
)
@click.option("--forms", "count", type=click.IntRange(1, 26), default=1, show_default=True, help="How many forms.")
@click.option("--overlap", type=click.IntRange(0), metavar="MAX", help="The most questions that two forms may share.")
@click.option("--seed", type=int, help="The same seed draws the same papers; the blueprint's, by default.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("dist/papers"),
    show_default=True,
    help="The folder to write to.",
)
def assemble(
    assessment: str,
    folder: Path,
    form: str,
    count: int,
    overlap: int | None,
    seed: int | None,
    output: Path,
) -> None:
    """Draw papers from a pool by the blueprint: Markdown and JSON, each with a separate key.

    ASSESSMENT is the id of an exam or a quiz, such as foundation/exam or foundation/m01/quiz.
    """
    curriculum = checked_curriculum(folder, "drawn from")
    node = _assessment(curriculum, assessment)
    number = node.model.questions or len(node.bank)
    blueprint_seed = node.model.blueprint.seed if node.model.blueprint else 0
    chosen_seed = blueprint_seed if seed is None else seed
    try:
        drawn = draw(node, number, count, chosen_seed)
    except UnsatisfiableError as error:
        raise click.ClickException(_shortage(node, error)) from error
    if overlap is not None and drawn.overlap > overlap:
        raise click.ClickException(_too_much_shared(drawn, overlap))
    words = Words(curriculum.model.language)
    for paper in papers(node, drawn, _names(form, count), chosen_seed):
        for artefact in _artefacts(paper, words):
            click.echo(f"wrote {shown_path(write(artefact, output).path)}")
    if count > 1:
        click.echo(f"any two forms share at most {drawn.overlap} of {number} questions; {_least(drawn)}")


def _assessment(curriculum: LinkedCurriculum, ref: str) -> AssessmentNode:
    node = curriculum.nodes.get(ref)
    if not isinstance(node, AssessmentNode):
        known = [n.id for n in curriculum.nodes.values() if isinstance(n, AssessmentNode) and n.bank]
        raise click.UsageError(f"{ref} is not an assessment; those with questions are: {', '.join(known)}")
    if not node.bank:
        raise click.ClickException(f"{node.label} has no questions to draw from")
    return node


def _names(first: str, count: int) -> list[str]:
    if count == 1:
        return [first]
    if len(first) != 1 or first not in ascii_uppercase or ascii_uppercase.index(first) + count > len(ascii_uppercase):
        raise click.UsageError(f"{count} forms need letters: begin with a --form that leaves as many up to Z")
    start = ascii_uppercase.index(first)
    return list(ascii_uppercase[start : start + count])


def _artefacts(paper: Paper, words: Words) -> Iterator[Artefact]:
    name = f"{paper.assessment.id.replace('/', '-')}-{paper.form}"
    for path, text in (
        (f"{name}.md", paper_markdown(paper, words)),
        (f"{name}.json", paper_json(paper)),
        (f"{name}.key.md", key_markdown(paper, words)),
        (f"{name}.key.json", key_json(paper, words)),
    ):
        yield Artefact(path, [text.encode()])


def _shortage(node: AssessmentNode, error: UnsatisfiableError) -> str:
    lines = [f"the pool of {node.label} cannot fill its blueprint; at the least:"]
    for shortage in error.missing:
        cell = shortage.cell
        wanted = str(cell.least) if cell.least == cell.most else f"{cell.least} to {cell.most}"
        fault = f"lacks {shortage.missing}" if shortage.missing > 0 else f"has {-shortage.missing} too many"
        lines.append(f"  {cell.name}: {fault} (wanted: {wanted}, in the pool: {cell.available})")
    return "\n".join(lines)


def _too_much_shared(drawn: Draw, overlap: int) -> str:
    head = f"two forms would share {drawn.overlap} questions, more than {overlap}; "
    if drawn.overlap == drawn.least_overlap:
        return head + "this is the least possible: write more questions, or draw fewer forms"
    return head + f"no way of drawing has less than {drawn.least_overlap}, and none with fewer was found"


def _least(drawn: Draw) -> str:
    if drawn.overlap == drawn.least_overlap:
        return "this is the least possible"
    return f"no way of drawing has less than {drawn.least_overlap}"
