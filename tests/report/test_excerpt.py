import pytest

from curriculumkit.diagnostics import Span
from curriculumkit.display import width
from curriculumkit.report.excerpt import excerpt


@pytest.mark.parametrize(
    ("line", "span", "space", "marks"),
    [
        ("title: x", Span(1, 8, 1, 9), 7, 1),
        ("标题：x", Span(1, 3, 1, 4), 4, 2),
        ("标题：任务", Span(1, 4, 1, 6), 6, 4),
        ("a: e\u0301x", Span(1, 6, 1, 7), 4, 1),
        ("\ttitle", Span(1, 2, 1, 7), 1, 5),
        ("title:", Span(1, 99, 1, 99), 6, 1),
        ("key: |", Span(1, 6, 3, 4), 5, 1),
        ("", Span(1, 1, 1, 1), 0, 1),
        ("😀: x", Span(1, 4, 1, 5), 4, 1),
    ],
)
def test_marks_stand_under_the_stretch(line: str, span: Span, space: int, marks: int) -> None:
    _, before, under = excerpt(line, span)
    assert (len(before), len(under)) == (space, marks)


def test_long_lines_are_cut_around_the_marks() -> None:
    line = "字" * 500 + "here" + "字" * 500
    shown, before, marks = excerpt(line, Span(1, 501, 1, 505))
    assert width(shown) < 150
    assert shown[: shown.index("here")].startswith("…")
    assert len(before) == width(shown[: shown.index("here")])
    assert marks == "^^^^"
