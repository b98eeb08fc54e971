"""`curriculumkit show questions`: how many questions there are, of which kind, and where."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import get_args

import click
from rich import box
from rich.console import Console
from rich.table import Table

from curriculumkit.cli.checked import read_curriculum
from curriculumkit.cli.console import console
from curriculumkit.cli.folder import curriculum_argument
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model import LEVELS, SingleQuestion
from curriculumkit.model.question.base import Difficulty

_COLUMNS = ("quiz", "exam", "all", "proved")
_MODELS = get_args(get_args(SingleQuestion)[0])
_TYPES = tuple(get_args(model.model_fields["type"].annotation)[0] for model in _MODELS)


@click.command("questions")
@curriculum_argument
def questions(folder: Path) -> None:
    """How many questions there are by module, type, level and difficulty, and how many carry a proof of their fact."""
    curriculum, report = read_curriculum(folder)
    out = console()
    print_questions(curriculum, out)
    if report.has_errors:
        out.print("This curriculum has errors, so that questions may be missing; see `curriculumkit validate`.")


def print_questions(curriculum: LinkedCurriculum, out: Console) -> None:
    """Print counts by module, type, level and difficulty: of quiz banks, of exam banks, and how many carry a proof."""
    every = list(curriculum.questions)
    modules = [f"{module.id} {module.name}" for module in curriculum.modules]
    groupings: Sequence[tuple[str, Iterable[str], Callable[[QuestionNode], str]]] = (
        ("module", modules, lambda question: f"{question.module.id} {question.module.name}"),
        ("type", _TYPES, lambda question: question.model.type),
        ("level", LEVELS, lambda question: question.model.level),
        ("difficulty", get_args(Difficulty), lambda question: question.model.difficulty),
    )
    for title, names, name_of in groupings:
        out.print(_table(title, names, name_of, every, out.is_terminal))
        out.print()
    proved = sum(1 for question in every if question.model.proof)
    points = sum((question.model.points for question in every), Decimal())
    out.print(f"{len(every)} questions, {proved} with a proof, {points.normalize():f} points")


def _table(
    title: str,
    names: Iterable[str],
    name_of: Callable[[QuestionNode], str],
    questions: Sequence[QuestionNode],
    is_terminal: bool,
) -> Table:
    table = Table(box=box.SIMPLE_HEAD if is_terminal else None, pad_edge=False, header_style="bold")
    table.add_column(title, style="cyan", no_wrap=True)
    for column in _COLUMNS:
        table.add_column(column, justify="right")
    counts = {name: Counter[str]() for name in names}
    for question in questions:
        counts[name_of(question)].update(_columns(question))
    for name, count in counts.items():
        table.add_row(name, *(str(count[column] or "-") for column in _COLUMNS))
    total = sum(counts.values(), Counter[str]())
    table.add_row("total", *(str(total[column]) for column in _COLUMNS), style="bold")
    return table


def _columns(question: QuestionNode) -> Iterable[str]:
    """The columns that a question counts in."""
    yield "exam" if question.bank == "exam" else "quiz"
    yield "all"
    if question.model.proof:
        yield "proved"
