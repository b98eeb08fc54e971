"""Names of kinds of items, in the curriculum's language: what a table, a calendar or a syllabus calls them."""

from curriculumkit.catalogue import Catalogue, catalogue
from curriculumkit.planner.plan import Item, Kind

_NAMES = {
    Kind.LESSON: "Lesson",
    Kind.STUDY: "Study",
    Kind.ACTIVITY: "Activity",
    Kind.ASSESSMENT: "Assessment",
    Kind.CAPSTONE: "Capstone project",
    Kind.PORTFOLIO: "Portfolio",
    Kind.BUFFER: "Buffer",
    Kind.EXAM: "Exam",
    Kind.RESIT: "Resit",
}


def words(language: str) -> Catalogue:
    """The catalogue that fits a language best."""
    return catalogue("curriculumkit.planner", "planner", language)


def kind_name(kind: Kind, language: str) -> str:
    """What a kind is called: `Lesson`, `课文`."""
    return words(language).text(_NAMES[kind])


def item_name(item: Item, language: str) -> str:
    """A title that says what it is, also where the item has that of what it belongs to."""
    if item.kind in (Kind.STUDY, Kind.BUFFER, Kind.RESIT):
        return labelled(item.kind, item.title, language)
    return item.title


def labelled(kind: Kind, title: str, language: str) -> str:
    """A title behind the name of its kind; the name alone where the title says no more."""
    name = kind_name(kind, language)
    return name if title == name else words(language).text("{kind}: {title}", kind=name, title=title)
