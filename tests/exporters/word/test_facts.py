"""Every fact of a curriculum's data stands in its syllabus, or in a list of what is left out on purpose."""

import html
import re
from collections.abc import Iterator, Mapping

import pytest
from pydantic import BaseModel
from tests.exporters.word.reading import Word

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.markup import to_html
from curriculumkit.model.curriculum import Access, Item

LEFT_OUT = {
    ("Curriculum", "language"): "a property of the document: the test of properties looks for it",
    ("Curriculum", "checks"): "what the validator is asked for, not what is taught",
    ("Curriculum", "acknowledge"): "notes of authors to the validator",
    ("Term", "avoid"): "how authors must not write",
    ("Band", "written"): "a promise about the range, which is computed and printed",
    ("Module", "requires"): "references, printed as the names and numbers of what they lead to",
    ("Activity", "objectives"): "references, printed as the numbers of objectives",
    ("Lesson", "objectives"): "references, printed as the numbers of objectives",
    ("Assessment", "objectives"): "references, printed as the numbers of objectives",
    ("Capstone", "objectives"): "references, printed as the numbers of objectives",
    ("Portfolio", "objectives"): "references, printed as the numbers of objectives",
    ("CaseStudy", "objectives"): "references, printed as the numbers of objectives",
    ("Criterion", "objectives"): "references, printed as the numbers of objectives",
    ("Complete", "complete"): "a reference, printed in the words of the rule",
    ("Pass", "assessment"): "a reference, printed in the words of the rule",
    ("Submit", "submit"): "a reference, printed in the words of the rule",
    ("Hold", "hold"): "a reference, printed in the words of the rule",
    ("Path", "leads_to"): "a reference, printed as the name of the certification",
    ("Retakes", "within"): "a reference, to the access that is printed above it",
    ("Objective", "level"): "a word of ours, printed in the curriculum's language",
    ("Activity", "kind"): "a word of ours, printed in the curriculum's language",
    ("Assessment", "kind"): "a word of ours, printed in the curriculum's language",
    ("Assessment", "result"): "a word of ours, printed in the curriculum's language",
    ("Assessment", "counts"): "a word of ours, printed in the curriculum's language",
    ("Defaults", "counts"): "a word of ours, printed in the curriculum's language",
    ("Rounding", "mode"): "a word of ours, printed in the curriculum's language",
    ("Rounding", "of"): "a word of ours, printed in the curriculum's language",
    ("Assessment", "blueprint"): "printed in the words of the rule",
    ("Family", "kinds"): "words of ours: what belongs to the family is listed below it",
    ("Form", "types"): "words of ours: the form has a title",
    ("Form", "kind"): "a word of ours: the form has a title",
}
"""Fields whose texts are not printed as they are written, and why.

Two more things are not of the syllabus at all: questions, which are for exams (their sources and numbers are printed
for teachers), and the pages of lessons, which learners read in the course (their titles and minutes are printed).
"""


def facts(model: BaseModel, used: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Every text of a model with the field that holds it; a text with typed values is given as it is filled in."""
    for name in type(model).model_fields:
        owner = next(base for base in type(model).__mro__ if name in base.__annotations__)
        value = getattr(model, name)
        for key in ((type(model).__name__, name), (owner.__name__, name)):
            if key in LEFT_OUT and value not in (None, (), {}):
                used.add(key)
                break
        else:
            if name == "text" and isinstance(model, Item | Access):
                value = model.filled
            yield from _texts(value, f"{type(model).__name__}.{name}", used)


def _texts(value: object, field: str, used: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    if isinstance(value, BaseModel):
        yield from facts(value, used)
    elif isinstance(value, str):
        yield field, value
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            if field.endswith((".bands", ".sources")):
                yield field, str(key)
            yield from _texts(entry, field, used)
    elif isinstance(value, tuple):
        for entry in value:
            yield from _texts(entry, field, used)


def models(curriculum: LinkedCurriculum) -> Iterator[BaseModel]:
    """All files of a curriculum but the banks."""
    yield curriculum.model
    for path in curriculum.paths:
        yield path.model
        yield from (module.model for module in path.all_modules)


def squeezed(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s+", "", text)


def shown(text: str) -> list[str]:
    """What of a Markdown text must be read in the document: its words without markup; formulas are set otherwise."""
    rendered = re.sub(r'<span class="math">.*?</span>', "\0", to_html(text), flags=re.DOTALL)
    rendered = re.sub(r"<img[^>]*>", "\0", rendered)
    return [piece for piece in squeezed(html.unescape(re.sub(r"<[^>]+>", "", rendered))).split("\0") if piece]


def absent(curriculum: LinkedCurriculum, document: Word, used: set[tuple[str, str]]) -> list[tuple[str, str]]:
    text = squeezed(document.text)
    return [
        (field, fact)
        for model in models(curriculum)
        for field, fact in facts(model, used)
        if not all(piece in text for piece in shown(fact))
    ]


def test_every_fact_of_celery_is_in_the_syllabus(
    celery_curriculum: LinkedCurriculum, celery_files: dict[str, bytes]
) -> None:
    assert absent(celery_curriculum, Word(celery_files["celery.docx"]), set()) == []


def test_every_fact_of_the_course_is_in_the_syllabus(
    course: LinkedCurriculum, course_files: dict[str, bytes], celery_curriculum: LinkedCurriculum
) -> None:
    used: set[tuple[str, str]] = set()
    assert absent(course, Word(course_files["queues.docx"]), used) == []
    for model in models(celery_curriculum):
        list(facts(model, used))
    assert LEFT_OUT.keys() - used == {("Module", "requires")}


def test_numbers_are_in_the_syllabus(course_files: dict[str, bytes]) -> None:
    text = Word(course_files["queues.docx"]).text
    for wanted in (
        "for 6 months", "version 3.11 or later", "0.7 ECTS credits", "40,000–50,000 EUR and more", "Attempts in all: 3",
        "rounded, decimals kept: 1; a half goes to the even neighbour", "loses 10% for each day",
        "After 5 days it earns",
        "at most 70%", "lowest results of a path that do not count: 1", "2 weeks (12 hours)",
        "At most 5 points; 3 points are needed to pass.",
    ):  # fmt: skip
        assert wanted in text


@pytest.mark.parametrize("gone", ["能够启动并通过验证脚本", "购买模块的终身访问权限", "160,000–200,000 USD以上"])
def test_the_test_would_notice(gone: str, celery_curriculum: LinkedCurriculum, celery_files: dict[str, bytes]) -> None:
    document = Word(celery_files["celery.docx"])
    assert gone in document.text
    if "USD" not in gone:
        cut = Word(b"")
        cut.__dict__["text"] = document.text.replace(gone, "")
        assert len(absent(celery_curriculum, cut, set())) == 1
