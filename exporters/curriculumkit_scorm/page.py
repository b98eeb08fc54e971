"""The pages of a package, and the HTML that holds them all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from curriculumkit_scorm.catalogue import Catalogue, catalogue
from curriculumkit_scorm.package import Lesson, Package
from curriculumkit_scorm.question import Question


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the player. `id` is its address, and what an LMS stores as the learner's place."""

    id: str
    title: str
    template: str
    note: str = ""
    content: Lesson | None = None


def pages_of(package: Package, texts: Catalogue) -> tuple[Page, ...]:
    """The pages in order; the result is none of them, as it can be seen only after the quiz."""
    return tuple(_pages(package, texts))


def _pages(package: Package, texts: Catalogue) -> Iterator[Page]:
    yield Page("overview", texts.text("Overview"), "overview.html")
    for lesson in package.lessons:
        note = texts.text("{minutes} min", minutes=lesson.minutes) if lesson.minutes else ""
        yield Page(f"lesson-{lesson.id}", lesson.title, "lesson.html", note, lesson)
    if package.activities:
        yield Page("activities", texts.text("Activities"), "activities.html")
    if package.quiz:
        note = texts.text("Questions: {count}", count=package.quiz.length)
        yield Page("quiz", texts.text("Quiz: {title}", title=package.quiz.title), "quiz.html", note)


def index_page(
    package: Package, pages: Sequence[Page], texts: Catalogue, styles: Sequence[str], scripts: Sequence[str]
) -> str:
    """The HTML of all pages. Scripts and styles are files: the page's own policy forbids them in the text."""
    template = _environment(texts.language).get_template("index.html")
    return template.render(package=package, pages=pages, styles=styles, scripts=scripts)


@cache
def _environment(language: str) -> Environment:
    """Templates that speak a language: texts without values are filled in, and escaped, when a template is compiled."""
    made = Environment(
        loader=PackageLoader("curriculumkit_scorm", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["text"] = catalogue(language).text
    made.globals["piece"] = _Pieces(made).piece
    return made


class _Pieces:
    """The part of a question that depends on its kind: the macro `piece` of a template of that name."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.macros: dict[tuple[str, str], Callable[[Question], Markup]] = {}

    def piece(self, folder: str, question: Question) -> Markup:
        key = folder, question.kind
        if key not in self.macros:
            module = self.environment.get_template(f"{folder}/{question.kind}.html").module
            self.macros[key] = cast("Callable[[Question], Markup]", vars(module)["piece"])
        return self.macros[key](question)
