import pytest
from lxml.html import fragment_fromstring

from curriculumkit.markup import images, inline_html, is_plain, to_html
from curriculumkit.markup.maths import cut_maths


@pytest.mark.parametrize("text", ["纯文本", "plain", "a, b; c (d)", "50%"])
def test_plain_texts_take_the_short_cut_to_the_same_html(text: str) -> None:
    assert is_plain(text)
    marked = to_html(text + "\n\n<!-- -->").replace("<!-- -->", "").strip()
    assert to_html(text).strip() == marked


@pytest.mark.parametrize("text", ["`a`", "*a*", "a_b", "<b>", "a & b", "- a", "1. a", "# a", "a\nb", r"\(x\)", "a | b"])
def test_texts_with_markup_are_parsed(text: str) -> None:
    assert not is_plain(text)


def test_code_is_highlighted_by_classes() -> None:
    html = to_html("```python\ndef f(): pass\n```\n")
    assert '<code class="language-python"><span class="k">def</span>' in html


def test_code_of_an_unknown_language_stays_as_it_is() -> None:
    assert to_html("```nonsense\na < b\n```\n") == '<pre><code class="language-nonsense">a &lt; b\n</code></pre>\n'


def test_table_heads_have_a_scope() -> None:
    assert '<th scope="col">a</th>' in to_html("| a |\n|---|\n| 1 |\n")


def test_columns_stay_aligned() -> None:
    html = to_html("| a | b |\n|---|--:|\n| 1 | 2 |\n")
    assert '<th scope="col" align="right">b</th>' in html
    assert '<td>1</td>\n<td align="right">2</td>' in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "<a href='javascript:alert(1)'>a</a>",
        "<iframe src='https://example.org'></iframe>",
        "<style>body{}</style>",
        "<p style='position:fixed'>a</p>",
        "<svg onload=alert(1)>",
        "![a](data:text/html;base64,PHNjcmlwdD4=)",
    ],
)
def test_what_could_run_is_taken_out(text: str) -> None:
    html = to_html(text)
    for bad in ("<script", "onerror", 'href="javascript', "<iframe", "<style", "style=", "onload", 'src="data:'):
        assert bad not in html


@pytest.mark.parametrize(
    ("text", "formula"),
    [(r"so \(p*q*r\) is", r"\(p*q*r\)"), (r"\[a_1 < b_2\]", r"\[a_1 &lt; b_2\]"), ("$$x_1 + y_1$$", "$$x_1 + y_1$$")],
)
def test_maths_is_not_read_as_markdown(text: str, formula: str) -> None:
    assert f'<span class="math">{formula}</span>' in to_html(text)


@pytest.mark.parametrize("text", [r"`\(a*b*c\)`", "```\n\\(a*b*c\\)\n```", r"``x ` \(a*b*c\)``"])
def test_maths_in_code_is_code(text: str) -> None:
    html = to_html(text)
    assert r"\(a*b*c\)" in html
    assert "math" not in html


@pytest.mark.parametrize(
    "text",
    [
        r"""![\(x" onerror="alert(1)" y="\)](a.png)""",
        r"""![a](a.png '\(x" onerror="alert(1)" y="\)')""",
        r"""[a](<\(x" onclick="alert(1)" y="\)>)""",
        r"""[a](<java\(script:alert(1)\)>)""",
        r"""<b title='\(x" onclick="alert(1)\)'>a</b>""",
        r"""<div title='$$" onclick="alert(1)$$'>a</div>""",
        r"""<img src="\[x" onerror='alert(1)'\]">""",
        r"""<a \(x onclick=alert(1)\) href="b">a</a>""",
    ],
)
def test_a_formula_in_a_tag_adds_nothing_to_it(text: str) -> None:
    (element,) = (
        element for element in fragment_fromstring(to_html(text), create_parent="div").iter() if element.attrib
    )
    assert not {"onerror", "onclick", "y"} & set(element.attrib)
    assert "script:" not in element.get("href", "").split("(")[0]


def test_where_no_formula_can_be_shown_it_stays_as_it_is_written() -> None:
    html = to_html(r"""[t](a\(b\)c '\(x\)') ![\(y"\)](i.png) `\(z\)`

1. text

   ```
   \(code\)
   ```
""")
    assert 'href="a(b)c"' in html
    assert r'title="\(x\)"' in html
    assert r'alt="\(y&quot;\)"' in html
    assert r"<code>\(z\)</code>" in html
    assert "<code>\\(code\\)\n</code>" in html
    assert "math" not in html


def test_private_characters_of_authors_stay() -> None:
    assert to_html("\ue0000\ue000 and \ufffc1\ufffc \\(x\\)") == (
        '<p>\ue0000\ue000 and \ufffc1\ufffc <span class="math">\\(x\\)</span></p>\n'
    )


def test_brackets_that_nothing_closes_take_no_time() -> None:
    text = "\\(" * 200_000
    assert to_html(text).startswith("<p>(((")
    assert cut_maths(text + " \\[x\\] $$y").formulas == ("\\[x\\]",)


def test_inline_html_has_no_paragraph_of_its_own() -> None:
    assert inline_html("`add.delay(1, 2)`") == "<code>add.delay(1, 2)</code>"
    assert inline_html("纯文本") == "纯文本"
    assert inline_html("a\n\nb").startswith("<p>a</p>")


def test_images_are_found_and_their_addresses_replaced() -> None:
    text = "see ![a queue](queue.svg) and `![no](code.png)`"
    assert list(images(text)) == [("queue.svg", "a queue")]
    assert 'src="assets/queue.svg"' in to_html(text, lambda name: f"assets/{name}")


def test_images_of_html_are_images() -> None:
    text = "![a](a.svg)\n\n<img src='b c.svg' alt=\"b\">\n\nin a line <IMG src=c.svg> "
    text += "`<img src=d.svg>` <!-- <img src=e.svg> -->"
    assert list(images(text)) == [("a.svg", "a"), ("b c.svg", "b"), ("c.svg", "")]
    html = to_html(text, lambda name: f"assets/{name}")
    assert [f'src="assets/{name}.svg"' in html for name in ("a", "b c", "c", "d", "e")] == [
        True,
        True,
        True,
        False,
        False,
    ]
