"""What the syllabus owes to its template: headings, labels, frames, and no number.

Every character that the template itself brings is marked with a combining character, which takes no column and is
taken away again: what is left unmarked in the rendered text came out of the curriculum. A line counts as data where
it holds at least one such character, white space aside.
"""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.render import render

MARK = "\N{COMBINING LOW LINE}"
FORM = re.compile(r"#{1,3} .+|\*\*[^*]+：\*\*|---|```|[┌├└].+|│ *│|\|(?: [^|]+ \|)+|\|(?:-+\|)+")


def _words(template: Path) -> list[tuple[str, str]]:
    """The template in pieces, with what each is; `data` stands outside of braces, `string` inside."""
    pieces = Environment(autoescape=True).lex(template.read_text(encoding="utf-8"))
    return [(kind, text) for _, kind, text in pieces]


def _marked(kind: str, text: str) -> str:
    # ASCII strings are keys and formats; the template's own words are Chinese.
    own = {"data": r"\S", "string": r"[^\x00-\x7f]"}.get(kind)
    return re.sub(own, rf"\g<0>{MARK}", text) if own else text


@pytest.fixture
def marked_lines(curriculum: LinkedCurriculum, template: Path, tmp_path: Path) -> list[str]:
    source = "".join(_marked(kind, text) for kind, text in _words(template))
    copy = tmp_path / template.name
    copy.write_text(source, encoding="utf-8")
    return render(curriculum, copy).split("\n")


def test_the_template_brings_no_digit(template: Path) -> None:
    assert [text for kind, text in _words(template) if kind in {"data", "string"} and re.search(r"\d", text)] == []


def test_marks_change_nothing_else(marked_lines: list[str], rendered: str) -> None:
    assert "\n".join(marked_lines).replace(MARK, "") == rendered


def test_the_template_brings_form_and_no_sentence(marked_lines: list[str]) -> None:
    own = [line.replace(MARK, "") for line in marked_lines if line and not _data(line)]
    assert [line for line in own if not FORM.fullmatch(line)] == []


def test_most_of_the_text_is_data(marked_lines: list[str]) -> None:
    written = [line for line in marked_lines if line]
    lines = sum(1 for line in written if _data(line))
    characters = sum(len(re.findall(r"\w", _data(line))) for line in written)
    of_all = sum(len(re.findall(r"\w", line)) for line in written)
    assert lines / len(written) > 0.8, f"{lines} of {len(written)} lines hold data"
    assert characters / of_all > 0.8, f"{characters} of {of_all} letters and digits are data"


def _data(line: str) -> str:
    """The characters of a marked line that came out of the curriculum."""
    return re.sub(rf"\s|.{MARK}", "", line)
