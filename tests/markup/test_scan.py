"""What is found in a text, and where. Every offset is proved by what the text has there."""

import pytest

from curriculumkit.markup import references
from curriculumkit.markup.scan import NOTHING, scan

LINES = "> - a [x](nope.md)\n>   b [x](nope.md)\n\n| a | b |\n|---|---|\n| [x](n.md) | [x](n.md) |\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (r"![x](a\b.png), `![x](a\b.png)` and ![x](a\b.png)", [r"a\b.png", r"a\b.png"]),
        (LINES, ["nope.md", "nope.md", "n.md", "n.md"]),
        ('[y](<c d.png> "t") and [z]( \n e.md )', ["c d.png", "e.md"]),
        ("<img src='a&amp;b.png'>\n\n<div>\n<a href=c.md>c</a></div>", ["a&amp;b.png", "c.md"]),
        ("[![x](a.png)](b.md)", ["b.md", "a.png"]),
        (r"\(x\n\n\) 1\) \[ a \] [x](y.md)", ["y.md"]),
        ("\\[\na\n\n|x|\n\\]\n\n[x](y.md)", ["y.md"]),
        ("[p] and ![x][p]\r\n\r\n[a](b.md)\r\n\r\n[p]: x.png", ["[p]", "![x][p]", "b.md"]),
        ("<https://example.org> [x](file:///x.png)", ["<https://example.org>", "file:///x.png"]),
        ("Text `[a](b.md)` and\n\n    [a](b.md)\n\n```text\n[a](b.md)\n```\n", []),
    ],
)
def test_references_know_where_they_are_written(text: str, written: list[str]) -> None:
    assert [text[reference.start : reference.end] for reference in references(text)] == written


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("Use `foo and bar.", ["`"]),
        ("Use ``foo` and bar.", ["``"]),
        ("- `a\n- b`", ["`", "`"]),
        ("a\n\n  | a | b |\n| c | d |\n| e | f |\n", ["| a | b |"]),
        ("| a | b |\n|---|\n| c | d |", ["| a | b |"]),
        ("a | b\n--|--|--\nc | d", ["a | b"]),
        ("![a](my pic.png), [b](my notes.md) and ![c]()", ["![a](my pic.png)", "[b](my notes.md)", "![c]()"]),
        ("See [the docs][docs], [x][docs], ![alt][q], [text][] and [that][1]", ["[the docs][docs]", "[x][docs]"]),
        ("[x](javascript:alert) ![y](data:image/png;base64,AA)", ["javascript:alert", "data:image/png;base64,AA"]),
        ("[x](htp://example.org)", ["htp://example.org"]),
        ("<b>bold\n\nnext <div> and </i>", ["<b>", "<div>", "</i>"]),
        ("<img alt='a'> <a href=''>b</a>", ["<img alt='a'>", "<a href=''>"]),
        ("- a\n  ##b", ["##b"]),
        ("> ```python\n> x = 1\n", ["```python"]),
        ("**a ** b ** c", ["**"]),
        ("| a | b |\n|---|---|\n| `x | y` |", ["`", "`"]),
        ("> | a | b |\n> |---|---|\n> | 1 | 2 | 3 |\n> | 4 | 5 |", ["| 1 | 2 | 3 |"]),
        ("见 ![图]（pic.png） 和 [文档](a.md）", ["[图]（pic.png）", "[文档](a.md）"]),
        ("一段\n\n｜甲｜乙｜\n｜---｜---｜\n｜1｜2｜", ["｜甲｜乙｜"]),
        ("| 甲 | 乙 |\n|：---|---：|\n| 1 | 2 |", ["| 甲 | 乙 |"]),
        ("＃ 标题\n\n＊＊重点＊＊ 与 ｀code｀", ["＃ 标题", "＊＊重点＊＊", "｀code｀"]),
        ("![A chart](pic.png\nand more", ["![A chart](pic.png"]),
        ("**重点 在此", ["**"]),
        ("Note:** look", ["**"]),
        ("Text[^1].\n\n[^1]: A note at the foot.", ["[^1]:"]),
    ],
)
def test_what_is_broken_is_found(text: str, stretches: list[str]) -> None:
    found = [text[item.start : item.end] for item in scan(text).broken]
    assert found[: len(stretches)] == stretches


@pytest.mark.parametrize(
    "text",
    [
        "array[0][1], a[i][j], grid[row][column], [1][2], [x][y], [1] and [^1]",
        "`[x][ref]`, `![a](my pic.png)` and `<b>`",
        r"\[x\]\[ref\] and \`this and \<b>",
        "f[x](a b), [optional](see below) and [x] (not now)",
        "\\(|a|\n|b|\\) and $$|a|\n|b|$$",
        "|x| is the length of x\nand |y| that of y",
        "| a | b |\n|---|---|\n| `x` | `y` |",
        "```text\n| a |\n| b |\n[x][ref] `c\n```",
        "<p>one<br>two\n\n<ul><li>a<li>b</ul>\n\n<b>c</b> <!-- <b> <nonsense> -->",
        "**x** #foo and `a` # hash",
        "- [ ] to do\n- [x] done (see above)",
        "2**3 and 3**4 are `2**3`",
        "call `` a`b `` and `` ` ``",
        "pass **kwargs on, f(**kwargs) or 3**队列",
        "数组[0]（从零开始）、[选项]（见下文）；成本｜收益",
        "| a | b |\n|---|---|\n| `x \\| y` | 2 |\n| 3 |",
    ],
)
def test_sensible_texts_are_not_broken(text: str) -> None:
    assert scan(text).broken == ()
    assert scan(text).dropped == ()


def test_a_dropped_element_is_noted_once_and_each_of_several() -> None:
    text = '<center>a</center> <center>b</center> <p style=\'x\' class="y"><a href="javascript:a">c</a>'
    found = [text[item.start : item.end] for item in scan(text).dropped]
    assert found == ["<center>", "<center>", "style='x'", 'href="javascript:a"']


@pytest.mark.parametrize("text", ["plain", "a `b` c", "a | b", "*a* and _b_", "x [1] y", "a\nb # c"])
def test_texts_without_anything_are_nothing(text: str) -> None:
    assert scan(text) is NOTHING
