"""The pages of a package, and the HTML that holds them all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from curriculumkit_scorm.catalogue import Catalogue
from curriculumkit_scorm.package import Lesson, Package


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
        note = texts.text("Questions: {count}", count=len(package.quiz.questions))
        yield Page("quiz", texts.text("Quiz: {title}", title=package.quiz.title), "quiz.html", note)


def index_page(
    package: Package, pages: Sequence[Page], texts: Catalogue, styles: Sequence[str], scripts: Sequence[str]
) -> str:
    """The HTML of all pages. Scripts and styles are files: the page's own policy forbids them in the text."""
    template = _environment().get_template("index.html")
    return template.render(package=package, pages=pages, text=texts.text, styles=styles, scripts=scripts)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("curriculumkit_scorm", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
