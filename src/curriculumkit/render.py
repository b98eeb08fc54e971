"""Rendering a curriculum through an author's own Jinja template."""

from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from curriculumkit.award.prose import prose
from curriculumkit.display import center, digits, ljust, width
from curriculumkit.graph import LinkedCurriculum


def render(curriculum: LinkedCurriculum, template: Path) -> str:
    """The text that a template makes of a curriculum.

    The template knows `curriculum`; `prose`, which puts conditions, bands, exams and blueprints into words; the
    filters `width`, `ljust` and `center` (columns of a terminal: full-width characters count two) and `number` (a
    decimal without trailing zeros); and the files beside it. Raises jinja2.TemplateError, and OSError where the file
    cannot be read.
    """
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(template.parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters.update(width=width, ljust=ljust, center=center, number=digits)
    return environment.get_template(template.name).render(curriculum=curriculum, prose=prose(curriculum.model.language))
