"""Rubrics for those who mark: a table, with what it was made from in its classes and titles."""

from collections.abc import Iterator
from html import escape

from curriculumkit.display import digits
from curriculumkit.model.rubric import Criterion, Rubric, RubricLevel
from curriculumkit_moodle.catalogue import Catalogue
from curriculumkit_moodle.texts import Writing

CRITERION = "criterion"
SAMPLE = "sample"


def rubric_html(rubric: Rubric | None, sample: str | None, writing: Writing, texts: Catalogue) -> str:
    """The rubric, what must be reached, and a good answer."""
    parts = list(_table(rubric, writing, texts)) if rubric else []
    html = writing.html(sample) if sample else ""
    if html:
        title = escape(texts.text("Sample answer"), quote=False)
        parts.append(f'<div class="{SAMPLE}"><h4>{title}</h4>\n{html}</div>')
    return "\n".join(parts)


def _table(rubric: Rubric, writing: Writing, texts: Catalogue) -> Iterator[str]:
    yield f"<h4>{texts.text('Rubric')}</h4>"
    if rubric.pass_points is not None:
        points = digits(rubric.pass_points)
        yield f'<p class="pass" title="{points}">{texts.text("To pass: {points} points", points=points)}</p>'
    yield '<table class="table table-bordered rubric">'
    for key, criterion in rubric.criteria.items():
        yield _row(key, criterion, writing, texts)
    yield "</table>"


def _row(key: str, criterion: Criterion, writing: Writing, texts: Catalogue) -> str:
    objectives = f' title="{escape(" ".join(criterion.objectives))}"' if criterion.objectives else ""
    cells = "".join(_cell(level, writing, texts) for level in criterion.levels)
    title = writing.line_html(criterion.title)
    return f'<tr class="{CRITERION} {key}"><th scope="row"{objectives}>{title}</th>{cells}</tr>'


def _cell(level: RubricLevel, writing: Writing, texts: Catalogue) -> str:
    points = digits(level.points)
    worth = texts.text("{points} points", points=points)
    title = writing.line_html(level.title)
    return f'<td title="{points}"><strong>{title}</strong> ({worth})<div>{writing.line_html(level.text)}</div></td>'
