"""Authors' texts: the quick way gives what the parser gives; formulas become MathML."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculumkit.diagnostics import Pointer
from curriculumkit.export import Loss
from curriculumkit.markup import inline_html, to_html
from curriculumkit_scorm.maths import with_mathml
from curriculumkit_scorm.quick import with_code, with_listings
from curriculumkit_scorm.writing import Writing

TEXTS = ["`", "``", " ", "a", "任务", "<b>", "&amp;", "&", "\\", "*", "_", "1.", "- ", "'", '"', "\u00a0", "(", "é"]
PIECES = st.sampled_from(TEXTS)


@given(st.lists(PIECES, max_size=9).map("".join))
@settings(max_examples=400, deadline=None)
def test_code_is_marked_up_as_the_parser_does(text: str) -> None:
    quick = with_code(text)
    assert quick is None or quick == inline_html(text)


@pytest.mark.parametrize("text", ["`add(1, 2)`", "用 `a < b` 与 `c`", "`a*b*c` 和 `_x_`"])
def test_common_texts_take_the_quick_way(text: str) -> None:
    assert with_code(text) == inline_html(text)


@pytest.mark.parametrize("text", ["`` a`b ``", "` a `", "`a` **b**", "- `a`", "`a", "无代码", "`a` [b](c.md)"])
def test_other_texts_do_not(text: str) -> None:
    assert with_code(text) is None


LINES = [
    "", "", "```", "```", "```python", "```c++", "```Python", "``` python", "````", "~~~", "任务 `a < b` 与 \"b\"",
    "把 'x' 发出去", "- a", "    a", "\ta = 1  # 注", "a = 'b' + \"c\" & d", "<script>alert(1)</script>", "$$x$$",
    "\\(x\\)", "print(\"a\")\f", "a\u00a0b", "a  ", "\ufeff", "# a", "a: b", "***", "&amp; &lt;", "\u2028",
]  # fmt: skip

ANY = st.lists(st.sampled_from(LINES), max_size=5).map("\n".join)
LISTINGS = st.tuples(st.sampled_from(["", "python", "c++", "yaml", "none"]), ANY).map(
    lambda one: f"```{one[0]}\n{one[1]}\n```"
)
BLOCKS = st.lists(st.one_of(LISTINGS, st.sampled_from(LINES)), max_size=4).map("\n\n".join)


@given(st.one_of(ANY, BLOCKS))
@settings(max_examples=800, deadline=None)
def test_listings_are_marked_up_as_the_parser_does(text: str) -> None:
    quick = with_listings(text)
    assert quick is None or quick == to_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "哪一行发送任务？\n\n```python\nadd.delay(1, '2') if a < b else \"c\"\n```\n",
        "`a` 之后\n```\n<b>\n\n二\n```\n\n结束\n```nosuchlanguage\nx = 1\n```",
    ],
)
def test_listings_take_the_quick_way(text: str) -> None:
    assert with_listings(text) == to_html(text)


@pytest.mark.parametrize(
    "text", ["a\n\n```python\nx", "**a**\n\n```\nx\n```", "a\nb\n\n```\nx\n```", "`a`", "a\n```\n$x$\n```"]
)
def test_more_than_listings_does_not(text: str) -> None:
    assert with_listings(text) is None


def written(text: str) -> tuple[str, list[str]]:
    losses: list[Loss] = []
    html = Writing(None, losses).block(text, Pointer("a.md"))
    return str(html), [f"{loss.finding.fault.code} {loss.finding.message.args['formula']}" for loss in losses]


def test_formulas_become_mathml() -> None:
    html, losses = written(r"时间 \(t = \frac{1}{2}\) 与 $$\sum_{i=0}^n i$$，`\(x\)` 不是公式。")
    assert losses == []
    assert re.findall(r'<math [^>]*display="(\w+)"', html) == ["inline", "block"]
    assert "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>" in html
    assert r"<code>\(x\)</code>" in html


@pytest.mark.parametrize("formula", [r"\(\frac{1}{2\)", r"\(\nosuchcommand{x}\)", r"\(\left( x\)", r"\(a } b {\)"])
def test_formulas_that_cannot_be_read_stay_and_are_told(formula: str) -> None:
    html, losses = written(f"见 {formula}。")
    assert losses == [f"CK820 {formula}"]
    assert "<math" not in html


def test_formulas_bring_no_styles_and_no_scripts() -> None:
    html, _ = with_mathml(r'<span class="math">\(\color{red}{x} \text{&lt;script&gt;}\)</span>')
    assert "mathcolor" not in html
    assert "style=" not in html
    assert "<script" not in html
